import type { BrowserContextOptions } from 'playwright-core';
import { checkItemKeys, checkItems } from '#shared/recommendations/check-items';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { handIn, ReviewDesk, scoresAt } from '../experts/review-scene';
import { OpinionDesk } from '../opinions/opinion-desk';
import { declareNotRun } from '../support/declare-not-run';
import { hasPoppler, popplerNotice, sealedOpinionOf } from '../support/page-photos';
import type { Clerk, Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import type { TestApp } from '../support/test-app';
import { accessibilityFaults } from './support/accessibility';
import { chapters } from './support/chapters';
import { desktop, phone as phoneDevice, type Screen } from './support/chromium';
import { ConsoleDesk } from './support/console-desk';
import { describeInBrowser } from './support/describe-in-browser';
import { handedIn, handInAgain, servedApp, signInOf, staffMember } from './support/handed-in';
import { widthFaults } from './support/page-width';
import { PhoneApp } from './support/phone-app';
import { passPublicity } from './support/pass-publicity';

const names = {
  selected: '演示入选制造有限公司',
  objectedTo: '演示异议材料有限公司',
  notSelected: '演示落选化工有限公司',
  twice: '演示补正机械有限公司',
  declined: '演示未荐电子有限公司',
  withdrawn: '演示撤回汽车有限公司',
};
type Fate = keyof typeof names;
const ranked = ['selected', 'objectedTo', 'notSelected', 'twice'] as const satisfies readonly Fate[];
const opinion = '该项目符合申报条件，同意推荐。';
const ruling = '经核实，情况属实，移出名单。';
const { criteria } = notice2020.review;
const directions = notice2020.directionAreas
  .flatMap((area) => area.directions)
  .filter(({ key }) => key === 'direction2' || key === 'direction9');

describeInBrowser('a whole round, through every desk', ({ server, open }) => {
  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  const screens: Screen[] = [];
  const contacts = {} as Record<Fate, Contact>;
  let app: TestApp;
  let wuhan: Clerk;
  let bureau: ConsoleDesk;
  let province: ConsoleDesk;
  let provinceClerk: Clerk;
  let visitor: Screen;
  const part = chapters(() => screens.map(({ page }) => page).filter((page) => !page.isClosed()));
  const arrive = async (device: BrowserContextOptions): Promise<Screen> => {
    const screen = await open(device);
    screens.push(screen);
    return screen;
  };
  const deskOf = async (userName: string): Promise<ConsoleDesk> => {
    const desk = new ConsoleDesk((await arrive(desktop)).page);
    await desk.signIn(server().welcome.consoleUrl, signInOf(server().welcome, userName));
    return desk;
  };
  const isSound = async (desk: ConsoleDesk) => expect(await desk.pageFaults()).toEqual([]);
  const statusOf = async (fate: Fate) => (await contacts[fate].refresh()).status;

  part('has six applications handed in, of which one is withdrawn by its contact', async () => {
    app = await servedApp(server().welcome);
    for (const fate of Object.keys(names) as Fate[]) {
      const answers = { projectName: `${names[fate].slice(0, 6)}平台` };
      contacts[fate] = await handedIn(app, { name: names[fate], answers });
    }
    const { withdrawn } = contacts;
    withdrawn.see(await withdrawn.own('applications.withdraw', { body: {} }));
    expect(await statusOf('withdrawn')).toBe('withdrawn');
  });

  part('shows the bureau who waits, and who has withdrawn under all', async () => {
    bureau = await deskOf('wuhan');
    await bureau.see(names.selected);
    expect(await bureau.text(names.withdrawn).count()).toBe(0);
    await isSound(bureau);
  });

  part('declines one with the keyboard, and its contact reads the reason', async () => {
    await bureau.open(names.declined);
    await bureau.page.keyboard.press('x');
    await bureau.page.getByLabel('不予推荐的理由').waitFor();
    await bureau.page.keyboard.type('不符合共性条件第一条。');
    await isSound(bureau);
    await bureau.press('不予推荐', { of: bureau.decision });
    await bureau.press('确认不予推荐', { of: bureau.dialog });
    await bureau.see(`已对${names.declined}不予推荐，并通知企业。`);
    const { status, decisionText } = await contacts.declined.refresh();
    expect([status, decisionText]).toEqual(['declined', '不符合共性条件第一条。']);
  });

  part('returns one twice, and takes it corrected both times', async () => {
    for (const industry of ['仪器仪表制造业', '专用设备制造业']) {
      await bureau.go('/applications');
      await bureau.open(names.twice);
      await bureau.press('退回补正');
      await bureau.pin('所属行业', '请写到行业中类。');
      await bureau.correctUntil('2099-01-31', '18:00');
      await bureau.press('预览并退回');
      await bureau.press('确认退回', { of: bureau.dialog });
      await bureau.see(`已退回${names.twice}补正，并通知企业。`);
      await contacts.twice.refresh();
      await contacts.twice.save({ industry });
      await handInAgain(contacts.twice);
      expect(await statusOf('twice')).toBe('submitted');
    }
  });

  part('writes the opinion, has it sealed, uploads the page and approves', async () => {
    const { id } = contacts.selected;
    wuhan = await staffMember(server().welcome, app, 'wuhan');
    await bureau.go('/applications');
    await bureau.open(names.selected);
    await bureau.press('推荐意见页');
    await bureau.page.getByLabel('各市州经信局具体推荐意见').fill(opinion);
    await bureau.see(/^\d\d:\d\d 已保存$/);
    await bureau.press('生成意见页');
    await bureau.see(/^第 1 次打印，.* 生成。/);
    const { bytes } = await wuhan.call('opinions.pdf', { params: { id, revision: '1' } });
    const sealed = await sealedOpinionOf(bytes);
    await bureau.choosing('上传照片或扫描件', {
      name: '意见页.jpg',
      mimeType: 'image/jpeg',
      buffer: sealed,
    });
    await bureau.see('盖章的意见页已收下，可以随推荐表报送。');
    await isSound(bureau);
    await bureau.press('审核通过');
    await bureau.press('采用意见页上的意见');
    await isSound(bureau);
    await bureau.press('审核通过', { of: bureau.decision });
    await bureau.press('确认通过', { of: bureau.dialog });
    await bureau.see(`${names.selected}已审核通过，并通知企业。`);
    for (const fate of ranked.slice(1)) await approve(app, wuhan, contacts[fate].id);
  });

  part('chooses and orders the table, issues it and uploads what was sealed', async () => {
    await bureau.go('/recommendations/own');
    await bureau.page.getByRole('button', { name: `加入 ${names.objectedTo}` }).focus();
    // Whoever works by keyboard is led on from row to row.
    for (let left = 3; left >= 0; left -= 1) {
      await bureau.page.keyboard.press('Enter');
      await bureau.see(`已选 ${4 - left} 个，名额不限`);
      if (left > 0) expect(await focusedName(bureau)).toMatch(/^加入 /);
    }
    await bureau.see('审核通过的申报都已加入下面的推荐项目。');
    const up = bureau.page.getByRole('button', { name: `上移 ${names.selected}` });
    while (await up.isEnabled()) {
      await up.focus();
      await bureau.page.keyboard.press('Enter');
    }
    expect(await focusedName(bureau)).toBe(`下移 ${names.selected}`);
    await bureau.page.getByLabel('推荐文件的文号').fill('演经信函〔2026〕1号');
    await isSound(bureau);
    await bureau.press('保存');
    await bureau.page.getByText('已保存', { exact: true }).first().waitFor();
    await bureau.press('生成推荐表和推荐文件');
    await bureau.see(/^第 1 次生成/);
    for (const paper of ['推荐表', '推荐文件']) {
      const file = { name: `${paper}盖章.pdf`, mimeType: 'application/pdf', buffer: smallPdf };
      await bureau.choosing(`上传${paper}的扫描件`, file);
      await bureau.see(file.name);
    }
    await bureau.see('扫描件齐全。');
    await bureau.see('由市州负责人报送。');
    await isSound(bureau);
  });

  part('sends it by the head', async () => {
    const head = await deskOf('wuhan-head');
    await head.go('/recommendations/own');
    await head.see(names.selected);
    await isSound(head);
    await head.press('报送省厅');
    await head.press('确认报送');
    await head.see('已报送省厅。');
    await isSound(head);
    expect(await statusOf('twice')).toBe('recommended');
  });

  part('receives it at the province after a check of its form', async () => {
    province = await deskOf('province');
    await province.see('各市州进度');
    await isSound(province);
    await province.go('/recommendations/received');
    await province.page.getByRole('link', { name: /武汉/ }).waitFor();
    await isSound(province);
    await province.page.getByRole('link', { name: /武汉/ }).click();
    for (const key of checkItemKeys) {
      const item = province.page.getByRole('radiogroup', { name: checkItems[key].label });
      await item.getByText('符合', { exact: true }).click();
    }
    await province.press('保存审查记录');
    await province.text('请先保存审查记录。').waitFor({ state: 'detached' });
    await isSound(province);
    await province.press('接收');
    await province.press('确认接收');
    await province.see('已接收。');
    expect(await statusOf('twice')).toBe('received');
  });

  part('notes whom the experts work for, and groups them by direction', async () => {
    provinceClerk = await staffMember(server().welcome, app, 'province');
    const { experts } = (await provinceClerk.call('experts.list')).body;
    for (const { id, version, displayName } of experts.slice(0, 3)) {
      if (displayName === '演示·专家1') continue;
      const body = { employer: '演示大学', employerCreditCode: null, cityCode: null };
      await provinceClerk.call('experts.saveProfile', { params: { id }, body, version });
    }
    await province.go('/expert-review/people');
    await province.press('登记单位 演示·专家1');
    await province.page.getByLabel('工作单位全称').fill('演示研究院');
    await province.page.getByRole('combobox', { name: '所在市州' }).focus();
    // Opened, and up from the first to the last.
    for (const key of ['Enter', 'ArrowUp', 'Enter']) await province.page.keyboard.press(key);
    await isSound(province);
    await province.press('保存', { of: province.dialog });
    await province.see('演示研究院');
    await province.press('新建专家组');
    await province.page.getByLabel('名称', { exact: true }).fill('演示第一组');
    for (const { title } of directions) await pick(province, '申报方向', title);
    for (const number of [1, 2, 3]) await pick(province, '专家', `演示·专家${number}`);
    await isSound(province);
    await province.press('保存', { of: province.dialog });
    await province.see('演示第一组');
    await isSound(province);
  });

  part('keeps the proposed assignment and starts the review', async () => {
    await province.go('/expert-review');
    await province.see('共 4 份，缺专家 4 份，缺评分表 0 份');
    await isSound(province);
    await province.press('自动分配');
    await province.dialog.getByText(names.selected).waitFor();
    await isSound(province);
    await province.press('确认分配 4 份', { of: province.dialog });
    await province.see('共 4 份，缺专家 0 份，缺评分表 0 份');
    await province.press('开始评审（4）');
    await province.press('确认', { of: province.dialog });
    await province.see('共 4 份，缺专家 0 份，缺评分表 12 份');
    await isSound(province);
    expect(await statusOf('selected')).toBe('underReview');
  });

  part('lets an expert score on a sheet that saves itself, and hand it in', async () => {
    const expert = await deskOf('expert1');
    await expert.see('共 4 份，已提交 0 份');
    await isSound(expert);
    await expert.page.getByRole('link', { name: names.selected }).click();
    const pointsOf = (label: string) => expert.page.getByLabel(`${label}：分数`);
    for (const { label, maximumPoints } of criteria)
      await pointsOf(label).fill(String((maximumPoints * 9) / 10));
    await expert.page.getByLabel('总体评语（可不填）').fill('演示评语');
    await expert.see(/^已保存，/);
    await expert.page.reload();
    const [first] = criteria;
    if (first === undefined) throw new Error('Nothing is scored');
    await pointsOf(first.label).waitFor();
    expect(await pointsOf(first.label).inputValue()).toBe(String((first.maximumPoints * 9) / 10));
    await isSound(expert);
    await expert.press('提交评分表');
    await expert.press('提交评分表', { of: expert.dialog });
    await expert.see(/^已于 .* 提交，只能查看。$/);
    await isSound(expert);
    await scoreTheRest(app);
  });

  const scoreTheRest = async (at: TestApp): Promise<void> => {
    const desk = new ReviewDesk(provinceClerk);
    await desk.refresh();
    for (const number of [1, 2, 3]) {
      const expert = await staffMember(server().welcome, at, `expert${number}`);
      for (const [place, fate] of ranked.entries()) {
        if (number === 1 && fate === 'selected') continue;
        await handIn(expert, desk.assignmentId(contacts[fate].id, expert), scoresAt(9 - place));
      }
    }
  };

  part('freezes the ranking with its hash', async () => {
    await province.go('/expert-review');
    await province.see('共 4 份，缺专家 0 份，缺评分表 0 份');
    await province.go('/expert-review/ranking');
    await province.see('排序预览');
    await isSound(province);
    await province.press('确定排序');
    await province.press('确认', { of: province.dialog });
    await province.see(/^第 1 版，/);
    await province.see(/[0-9a-f]{64}/);
    await province.see('与第 1 版相同。');
    await isSound(province);
  });

  part('makes the first two public', async () => {
    await province.go('/publicity');
    await province.page.getByLabel('取前').fill('2');
    await province.see('将公示 2 项');
    await isSound(province);
    await province.press('公示');
    await isSound(province);
    await province.press('公示', { of: province.dialog });
    await province.see('名单已公示。');
    await isSound(province);
    expect([await statusOf('selected'), await statusOf('objectedTo'), await statusOf('notSelected')]).toEqual(
      ['publicized', 'publicized', 'underReview'],
    );
  });

  part('shows the list to everybody, and takes an objection', async () => {
    visitor = await arrive(phoneDevice);
    const { page } = visitor;
    await page.goto(new URL('/publicity', server().welcome.consoleUrl).href);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /拟入选名单公示/ }).tap();
    await page.getByRole('cell', { name: names.selected }).waitFor();
    for (const width of [320, 390]) expect(await widthFaults(page, width)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('异议所涉及的项目').selectOption(contacts.objectedTo.id);
    await page.getByLabel(/事实和理由/).fill('该项目的佐证材料与公开的年报不一致，请核实。');
    await page.getByLabel(/^姓名/).fill('演示公民');
    await page.getByLabel(/^联系电话/).fill('027-12345678');
    await page.getByLabel(/我同意省经信厅/).check();
    await page.getByRole('button', { name: '提交异议' }).tap();
    await page.getByText('已收到，正在核实').waitFor();
    for (const width of [320, 390]) expect(await widthFaults(page, width)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  part('upholds the objection, and who objected reads the answer', async () => {
    await province.go('/publicity');
    await province.see('该项目的佐证材料与公开的年报不一致，请核实。');
    await province.page.getByText('异议成立', { exact: true }).click();
    await province.page.getByLabel('答复', { exact: true }).fill(ruling);
    await isSound(province);
    await province.press('提交答复');
    await isSound(province);
    await province.press('提交答复', { of: province.dialog });
    await province.see('已答复。');
    await province.see('异议成立移出');
    await isSound(province);
    expect(await statusOf('objectedTo')).toBe('notSelected');
    await visitor.page.reload();
    await visitor.page.getByText(ruling).waitFor();
  });

  part('announces once the days have passed', async () => {
    for (const { page } of screens) await page.context().close();
    await server().restart(passPublicity);
    province = await deskOf('province');
    await province.go('/publicity');
    await province.see('公示期满，待公布');
    await isSound(province);
    await province.press('公布入选名单');
    await isSound(province);
    await province.press('公布入选名单', { of: province.dialog });
    await province.see('入选名单已公布。');
    await province.see('公布时间');
    await isSound(province);
    const ends = ranked.map(async (fate) => [fate, await statusOf(fate)]);
    expect(Object.fromEntries(await Promise.all(ends))).toEqual({
      selected: 'selected',
      objectedTo: 'notSelected',
      notSelected: 'notSelected',
      twice: 'notSelected',
    });
  });

  part(
    'tells everybody: the public its list, the contact on the phone the end and every step to it',
    async () => {
      const { page } = await arrive(desktop);
      await page.goto(new URL('/publicity', server().welcome.consoleUrl).href);
      await page.getByRole('link', { name: /入选名单/ }).click();
      await page.getByRole('cell', { name: names.selected }).waitFor();
      expect(await page.getByText(names.objectedTo).count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);

      const contact = new PhoneApp((await arrive(phoneDevice)).page);
      const kept = {
        'session.token': contacts.selected.token ?? '',
        'demo.account': contacts.selected.account,
      };
      await contact.page.addInitScript((items) => {
        for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
      }, kept);
      await contact.page.goto(server().welcome.phoneUrl);
      await contact.see('已入选试点示范项目。');
      expect(await contact.pageFaults()).toEqual([]);
      await contact.tap(/^消息/);
      for (const title of [
        '市州经信局审核通过',
        '已推荐至省经信厅',
        '省经信厅已接收',
        '评审结果公示中',
        '入选试点示范项目',
      ])
        await contact.see(title);
      expect(await contact.pageFaults()).toEqual([]);
    },
  );

  part('does all of it without an error in any window', async () => {
    expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** With the sealed opinion, as the one on the screen before it. */
async function approve(app: TestApp, clerk: Clerk, id: string): Promise<void> {
  await clerk.markOpened(id);
  const desk = new OpinionDesk(app, clerk, id);
  await desk.write(opinion);
  await desk.issue();
  const { bytes } = await clerk.call('opinions.pdf', { params: { id, revision: '1' } });
  await desk.uploaded(await sealedOpinionOf(bytes));
  await clerk.open(id);
  await clerk.call('reviews.approve', { params: { id }, body: { opinion } });
}

function focusedName({ page }: ConsoleDesk): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

/** Found by typing, taken with Enter. */
async function pick(desk: ConsoleDesk, label: string, option: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
