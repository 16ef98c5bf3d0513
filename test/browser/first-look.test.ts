import { problemCatalogue } from '#shared/api/problems';
import { accessibilityFaults } from './support/accessibility';
import { desktop, phone } from './support/chromium';
import { describeInBrowser } from './support/describe-in-browser';
import { renewScreenshot } from './support/screenshots';

describeInBrowser('the first look at a server that has just started', ({ server, open }) => {
  it('is alive and ready', async () => {
    const { phoneUrl } = server().welcome;
    const states = await Promise.all(['healthz', 'readyz'].map((name) => fetch(`${phoneUrl}${name}`)));
    expect(states.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('names the sign-ins of the staff', () => {
    const { signIns } = server().welcome;
    expect(signIns.length).toBeGreaterThan(0);
    for (const { password } of signIns) expect(password.length).toBeGreaterThanOrEqual(8);
  });

  it('shows the sign-in page of the console and refuses a wrong password in words', async () => {
    const { page, faults } = await open(desktop);
    await page.goto(server().welcome.consoleUrl);
    await page.getByLabel('密码').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await renewScreenshot(page, 'console-sign-in');

    await page.getByLabel('账号').fill(server().welcome.signIns[0]?.userName ?? '');
    await page.getByLabel('密码').fill('not-the-password');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByText(problemCatalogue['staff.signInFailed'].title).waitFor();
    expect(faults).toEqual([]);
  });

  it('lets the staff in with a sign-in that it named', async () => {
    const { page, faults } = await open(desktop);
    const { consoleUrl, signIns } = server().welcome;
    await page.goto(consoleUrl);
    await page.getByLabel('账号').fill(signIns[0]?.userName ?? '');
    await page.getByLabel('密码').fill(signIns[0]?.password ?? '');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByLabel('密码').waitFor({ state: 'detached' });
    await page
      .getByText(signIns[0]?.displayName ?? '')
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('shows the first page of the phone', async () => {
    const { page, faults } = await open(phone);
    await page.goto(server().welcome.phoneUrl);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await renewScreenshot(page, 'phone-home');
    expect(faults).toEqual([]);
  });
});
