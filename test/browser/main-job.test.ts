import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { inventCreditCode } from '../support/credit-codes';
import { choiceTitle } from '../support/fill-step';
import { hasPoppler, photographsOf, popplerNotice } from '../support/page-photos';
import { descriptionOf, soundAnswers } from '../support/sound-answers';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { accessibilityFaults } from './support/accessibility';
import { chapters } from './support/chapters';
import { desktop, phone as phoneDevice, type Screen } from './support/chromium';
import { ConsoleDesk } from './support/console-desk';
import { describeInBrowser } from './support/describe-in-browser';
import {
  answerStep,
  attachDetail,
  beginApplication,
  confirmConditions,
  nextStep,
  seeSaved,
  seeStep,
} from './support/filling';
import { PhoneApp } from './support/phone-app';
import { renewScreenshot } from './support/screenshots';
import { declareNotRun } from '../support/declare-not-run';

const creditCode = inventCreditCode();
const unit = {
  creditCode,
  wrongCreditCode: creditCode.slice(0, 17) + (creditCode.endsWith('A') ? 'B' : 'A'),
  name: '演示制造有限公司',
  bureau: '武汉市经济和信息化局',
};
const fieldReason = '请写到行业中类';
const pageReason = '封面的公章不清楚，请重拍';
const answers = soundAnswers({ description: descriptionOf(2000), revenueGrowthSecond: '25' });

describeInBrowser('the main job, from the first page to the approval', ({ server, open }) => {
  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  const screens: Screen[] = [];
  const staff = (userName: string) => {
    const found = server().welcome.signIns.find((signIn) => signIn.userName === userName);
    if (found === undefined) throw new Error(`The server named no sign-in ${userName}`);
    return found;
  };
  let contact: PhoneApp;
  let clerk: ConsoleDesk;
  let inbox: Page;
  let pages: Buffer[] = [];
  const arrive = async (device: Parameters<typeof open>[0]) => {
    const screen = await open(device);
    screens.push(screen);
    return screen.page;
  };
  const part = chapters(() => screens.flatMap(({ page }) => page.context().pages()));
  const fits = async () => expect(await contact.pageFaults()).toEqual([]);

  part('lets the contact sign in, agree and claim the unit, and names a wrong check character', async () => {
    contact = new PhoneApp(await arrive(phoneDevice));
    await contact.page.goto(server().welcome.phoneUrl);
    await contact.see(notice2020.title);
    await fits();
    await beginApplication(contact, unit);
    await fits();
  });

  part('saves the form step by step, and keeps place and text over a reload', async () => {
    await answerStep(contact, 'unit', answers);
    await fits();
    await contact.picture('phone-form');
    await nextStep(contact, 'directions');
    await answerStep(contact, 'directions', { directions: ['direction1', 'direction2', 'direction9'] });
    await contact.choose(directionTitle('direction5'));
    await contact.see('最多选 3 个。要换一个，请先取消已选的一个。');
    await fits();
    await nextStep(contact, 'contact');
    await answerStep(contact, 'contact', answers);
    await contact.page.reload();
    await seeStep(contact, 'contact');
    expect(await contact.field('联系人').inputValue()).toBe(answers.contactName);
    expect(await contact.field('电子邮箱').inputValue()).toBe(answers.email);
    await fits();
  });

  part('names figures that contradict each other, and counts the characters of the description', async () => {
    await nextStep(contact, 'figures');
    await answerStep(contact, 'figures', answers);
    await contact.see('按两年的数算出应为 10.0%，请核对金额或增长率。');
    await fits();
    await contact.picture('phone-figures', { of: contact.field('2019年销售收入同比增长') });
    await contact.tap('采用');
    await contact.text('按两年的数算出应为 10.0%，请核对金额或增长率。').waitFor({ state: 'detached' });
    await seeSaved(contact);
    await nextStep(contact, 'description');
    await answerStep(contact, 'description', answers);
    await contact.see('2000 字，最多 3000 字');
    await fits();
  });

  part('takes the conditions one by one and a file, and has everything checked', async () => {
    await nextStep(contact, 'conditions');
    await confirmConditions(contact);
    await fits();
    await nextStep(contact, 'attachments');
    await attachDetail(contact, '详细介绍.pdf');
    await fits();
    await nextStep(contact, 'check');
    await contact.see('全部填好了。请核对下面的内容，再生成打印件。');
    await fits();
  });

  part('issues the paper after a draft was looked at', async () => {
    await contact.tap('生成打印件', { was: '下一步' });
    await contact.see('草稿每页印有“草稿”字样，只供核对，不要盖章。');
    const draft = await contact.opened('先看草稿', '/preview.pdf');
    expect(draft.subarray(0, 5).toString()).toBe('%PDF-');
    await contact.tap('生成打印件');
    await contact.tap('允许');
    await contact.see('第 1 次打印件');
    await fits();
    await contact.picture('phone-print');
    pages = await photographsOf(await contact.opened('打开打印件（PDF）', '/paper.pdf'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });

  part(
    'photographs with the camera in the page, and where that is refused with the one of the phone',
    async () => {
      await contact.tap('下一步：拍照上传');
      await contact.tap('拍照');
      await contact.see('没有使用相机的权限。请允许使用相机，也可以从相册选照片。');
      await fits();
      await contact.choosing('用系统相机拍照', [picture('桌面.jpg', await emptyDesk())]);
      await contact.see(/^最近一张：没有认出页码。/);
      await contact.tap('完成');
      await contact.see('没有认出的照片 1');
      await contact.page.context().grantPermissions(['camera']);
      await contact.tap('拍照', { was: '完成' });
      await contact.text('正在打开相机…').waitFor({ state: 'detached' });
      await fits();
      await contact.tap('拍这一页');
      await contact.tap('完成');
      await contact.see('没有认出的照片 2');
    },
  );

  part('offers to place by hand what was not read twice, and takes back what was no page', async () => {
    await contact.tap(/^没有认出的照片 2，需重拍/);
    await contact.tap('手工指定页码');
    await contact.see('这张照片是第几页？');
    await contact.tap('取消');
    await fits();
    await contact.tap('删除这张照片');
    await contact.tap('删除');
    await contact.text('没有认出的照片 2').waitFor({ state: 'detached' });
    await contact.tap(/^没有认出的照片 1，需重拍/);
    await contact.tap('删除这张照片');
    await contact.tap('删除');
    await contact.text('没有认出页码的照片').waitFor({ state: 'detached' });
  });

  part('says which page each photograph is, and shows it as under a scanner with its seal', async () => {
    await contact.choosing(
      '从相册选',
      pages.map((page, index) => picture(`IMG_${index}.jpg`, page)),
    );
    await contact.see('全部页面的照片都合格了。');
    for (const index of pages.keys()) await contact.see(`第 ${index + 1} 页，是当前的打印件。`);
    await fits();
    await contact.picture('phone-photos');
    await contact.tap(/^第 1 页，需盖章，合格/);
    await contact.button('摊平后的页面，点开看大图').waitFor();
    await contact.see('认出 1 个红色公章，已在图上圈出。');
    await fits();
    await contact.page.goBack();
    await contact.see('全部页面的照片都合格了。');
  });

  part('gives a receipt and shows the way so far', async () => {
    await contact.tap('下一步：核对并提交');
    await contact.see('提交承诺');
    await fits();
    await contact.tap('提交申报');
    await contact.see('“双创申报”想给您发送以下消息（演示）');
    await contact.tap('允许');
    await contact.see('提交成功');
    await fits();
    await contact.picture('phone-receipt');
    await contact.tap('回到申报');
    await contact.see('企业提交申报');
    await contact.see('市州经信局审核');
    await fits();
  });

  part(
    'shows the application to the clerk of its region only, with data and pages side by side',
    async () => {
      const { consoleUrl } = server().welcome;
      const elsewhere = new ConsoleDesk(await arrive(desktop));
      await elsewhere.signIn(consoleUrl, staff('yichang'));
      await elsewhere.see('没有待审核的申报。');
      expect(await elsewhere.text(unit.name).count()).toBe(0);

      clerk = new ConsoleDesk(await arrive(desktop));
      await clerk.signIn(consoleUrl, staff('wuhan'));
      await clerk.see(unit.name);
      expect(await accessibilityFaults(clerk.page)).toEqual([]);
      await renewScreenshot(clerk.page, 'console-queue');
      await clerk.open(unit.name);
      await clerk.see(answers.industry as string);
      await clerk.seePhoto(`第 1 页，共 ${pages.length} 页`);
      expect(await accessibilityFaults(clerk.page)).toEqual([]);
      await renewScreenshot(clerk.page, 'console-review');
    },
  );

  part('returns it with one reason at a field and one at a page', async () => {
    await clerk.press('退回补正');
    await clerk.pin('所属行业', fieldReason);
    await clerk.pin(`第 1 页，共 ${pages.length} 页`, pageReason);
    await clerk.correctUntil('2099-01-31', '18:00');
    expect(await accessibilityFaults(clerk.page)).toEqual([]);
    await renewScreenshot(clerk.page, 'console-return');
    await clerk.press('预览并退回');
    await clerk.dialog.getByText(fieldReason).waitFor();
    await clerk.press('确认退回', { of: clerk.dialog });
    await clerk.see(`已退回${unit.name}补正，并通知企业。`);
  });

  part(
    'sends a WeChat message whose link opens the correction, with the reasons at their places',
    async () => {
      inbox = await contact.page.context().newPage();
      await inbox.goto(server().welcome.inboxUrl);
      const card = inbox.getByRole('article').filter({ hasText: '材料补正通知' });
      expect(await rowsOf(card)).toEqual({
        项目名称: answers.projectName,
        审核结果: '退回补正',
        补正期限: '2099年1月31日 18:00',
        补正说明: fieldReason,
      });
      await renewScreenshot(inbox, 'wechat-inbox');
      const opened = inbox.waitForEvent('popup');
      await card.getByRole('link', { name: '进入小程序查看' }).click();
      contact = new PhoneApp(await opened);
      await contact.see('需要补正 2 处，已改动 0 处');
      await contact.see(fieldReason);
      await contact.see(pageReason);
      await fits();
      await contact.picture('phone-correction');
    },
  );

  part('lets the contact change what was pinned and nothing else', async () => {
    await contact.tap('去补正：所属行业');
    await seeStep(contact, 'unit');
    await contact.see(`审核意见：${fieldReason}`);
    expect(await contact.field('项目名称').isDisabled()).toBe(true);
    await contact.type('所属行业', '金属加工机械制造');
    await seeSaved(contact);
    await fits();
    await contact.page.goBack();
    await contact.see('需要补正 2 处，已改动 1 处');
  });

  part('asks for new photographs only where the print or the clerk wants them', async () => {
    await contact.tap(/重新生成打印件/);
    await contact.tap('重新生成打印件');
    await contact.see('第 2 次打印件');
    const print = await contact.opened('打开打印件（PDF）', '/paper.pdf');
    const again = await photographsOf(print);
    expect(again).toHaveLength(pages.length);
    await contact.see('第 1、2 页：要打印、拍照，其中第 1 页先盖章。');
    await contact.see(/：内容没有变化，原来的照片继续有效，不用再打印。$/);
    await fits();
    await contact.tap('下一步：拍照上传');
    await contact.see(`第 ${pages.length} 页，第 1 次打印，内容没有变化，继续有效。`);
    await contact.choosing(
      '从相册选',
      again.slice(0, 2).map((page, index) => picture(`IMG_2${index}.jpg`, page)),
    );
    await contact.see('全部页面的照片都合格了。');
    await fits();
    await contact.tap('下一步：核对并提交');
    await contact.tap('重新提交');
    await contact.tap('拒绝');
    await contact.see('提交成功');
  });

  part('tells the contact of the approval', async () => {
    await clerk.page.reload();
    await clerk.open(unit.name);
    await clerk.see('金属加工机械制造');
    await clerk.press('审核通过');
    await clerk.page.getByLabel('推荐意见').fill('同意推荐。');
    await clerk.press('审核通过', { of: clerk.decision });
    await clerk.press('确认通过', { of: clerk.dialog });
    await clerk.see(`${unit.name}已审核通过，并通知企业。`);

    await contact.tap('回到申报');
    await contact.page.reload();
    await contact.see('市州经信局审核通过，等汇总后推荐至省经信厅。您现在不用做什么。');
    await contact.tap(/^消息/);
    await contact.see('市州经信局审核通过');
    await fits();
    await contact.picture('phone-inbox');
    await inbox.getByRole('article').filter({ hasText: '审核通过' }).waitFor();
  });

  part('does all of it without an error in any window', async () => {
    expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** What the message says, by the names that the template gives. */
async function rowsOf(card: Locator): Promise<Record<string, string>> {
  await card.waitFor();
  const [names, values] = [
    await card.locator('dt').allInnerTexts(),
    await card.locator('dd').allInnerTexts(),
  ];
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

function directionTitle(key: string): string {
  const field = notice2020.form.fields.find((one) => one.key === 'directions');
  if (field === undefined) throw new Error('The form asks for no directions');
  return choiceTitle(field, key);
}

function picture(name: string, buffer: Buffer) {
  return { name, mimeType: 'image/jpeg', buffer };
}

function emptyDesk(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 1200, channels: 3, background: '#b9a58c' } })
    .jpeg()
    .toBuffer();
}
