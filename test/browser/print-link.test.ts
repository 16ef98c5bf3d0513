import { readFile } from 'node:fs/promises';
import { printPagePath } from '#shared/applications/print-code';
import { toPrint, toPrivacy } from '../../miniapp/src/routes';
import { Contact } from '../support/people';
import { pdfOf } from '../support/smtp-server';
import { soundAnswers } from '../support/sound-answers';
import { accessibilityFaults } from './support/accessibility';
import { chapters } from './support/chapters';
import { desktop, phone, type Screen } from './support/chromium';
import { describeInBrowser } from './support/describe-in-browser';
import { servedApp } from './support/handed-in';
import { PhoneApp } from './support/phone-app';

describeInBrowser('发到电脑打印', ({ server, open }) => {
  let contact: Contact;
  let held: Screen;
  let office: Screen;
  let onPhone: PhoneApp;
  const part = chapters(() =>
    [held, office].flatMap((screen) => (screen === undefined ? [] : [screen.page])),
  );
  const typeAtOffice = async (code: string): Promise<void> => {
    await office.page.getByLabel('打印码（8 位，不分大小写）').fill(code);
    await office.page.getByRole('button', { name: '下载' }).click();
  };

  part('shows a code on the phone, and takes it on a computer without a sign-in', async () => {
    const { welcome } = server();
    contact = await (await new Contact(await servedApp(welcome)).signIn()).consent();
    await contact.claim();
    await contact.create();
    await contact.save(soundAnswers());
    await contact.confirmAll();
    await contact.issue();
    held = await open(phone);
    onPhone = new PhoneApp(held.page);
    const token = contact.token ?? '';
    await held.page.addInitScript((known) => localStorage.setItem('session.token', known), token);
    await held.page.goto(`${welcome.phoneUrl}#${toPrint(contact.id)}`);
    await onPhone.tap('发到电脑打印');
    await onPhone.see(/^还可用 30 分钟 · 已下载 0 次/);
    expect(await onPhone.pageFaults()).toEqual([]);
    const code = (await held.page.locator('.paper-code').innerText()).trim();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

    office = await open({ ...desktop, viewport: { width: 1024, height: 768 } });
    await office.page.goto(new URL(printPagePath, welcome.phoneUrl).href);
    expect(await accessibilityFaults(office.page)).toEqual([]);
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      typeAtOffice(code.toLowerCase()),
    ]);
    expect(download.suggestedFilename()).toBe(`申报表-${contact.application.code}-第1次打印.pdf`);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await onPhone.see(/已下载 1 次/);
  });

  part('remembers the code after the page was left, and ends it', async () => {
    await held.page.reload();
    await held.page.locator('.paper-code').waitFor();
    const code = (await held.page.locator('.paper-code').innerText()).trim();
    await onPhone.tap('停用打印码');
    await held.page.locator('.paper-code').waitFor({ state: 'detached' });
    await typeAtOffice(code);
    await office.page.getByText('已在手机上停用').waitFor();
    expect(await accessibilityFaults(office.page)).toEqual([]);
  });

  part('goes to the contact’s own mailbox as well', async () => {
    const { mailbox, welcome } = server();
    await held.page.goto(`${welcome.phoneUrl}#${toPrint(contact.id)}`);
    const address = onPhone.field('邮箱地址');
    await address.waitFor();
    expect(await address.inputValue()).toBe(String(contact.application.answers.email));
    await onPhone.type('邮箱地址', '不是邮箱');
    await onPhone.tap('发到邮箱');
    await onPhone.see(/邮箱地址不对/);
    await onPhone.type('邮箱地址', 'zhang.san@example.cn');
    await onPhone.tap('发到邮箱');
    await onPhone.see(/z\*\*\*@example\.cn：已发出/);
    const [mail] = mailbox.mails;
    if (mail === undefined) throw new Error('no mail arrived');
    const issued = await contact.own('papers.pdf', { params: { revision: '1' } });
    expect(mail.to).toEqual(['zhang.san@example.cn']);
    expect(pdfOf(mail).equals(issued.bytes)).toBe(true);
    expect(await onPhone.pageFaults()).toEqual([]);
  });

  part('lets the person take the own data along as a file', async () => {
    await held.page.goto(`${server().welcome.phoneUrl}#${toPrivacy()}`);
    await onPhone.tap('查看存着的我的信息');
    const [download] = await Promise.all([held.page.waitForEvent('download'), onPhone.tap('下载为文件')]);
    expect(download.suggestedFilename()).toMatch(/^我的申报信息-\d{4}-\d\d-\d\d\.txt$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(contact.application.code);
    expect(text).toContain('手机登录');
    expect([...held.faults, ...office.faults]).toEqual([]);
  });
});
