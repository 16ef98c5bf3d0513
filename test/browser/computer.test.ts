import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { computerPage, scanParameter } from '#shared/applications/computer-page';
import { attachmentField } from '#shared/applications/validate-answers';
import { elementIdOf } from '../../miniapp/src/form/element-id';
import { pagePaths, toComputer, toForm } from '../../miniapp/src/routes';
import { Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { accessibilityFaults } from './support/accessibility';
import { chapters } from './support/chapters';
import { desktop, phone, type Screen } from './support/chromium';
import { describeInBrowser } from './support/describe-in-browser';
import { servedApp } from './support/handed-in';
import { PhoneApp } from './support/phone-app';

const label = '项目名称';
const connected = '已连接手机，内容自动同步到手机';
const unsent = '没有来得及保存的名字';

describeInBrowser('电脑上继续填写', ({ server, open }) => {
  let contact: Contact;
  let atDesk: Screen;
  let held: Screen;
  let onPhone: PhoneApp;
  const desk = (): Page => atDesk.page;
  const field = () => desk().getByRole('textbox', { name: label });
  const part = chapters(() =>
    [atDesk, held].flatMap((screen) => (screen === undefined ? [] : [screen.page])),
  );

  /** Opens the page as people do, and gives what its code says and what stands beside it. */
  async function shownCode(go: () => Promise<unknown>): Promise<{ address: string; checkNumber: string }> {
    const answer = desk().waitForResponse((response) => response.url().endsWith('/api/computer-links'));
    await go();
    const { scanCode, checkNumber = '' } = (await (await answer).json()) as Record<string, string>;
    await desk().getByText(checkNumber, { exact: true }).waitFor();
    const address = `${server().welcome.phoneUrl}#/${pagePaths.computer}?${scanParameter}=${scanCode}`;
    return { address, checkNumber };
  }

  async function connect({ address, checkNumber }: { address: string; checkNumber: string }): Promise<void> {
    await onPhone.type('二维码里的网址', address);
    await onPhone.see(/^要连接的电脑：/);
    await onPhone.type('电脑上显示的 4 位数字', checkNumber);
    await onPhone.tap('在这台电脑上打开');
    await onPhone.see('正在这台电脑上填写');
  }

  /** The server has it, within what autosave takes. */
  async function saved(projectName: string): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      if ((await contact.refresh()).answers.projectName === projectName) return;
      await sleep(500);
    }
    expect(contact.application.answers.projectName).toBe(projectName);
  }

  const holds = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => Array.from(document.querySelectorAll('input')).some(({ value }) => value === wanted),
      text,
    );

  part('begins with a code on the computer, at an address that can be typed', async () => {
    const { welcome } = server();
    contact = await (await new Contact(await servedApp(welcome)).signIn()).consent();
    await contact.claim({ name: '演示制造有限公司' });
    await contact.create();
    atDesk = await open(desktop);
    held = await open(phone);
    const token = contact.token ?? '';
    await held.page.addInitScript((known) => localStorage.setItem('session.token', known), token);
    onPhone = new PhoneApp(held.page);
    await held.page.goto(`${welcome.phoneUrl}#${toComputer(contact.id)}`);
    const code = await shownCode(() => desk().goto(new URL(computerPage.address, welcome.phoneUrl).href));
    expect(await accessibilityFaults(desk())).toEqual([]);
    await onPhone.see(/^1\. 在电脑的浏览器里打开/);
    expect(await onPhone.pageFaults()).toEqual([]);
    await connect(code);
    expect(await onPhone.pageFaults()).toEqual([]);
  });

  part(
    'opens the form there with its steps beside it, and keeps nothing on the computer’s disk',
    async () => {
      await desk().getByText(connected).waitFor();
      await field().waitFor();
      expect(await accessibilityFaults(desk())).toEqual([]);
      expect(await desk().evaluate(() => Object.keys(localStorage))).toEqual([]);
      expect(desk().url()).not.toMatch(/token|scan/);
    },
  );

  part('shows on the phone what is typed on the computer, and the other way round', async () => {
    await held.page.goto(`${server().welcome.phoneUrl}#${toForm(contact.id, undefined, 'projectName')}`);
    await onPhone.see(/^电脑（.*）正在填写这份申报/);
    await field().fill('在电脑上写的项目名称');
    await holds(held.page, '在电脑上写的项目名称');
    await onPhone.type(label, '在手机上写的项目名称');
    await holds(desk(), '在手机上写的项目名称');
  });

  part('goes on after the page was loaded anew', async () => {
    await desk().reload();
    await desk().getByText(connected).waitFor();
    await holds(desk(), '在手机上写的项目名称');
  });

  part('takes the files that lie on the computer, chosen or dropped; the phone shows them', async () => {
    await desk().getByText('附件材料').first().click();
    const choosing = desk().waitForEvent('filechooser');
    await desk().getByRole('button', { name: '添加文件' }).first().click();
    await (await choosing).setFiles({ name: '详细介绍.pdf', mimeType: 'application/pdf', buffer: smallPdf });
    await desk().getByText('详细介绍.pdf').waitFor();
    const place = `#${elementIdOf(attachmentField('evidence'))}`;
    const dropped = await desk().evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], '检测报告.pdf', { type: 'application/pdf' }));
      return transfer;
    }, smallPdf.toString('base64'));
    await desk().dispatchEvent(place, 'dragover', { dataTransfer: dropped });
    expect(await desk().locator(place).getAttribute('data-drop')).toBe('over');
    await desk().dispatchEvent(place, 'drop', { dataTransfer: dropped });
    await desk().getByText('检测报告.pdf').waitFor();
    expect(await accessibilityFaults(desk())).toEqual([]);
    await held.page.goto(`${server().welcome.phoneUrl}#${toForm(contact.id, 'attachments')}`);
    await onPhone.see('检测报告.pdf');
    await desk().getByText('单位和项目').first().click();
    await field().waitFor();
    await held.page.goto(`${server().welcome.phoneUrl}#${toForm(contact.id, undefined, 'projectName')}`);
    await onPhone.see(/^电脑（.*）正在填写这份申报/);
  });

  part(
    'is ended on the phone; what was not saved can be copied, and is saved when it is connected again',
    async () => {
      await desk().route('**/answer-changes', (route) => route.abort());
      await field().fill(unsent);
      const asked = desk().waitForEvent('dialog');
      void desk().close({ runBeforeUnload: true });
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      await onPhone.tap('查看或断开');
      await onPhone.tap('断开电脑');
      await desk().getByText('手机断开了这台电脑。填写的内容都在手机上。').waitFor();
      await desk().getByText(unsent).waitFor();
      expect(await accessibilityFaults(desk())).toEqual([]);
      await desk().reload();
      await desk().getByText('手机断开了这台电脑。填写的内容都在手机上。').waitFor();
      await desk().getByText(unsent).waitFor();
      await desk().unroute('**/answer-changes');
      await connect(await shownCode(() => desk().getByRole('button', { name: '重新连接' }).click()));
      await holds(desk(), unsent);
      await saved(unsent);
    },
  );

  part(
    'has what was typed when it is loaded anew just as it was ended, and forgets it on request',
    async () => {
      const discarded = '不要了的名字';
      await desk().route('**/answer-changes', (route) => route.abort());
      await field().fill(discarded);
      await desk().waitForFunction(
        (text) => Object.values(sessionStorage).some((value) => String(value).includes(text)),
        discarded,
      );
      const [computer] = (await contact.own('computerLinks.list')).body.computers;
      await contact.own('computerLinks.end', { params: { link: computer?.id ?? '' } });
      desk().once('dialog', (question) => void question.accept());
      await desk().reload();
      await desk().getByText('手机断开了这台电脑。填写的内容都在手机上。').waitFor();
      await desk().getByText(discarded).waitFor();
      await desk().unroute('**/answer-changes');
      const code = await shownCode(() =>
        desk().getByRole('button', { name: '不要了，从这台电脑上清除' }).click(),
      );
      expect(await desk().evaluate(() => JSON.stringify(sessionStorage))).not.toContain(discarded);
      await held.page.goto(`${server().welcome.phoneUrl}#${toComputer(contact.id)}`);
      await held.page.reload();
      await connect(code);
      await holds(desk(), unsent);
      await desk().keyboard.press('Control+s');
      await desk().getByText('写下的内容自动保存').waitFor();
      expect((await contact.refresh()).answers.projectName).toBe(unsent);
    },
  );

  part('shows another unit nothing of what was not saved here', async () => {
    const kept = '前一家没有保存的名字';
    await desk().route('**/answer-changes', (route) => route.abort());
    await field().fill(kept);
    await desk().waitForFunction(
      (text) => Object.values(sessionStorage).some((value) => String(value).includes(text)),
      kept,
    );
    const [computer] = (await contact.own('computerLinks.list')).body.computers;
    await contact.own('computerLinks.end', { params: { link: computer?.id ?? '' } });
    await desk().getByText(kept).waitFor();
    await desk().unroute('**/answer-changes');
    const code = await shownCode(() => desk().getByRole('button', { name: '重新连接' }).click());
    const other = await (await new Contact(await servedApp(server().welcome)).signIn()).consent();
    await other.claim({ name: '演示另一家有限公司' });
    await other.create();
    const scanCode = new URL(code.address.replace('#', '')).searchParams.get(scanParameter) ?? '';
    const body = { scanCode, checkNumber: code.checkNumber };
    expect((await other.own('computerLinks.confirm', { body })).status).toBe(201);
    await holds(desk(), '演示另一家有限公司');
    expect(await desk().evaluate(() => JSON.stringify(sessionStorage))).not.toContain(kept);
    await desk().getByRole('button', { name: '断开' }).first().click();
    await desk().getByText('已断开。').waitFor();
    expect(await desk().getByText(kept).count()).toBe(0);
    // The requests that this test has cut off itself are told by the browser.
    const faults = [...atDesk.faults, ...held.faults].filter((fault) => !fault.includes('ERR_FAILED'));
    expect(faults).toEqual([]);
  });
});
