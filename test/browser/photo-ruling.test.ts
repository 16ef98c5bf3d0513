import { hasPoppler, popplerNotice } from '../support/page-photos';
import type { Contact } from '../support/people';
import { declareNotRun } from '../support/declare-not-run';
import { accessibilityFaults } from './support/accessibility';
import { chapters } from './support/chapters';
import { desktop, type Screen } from './support/chromium';
import { ConsoleDesk } from './support/console-desk';
import { describeInBrowser } from './support/describe-in-browser';
import { handedIn, servedApp, signInOf } from './support/handed-in';

const page = '第 2 页';
const reason = '第二段被遮住，请把纸放平后重拍。';

describeInBrowser('a clerk who overrules the machine about a page', ({ server, open }) => {
  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  let contact: Contact;
  let screen: Screen;
  let desk: ConsoleDesk;
  const part = chapters(() => (screen === undefined ? [] : [screen.page]));
  const isAccessible = async () => expect(await accessibilityFaults(desk.page)).toEqual([]);
  const address = () => desk.page.locator('.viewer__original').getAttribute('href');

  part('sees the page as a scan first, with its seals outlined, and the photograph at a key', async () => {
    const { welcome } = server();
    contact = await handedIn(await servedApp(welcome));
    screen = await open(desktop);
    desk = new ConsoleDesk(screen.page);
    await desk.signIn(welcome.consoleUrl, signInOf(welcome, 'wuhan'));
    await desk.open('演示制造有限公司');
    await desk.seePhoto('第 1 页');
    expect(await address()).toMatch(/\/scan$/);
    await desk.page.locator('.viewer__seals ellipse').first().waitFor();
    await isAccessible();
    await desk.press('标出认到的印章（1 处）');
    await desk.page.locator('.viewer__seals').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('s');
    await desk.seePhoto('第 1 页');
    expect(await address()).toMatch(/\/image$/);
  });

  part('writes the ruling with the keyboard alone; Escape folds the form and keeps the words', async () => {
    const { keyboard } = desk.page;
    await keyboard.press(']');
    await desk.see(/^第 2 页，共/);
    await desk.page.getByRole('button', { name: '人工判定' }).focus();
    await keyboard.press('Enter');
    await keyboard.press('ArrowRight');
    // The input lies invisible under its button.
    const chosen = desk.page.getByRole('radio', { name: '不合格', exact: true, checked: true });
    await chosen.waitFor({ state: 'attached' });
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type(reason);
    await isAccessible();
    await keyboard.press('Escape');
    await desk.page.getByLabel('判定理由').waitFor({ state: 'detached' });
    await keyboard.press('Enter');
    expect(await desk.page.getByLabel('判定理由').inputValue()).toBe(reason);
  });

  part('rules the page invalid and sees it so, with the reason', async () => {
    await desk.press('确认判为不合格');
    await desk.see(`${page}已判为不合格。`);
    await desk.see('人工判定不合格');
    await desk.see('判不合格');
    await desk.see(reason);
    await isAccessible();
  });

  part('is refused the approval and told which page stands in its way', async () => {
    await desk.press('审核通过');
    await desk.page.getByLabel('推荐意见').fill('同意推荐。');
    await desk.press('审核通过', { of: desk.decision });
    await desk.press('确认通过', { of: desk.dialog });
    const refusal = desk.decision.getByRole('alert').filter({ hasText: '没有通过。' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(new RegExp(`${page}\\s*${reason}`));
    await isAccessible();
    expect((await contact.refresh()).status).toBe('submitted');
  });

  part('pins the page with its reason into the return, which the contact reads', async () => {
    await desk.press('退回时要求重拍这一页');
    expect(await desk.page.getByLabel(`对${page}的补正要求`, { exact: true }).inputValue()).toBe(reason);
    await desk.correctUntil('2099-01-31', '18:00');
    await desk.press('预览并退回');
    await desk.dialog.getByText(reason).waitFor();
    await desk.press('确认退回', { of: desk.dialog });
    await desk.see('已退回演示制造有限公司补正，并通知企业。');
    const { status, returnReasons, photos } = await contact.refresh();
    expect(status).toBe('returned');
    expect(returnReasons.map(({ target, text }) => ({ target, text }))).toEqual([
      { target: { kind: 'page', page: 2 }, text: reason },
    ]);
    expect(photos.find((photo) => photo.page === 2)?.verdict).toBe('returned');
  });

  part('does all of it without an error in the window', async () => {
    expect(screen.faults).toEqual([]);
  });
});
