import type { Page } from 'playwright-core';
import {
  deskPath,
  pagePaths,
  toApplication,
  toColleagues,
  toComputer,
  toDeletion,
  toDispute,
  toJoin,
  toCamera,
  toCorrection,
  toEligibility,
  toForm,
  toInbox,
  toNotice,
  toPhoto,
  toPhotos,
  toPrint,
  toPrivacy,
  toReadings,
  toReceipt,
  toStart,
  toSubmit,
} from '../../../miniapp/src/routes';
import { storageKeys } from '../../../miniapp/src/platform/storage-keys';
import type { Contact } from '../../support/people';
import { showPaper } from './paper-camera';
import type { People } from './people';

/** And the page that only the web has. */
type PageKey = keyof typeof pagePaths | 'desk';

export interface Scene {
  /** Of the picture; the first scene of a page has its page's name alone. */
  name?: string;
  /** Whose phone; nobody is signed in without. */
  who?(people: People): Contact;
  address(people: People): string;
  /** Stands on the page when it is complete; `null` for one that never gets there. */
  shows: string | RegExp | null;
  /** Before the page is opened: what its network or its camera does. */
  before?(page: Page, people: People): Promise<void>;
  /** Taps that lead from the address to what is looked at. */
  then?(page: Page): Promise<void>;
  /** CSS px of the windows in which it is pictured; by default those of phones and of a tablet. */
  widths?: readonly number[];
  /** Fills the window by itself; its height is not to grow with the content. */
  isOneWindow?: boolean;
}

const desktopWidths = [1280] as const;
const home = () => `/${pagePaths.home}`;
const drafting = ({ drafting: contact }: People) => contact;
const newcomer = ({ newcomer: contact }: People) => contact;
const shared = ({ shared: contact }: People) => contact;
const filling = ({ filling: contact }: People) => contact;
const leaving = ({ leaving: contact }: People) => contact;
const claimant = ({ claimant: contact }: People) => contact;
const printed = ({ printed: contact }: People) => contact;
const photographed = ({ photographed: contact }: People) => contact;
const returned = ({ returned: contact }: People) => contact;

/** Every page in the states that people meet. A page without a scene fails the test. */
export const scenes: Record<PageKey, readonly Scene[]> = {
  home: [
    { who: drafting, address: home, shows: '我的申报' },
    { name: 'first', address: home, shows: '开始申报' },
    { name: 'leaving', who: leaving, address: home, shows: '查看或撤回' },
    { name: 'loading', address: home, shows: null, before: silentServer },
    { name: 'failed', address: home, shows: '没有打开', before: absentServer },
    {
      name: 'offline',
      who: drafting,
      address: home,
      shows: '手机没有联网',
      then: (page) => page.context().setOffline(true),
    },
  ],
  start: [
    { address: toStart, shows: '微信登录' },
    { name: 'claim', who: newcomer, address: toStart, shows: '统一社会信用代码' },
    {
      name: 'bureaus',
      who: newcomer,
      address: toStart,
      shows: '武汉市经济和信息化局',
      then: (page) => page.getByRole('button', { name: /^受理的市州经信局/ }).tap(),
      isOneWindow: true,
    },
  ],
  application: [
    { who: drafting, address: (people) => toApplication(drafting(people).id), shows: '申报表' },
    {
      name: 'returned',
      who: returned,
      address: (people) => toApplication(returned(people).id),
      shows: '企业提交申报',
    },
    {
      name: 'withdrawing',
      who: drafting,
      address: (people) => toApplication(drafting(people).id),
      shows: '返回',
      then: (page) => page.getByRole('button', { name: '撤回申报' }).tap(),
      isOneWindow: true,
    },
  ],
  form: [
    { who: drafting, address: (people) => toForm(drafting(people).id, 'unit'), shows: '项目名称' },
    { name: 'directions', who: drafting, address: form('directions'), shows: /^已选/ },
    {
      name: 'conflict',
      who: drafting,
      address: form('unit'),
      shows: '这一项在别处也改了',
      before: unsentConflict,
    },
    { name: 'figures', who: drafting, address: form('figures'), shows: /销售收入/ },
    { name: 'description', who: drafting, address: form('description'), shows: /字，最多/ },
    { name: 'conditions', who: drafting, address: form('conditions'), shows: '符合，确认' },
    { name: 'attachments', who: drafting, address: form('attachments'), shows: '添加文件' },
    {
      name: 'adding',
      who: drafting,
      address: form('attachments'),
      shows: '取消',
      then: (page) => page.getByRole('button', { name: '添加文件' }).first().tap(),
      isOneWindow: true,
    },
    {
      name: 'returned',
      who: returned,
      address: (people) => toForm(returned(people).id, 'unit'),
      shows: /^审核意见/,
    },
    { name: 'check', who: drafting, address: form('check'), shows: /处/ },
  ],
  print: [
    { who: printed, address: (people) => toPrint(printed(people).id), shows: '第 1 次打印件' },
    {
      name: 'code',
      who: printed,
      address: (people) => toPrint(printed(people).id),
      shows: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/,
      // Each look has a new phone, and the one before has left its code.
      then: (page) => page.getByRole('button', { name: /发到电脑打印|换一个打印码/ }).tap(),
    },
    {
      name: 'mailed',
      who: printed,
      address: (people) => toPrint(printed(people).id),
      shows: /已发出/,
      // The next looks find that it was sent.
      then: async (page) => {
        await page.getByText('发到我的邮箱').waitFor();
        if (!(await page.getByText('已发出').first().isVisible()))
          await page.getByRole('button', { name: '发到邮箱' }).tap();
      },
    },
    { name: 'missing', who: drafting, address: (people) => toPrint(drafting(people).id), shows: /处/ },
  ],
  photos: [
    { who: photographed, address: (people) => toPhotos(photographed(people).id), shows: /全部页面/ },
    { name: 'missing', who: printed, address: (people) => toPhotos(printed(people).id), shows: '第 1 页' },
    { name: 'none', who: drafting, address: (people) => toPhotos(drafting(people).id), shows: /打印件/ },
  ],
  camera: [
    {
      who: printed,
      address: (people) => toCamera(printed(people).id),
      shows: '第 1 页',
      before: (page, { paper }) => showPaper(page, paper),
      isOneWindow: true,
    },
    {
      name: 'refused',
      who: printed,
      address: (people) => toCamera(printed(people).id),
      shows: /没有使用相机的权限/,
      isOneWindow: true,
    },
  ],
  photo: [
    {
      who: photographed,
      address: (people) =>
        toPhoto(photographed(people).id, photographed(people).application.photos[0]?.id ?? ''),
      shows: '第 1 页',
    },
    {
      name: 'gone',
      who: photographed,
      address: (people) => toPhoto(photographed(people).id, 'gone'),
      shows: /照片/,
    },
  ],
  submit: [{ who: photographed, address: (people) => toSubmit(photographed(people).id), shows: '提交承诺' }],
  receipt: [{ who: returned, address: (people) => toReceipt(returned(people).id), shows: '提交成功' }],
  readings: [
    { who: returned, address: (people) => toReadings(returned(people).id), shows: /经济和信息化局/ },
    { name: 'none', who: drafting, address: (people) => toReadings(drafting(people).id), shows: /查看/ },
  ],
  notice: [
    {
      who: drafting,
      address: ({ drafting: contact }) => toNotice(contact.application.campaignId),
      shows: '三、申报工作程序',
    },
  ],
  eligibility: [{ address: toEligibility, shows: '共性条件第 1 条' }],
  privacy: [
    { who: drafting, address: toPrivacy, shows: '存了哪些信息' },
    {
      name: 'own',
      who: drafting,
      address: toPrivacy,
      shows: '同意个人信息保护提示',
      then: (page) => page.getByRole('button', { name: '查看存着的我的信息' }).tap(),
    },
    { name: 'signed-out', address: toPrivacy, shows: '存了哪些信息' },
  ],
  computer: [
    { who: drafting, address: (people) => toComputer(drafting(people).id), shows: /二维码里的网址/ },
  ],
  desk: [
    { address: () => `/${deskPath}`, shows: /^[0-9]{2} ?[0-9]{2}$/, widths: desktopWidths },
    {
      name: 'open',
      address: () => `/${deskPath}`,
      shows: '项目名称',
      before: resumeDesk,
      widths: desktopWidths,
    },
    {
      name: 'attachments',
      address: () => `/${deskPath}`,
      shows: '可以把文件拖到这里（PDF 或照片）。',
      before: resumeDesk,
      then: (page) => page.getByText('附件材料').first().click(),
      widths: desktopWidths,
    },
    {
      name: 'ended',
      address: () => `/${deskPath}`,
      shows: '下面的内容还没有存到服务器',
      before: endedDesk,
      widths: desktopWidths,
    },
  ],
  inbox: [
    { who: returned, address: toInbox, shows: /退回/ },
    { name: 'empty', who: drafting, address: toInbox, shows: /消息/ },
    {
      name: 'subscribing',
      who: returned,
      address: toInbox,
      shows: '允许',
      then: (page) => page.getByRole('button', { name: '再订阅一次' }).tap(),
      isOneWindow: true,
    },
  ],
  colleagues: [
    { who: shared, address: toColleagues, shows: '还没有使用的邀请' },
    {
      name: 'acts',
      who: shared,
      address: toColleagues,
      shows: '移出',
      then: (page) => page.getByRole('button', { name: '管理“财务小李”' }).click(),
    },
    { name: 'filler', who: filling, address: toColleagues, shows: '退出本单位' },
  ],
  join: [
    { who: newcomer, address: () => toJoin(), shows: '查看邀请' },
    {
      name: 'found',
      who: newcomer,
      address: ({ invitationCode }) => toJoin(invitationCode),
      shows: '加入，一起办理',
      then: (page) => page.getByRole('button', { name: '查看邀请' }).click(),
    },
    { name: 'done', who: shared, address: () => toJoin(), shows: '您已是这家单位的联系人' },
  ],
  dispute: [
    {
      who: newcomer,
      address: ({ shared: owner }) => toDispute(owner.me?.unit?.creditCode ?? ''),
      shows: '提交异议',
    },
    { name: 'filed', who: claimant, address: () => toDispute(''), shows: '待市州经信局核实' },
  ],
  deletion: [
    { who: drafting, address: toDeletion, shows: '没有提交过的申报' },
    {
      name: 'confirming',
      who: drafting,
      address: toDeletion,
      shows: '申请删除您的信息？',
      then: (page) => page.getByRole('button', { name: '申请删除' }).click(),
    },
    { name: 'pending', who: leaving, address: toDeletion, shows: '已申请删除' },
    { name: 'under-way', who: returned, address: toDeletion, shows: '提交过的申报' },
    { name: 'filler', who: filling, address: toDeletion, shows: /单位和申报由其他同事继续办理/ },
    { name: 'owner', who: shared, address: toDeletion, shows: '去交给同事' },
  ],
  correction: [{ who: returned, address: (people) => toCorrection(returned(people).id), shows: /需要补正/ }],
};

function form(step: Parameters<typeof toForm>[1]): Scene['address'] {
  return (people) => toForm(drafting(people).id, step);
}

/** A tab on a computer that is loaded anew. */
async function resumeDesk(page: Page, { computer: { link } }: People): Promise<void> {
  await page.addInitScript(([key, value]) => sessionStorage.setItem(key, value), [
    storageKeys.computerLink,
    JSON.stringify({ id: link?.id, token: link?.token }),
  ] as const);
}

/** On this phone something was typed without a network upon a text that has changed since. */
async function unsentConflict(page: Page, { drafting: { id, application } }: People): Promise<void> {
  const draft = {
    version: Math.max(1, application.version - 1),
    typed: { projectName: '演示·车间现场改的名称' },
    base: { projectName: '演示·原来的名称' },
    sending: null,
    conflicts: [],
  };
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    storageKeys.unsentAnswers(id),
    JSON.stringify(draft),
  ] as const);
}

/** A tab whose phone has gone while something was being typed. */
async function endedDesk(page: Page): Promise<void> {
  const end = {
    reason: 'rested',
    applicationId: 'gone',
    unsaved: [
      { field: 'projectName', label: '项目名称', text: '演示·没有来得及保存的名称' },
      {
        field: 'description',
        label: '平台简述',
        text: `${'平台以工业互联网为基础，汇聚设计、制造和检测资源。'.repeat(12)}`,
      },
    ],
  };
  await page.addInitScript(([key, value]) => sessionStorage.setItem(key, value), [
    storageKeys.endedComputer,
    JSON.stringify(end),
  ] as const);
}

/** Nothing ever answers. */
async function silentServer(page: Page): Promise<void> {
  await page.route('**/api/**', () => undefined);
}

async function absentServer(page: Page): Promise<void> {
  await page.route('**/api/**', (route) => route.abort());
}
