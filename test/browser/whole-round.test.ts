import type { BrowserContextOptions } from 'playwright-core';
import { declareNotRun } from '../support/declare-not-run';
import { hasPoppler, popplerNotice } from '../support/page-photos';
import type { Clerk } from '../support/people';
import type { TestApp } from '../support/test-app';
import { approve, approveWithSealedPage, chooseByKeyboard } from './round/bureau-acts';
import { declineByKeyboard, giveBack, issueTable } from './round/bureau-acts';
import { fates, names, ranked, type Contacts, type Fate } from './round/fates';
import { passPublicity } from './round/pass-publicity';
import { announce, assignAndStart, freezeRanking, publishFirst } from './round/province-acts';
import { receiveTable, registerExperts, uphold } from './round/province-acts';
import { scoreOnScreen, scoreTheRest } from './round/scoring-acts';
import { isSound, isSoundOnPhone } from './round/sound-page';
import { accessibilityFaults } from './support/accessibility';
import { chapters } from './support/chapters';
import { desktop, phone as phoneDevice, type Screen } from './support/chromium';
import { ConsoleDesk } from './support/console-desk';
import { describeInBrowser } from './support/describe-in-browser';
import { handedIn, handInAgain, servedApp, signInOf, staffMember } from './support/handed-in';
import { PhoneApp } from './support/phone-app';

const declineReason = '不符合共性条件第一条。';
const objection = '该项目的佐证材料与公开的年报不一致，请核实。';
const ruling = '经核实，情况属实，移出名单。';

describeInBrowser('a whole round, through every desk', ({ server, open }) => {
  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  const screens: Screen[] = [];
  const contacts = {} as Contacts;
  let app: TestApp;
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
  const staff = (userName: string) => staffMember(server().welcome, app, userName);
  const publicList = () => new URL('/publicity', server().welcome.consoleUrl).href;
  const statusesOf = async (wanted: readonly Fate[]) => {
    const found: [Fate, string][] = [];
    for (const fate of wanted) found.push([fate, (await contacts[fate].refresh()).status]);
    return Object.fromEntries(found);
  };
  const everyRanked = (status: string) => Object.fromEntries(ranked.map((fate) => [fate, status]));

  part('has six applications handed in, of which one is withdrawn by its contact', async () => {
    app = await servedApp(server().welcome);
    for (const fate of fates) {
      const answers = { projectName: `${names[fate].slice(0, 6)}平台` };
      contacts[fate] = await handedIn(app, { name: names[fate], answers });
    }
    const { withdrawn } = contacts;
    withdrawn.see(await withdrawn.own('applications.withdraw', { body: {} }));
    expect(await statusesOf(['withdrawn'])).toEqual({ withdrawn: 'withdrawn' });
  });

  part('shows the bureau who waits, and nobody who has withdrawn', async () => {
    bureau = await deskOf('wuhan');
    await bureau.see(names.selected);
    expect(await bureau.text(names.withdrawn).count()).toBe(0);
    await isSound(bureau);
  });

  part('declines one with the keyboard, and its contact reads the reason', async () => {
    await declineByKeyboard(bureau, names.declined, declineReason);
    const { status, decisionText } = await contacts.declined.refresh();
    expect([status, decisionText]).toEqual(['declined', declineReason]);
  });

  part('returns one twice, and takes it corrected both times', async () => {
    const { twice } = contacts;
    for (const industry of ['仪器仪表制造业', '专用设备制造业']) {
      await giveBack(bureau, names.twice);
      expect((await twice.refresh()).status).toBe('returned');
      await twice.save({ industry });
      await handInAgain(twice);
      expect(twice.application.status).toBe('submitted');
    }
  });

  part('writes the opinion, has it sealed, uploads the page and approves', async () => {
    const clerk = await staff('wuhan');
    await approveWithSealedPage(bureau, clerk, { id: contacts.selected.id, unit: names.selected });
    // The desk goes on to the next who waits.
    await bureau.page.getByRole('heading', { name: names.objectedTo }).waitFor();
    await bureau.see(/已登记打开审核/);
    for (const fate of ranked.slice(1)) await approve(app, clerk, contacts[fate].id);
    expect(await statusesOf(ranked)).toEqual(everyRanked('approved'));
  });

  part('chooses and orders the table by keyboard, issues it and uploads what was sealed', async () => {
    await chooseByKeyboard(bureau);
    await issueTable(bureau);
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
    expect(await statusesOf(ranked)).toEqual(everyRanked('recommended'));
  });

  part('receives it at the province after a check of its form', async () => {
    province = await deskOf('province');
    await province.see('各市州进度');
    await isSound(province);
    await receiveTable(province);
    expect(await statusesOf(ranked)).toEqual(everyRanked('received'));
  });

  part('notes whom the experts work for, keeps the proposed assignment and starts the review', async () => {
    provinceClerk = await staff('province');
    await registerExperts(province, provinceClerk);
    await assignAndStart(province);
    expect(await statusesOf(ranked)).toEqual(everyRanked('underReview'));
  });

  part('lets an expert score on a sheet that saves itself, and hand it in', async () => {
    await scoreOnScreen(await deskOf('expert1'));
    const experts: Clerk[] = [];
    for (const number of [1, 2, 3]) experts.push(await staff(`expert${number}`));
    await scoreTheRest(contacts, { province: provinceClerk, experts });
  });

  part('freezes the ranking with its hash, and makes the first two public', async () => {
    await freezeRanking(province);
    await publishFirst(province, 2);
    const onTheList = { selected: 'publicized', objectedTo: 'publicized' };
    expect(await statusesOf(ranked)).toEqual({ ...everyRanked('underReview'), ...onTheList });
  });

  part('shows the list to everybody, and takes an objection', async () => {
    visitor = await arrive(phoneDevice);
    const { page } = visitor;
    await page.goto(publicList());
    await isSoundOnPhone(page);
    await page.getByRole('link', { name: /拟入选名单公示/ }).tap();
    await page.getByRole('cell', { name: names.selected }).waitFor();
    await isSoundOnPhone(page);
    await page.getByLabel('异议所涉及的项目').selectOption(contacts.objectedTo.id);
    await page.getByLabel(/事实和理由/).fill(objection);
    await page.getByLabel(/^姓名/).fill('演示公民');
    await page.getByLabel(/^联系电话/).fill('027-12345678');
    await page.getByLabel(/我同意省经信厅/).check();
    await page.getByRole('button', { name: '提交异议' }).tap();
    await page.getByText('已收到，正在核实').waitFor();
    await isSoundOnPhone(page);
  });

  part('upholds the objection, and who objected reads the answer', async () => {
    await uphold(province, { reason: objection, ruling });
    expect(await statusesOf(['objectedTo'])).toEqual({ objectedTo: 'notSelected' });
    await visitor.page.reload();
    await visitor.page.getByText(ruling).waitFor();
  });

  part('announces once the days have passed', async () => {
    // A window that asks a stopped server would report what is no fault.
    for (const { page } of screens) await page.context().close();
    await server().restart(passPublicity);
    province = await deskOf('province');
    await announce(province);
    expect(await statusesOf(fates)).toEqual({
      ...everyRanked('notSelected'),
      selected: 'selected',
      declined: 'declined',
      withdrawn: 'withdrawn',
    });
  });

  part('tells the public the list, and the contact on the phone the end and every step to it', async () => {
    const { page } = await arrive(desktop);
    await page.goto(publicList());
    await page.getByRole('link', { name: /入选名单/ }).click();
    await page.getByRole('cell', { name: names.selected }).waitFor();
    expect(await page.getByText(names.objectedTo).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);

    const contact = new PhoneApp((await arrive(phoneDevice)).page);
    const { token, account } = contacts.selected;
    const kept = { 'session.token': token ?? '', 'demo.account': account };
    await contact.page.addInitScript((items) => {
      for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
    }, kept);
    await contact.page.goto(server().welcome.phoneUrl);
    await contact.see('已入选试点示范项目。');
    expect(await contact.pageFaults()).toEqual([]);
    await contact.tap(/^消息/);
    const told = ['市州经信局审核通过', '已推荐至省经信厅', '省经信厅已接收', '评审结果公示中'];
    for (const title of [...told, '入选试点示范项目']) await contact.see(title);
    expect(await contact.pageFaults()).toEqual([]);
  });

  part('does all of it without an error in any window', async () => {
    expect(screens.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
