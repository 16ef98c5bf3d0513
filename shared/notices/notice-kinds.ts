/**
 * What a contact is told, by which WeChat template, and where a tap leads. The inbox is the record and has every notice;
 * the WeChat message is a courtesy within WeChat's field limits (see wechat-fields).
 */

interface NoticeKindDefinition {
  template: TemplateKey;
  /** 当前进度 or the like on the WeChat card: five Chinese characters at most. */
  phrase: string;
  headline: string;
  /**
   * Tells what the contact has just done and knows. One consent buys one message, so the last one is kept for what
   * they do not know yet.
   */
  sparesLastConsent?: true;
}

export const noticeKinds = {
  submissionReceived: {
    template: 'progress',
    phrase: '已提交',
    headline: '申报已提交，等待市州经信局审核',
    sparesLastConsent: true,
  },
  returned: { template: 'correction', phrase: '退回补正', headline: '申报被退回，请按要求补正' },
  approved: { template: 'progress', phrase: '审核通过', headline: '市州经信局审核通过' },
  declined: { template: 'progress', phrase: '未予推荐', headline: '市州经信局未予推荐' },
  recommended: { template: 'progress', phrase: '已推荐', headline: '已推荐至省经信厅' },
  receivedByProvince: { template: 'progress', phrase: '省厅接收', headline: '省经信厅已接收' },
  publicized: { template: 'progress', phrase: '公示中', headline: '评审结果公示中' },
  selected: { template: 'progress', phrase: '入选', headline: '入选试点示范项目' },
  notSelected: { template: 'progress', phrase: '未入选', headline: '未入选本次试点示范项目' },
  deadlineNear: { template: 'deadline', phrase: '即将截止', headline: '申报即将截止，请尽快提交' },
  deadlineMoved: { template: 'deadline', phrase: '时间调整', headline: '申报截止时间有调整' },
  paperMissing: { template: 'correction', phrase: '待交纸质', headline: '尚未收到纸质材料' },
} as const satisfies Record<string, NoticeKindDefinition>;

export type NoticeKind = keyof typeof noticeKinds;

export const noticeKindKeys = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]];

/**
 * What concerns the person, the unit and who acts for it: told in the inbox alone, since no template of WeChat is about it.
 */
export const unitNoticeKinds = {
  colleagueJoined: { headline: '有同事加入本单位' },
  colleagueLeft: { headline: '有同事退出本单位' },
  roleChanged: { headline: '您在本单位的权限有变动' },
  removedFromUnit: { headline: '您已不再办理这家单位的申报' },
  madeOwner: { headline: '您现在是本单位的负责人' },
  claimDisputed: { headline: '有人对本单位的登记提出异议' },
  claimKept: { headline: '认领异议已答复：维持原登记' },
  claimHandedOver: { headline: '认领异议已答复：改由异议人办理' },
  deletionRequested: { headline: '您已申请删除自己的信息' },
  deletionLapsed: { headline: '您的信息没有删除，请看原因' },
} as const satisfies Record<string, { headline: string }>;

export type UnitNoticeKind = keyof typeof unitNoticeKinds;

export type AnyNoticeKind = NoticeKind | UnitNoticeKind;

export const anyNoticeKindKeys = [...noticeKindKeys, ...Object.keys(unitNoticeKinds)] as [
  AnyNoticeKind,
  ...AnyNoticeKind[],
];

/** The three subscription templates that the product asks consent for; their ids come from the configuration. */
export const templateKeys = ['progress', 'correction', 'deadline'] as const;

export type TemplateKey = (typeof templateKeys)[number];

/** The four things that a message can say; each template gives a keyword to each of them. */
export type TemplatePart = 'project' | 'state' | 'time' | 'advice';

/** Titles and keywords as they are chosen in the WeChat administration; the simulator offers the same. */
export const templates = {
  progress: {
    title: '申报进度通知',
    keywords: {
      project: ['thing1', '项目名称'],
      state: ['phrase2', '当前进度'],
      time: ['time3', '更新时间'],
      advice: ['thing4', '温馨提示'],
    },
  },
  correction: {
    title: '材料补正通知',
    keywords: {
      project: ['thing1', '项目名称'],
      state: ['phrase2', '审核结果'],
      time: ['time3', '补正期限'],
      advice: ['thing4', '补正说明'],
    },
  },
  deadline: {
    title: '申报截止提醒',
    keywords: {
      project: ['thing1', '项目名称'],
      state: ['phrase2', '提醒事项'],
      time: ['time3', '截止时间'],
      advice: ['thing4', '温馨提示'],
    },
  },
} as const satisfies Record<
  TemplateKey,
  { title: string; keywords: Record<TemplatePart, readonly [name: string, label: string]> }
>;

export function sparesLastConsent(kind: NoticeKind): boolean {
  const definition: NoticeKindDefinition = noticeKinds[kind];
  return definition.sparesLastConsent === true;
}
