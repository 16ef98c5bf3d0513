import type { SubscriptionFailure } from '../platform';

/** Every sentence of the inbox and of WeChat's messages. */
export const noticeWording = {
  emptyTitle: '还没有消息',
  emptyText: '提交、退回补正、审核结果和截止提醒都会出现在这里。',
  unread: '未读',
  more: '查看更早的消息',
  moreBusy: '正在获取…',
  noPage: '这条消息指向的页面打不开，请从首页进入。',
  understood: '知道了',
  again: '重新获取',
  leftTitle: '微信消息提醒',
  leftHint: '微信规定同意一次只能发一条。没有收到微信消息时，这里的消息也都齐全。',
  left: (count: number) => (count === 0 ? '没有了，请再订阅' : `还可收 ${count} 条`),
  addMore: '再订阅一次',
  addMoreBusy: '正在询问微信…',
  added: '已登记，谢谢。',
  refused:
    '您没有同意接收。如果微信没有弹出询问，是以前选过“总是保持以上选择”：请到设置的“订阅消息”里改为接收，再点“再订阅一次”。',
  partlyRefused: '只登记了您同意的那几种。其余的可以到设置的“订阅消息”里改为接收，再点“再订阅一次”。',
  partlyBanned: '只登记了一部分，其余的微信暂时不能发。请在这里查看消息。',
  noSettings: '这里没有设置，请在微信里打开小程序',
  oldCopy: (text: string) => `${text}现在显示的是手机里保存的消息。`,
  openSettings: '去设置',
} as const;

export const subscriptionFailures = {
  retry: '微信没有弹出询问，请稍后再点一次。',
  mainSwitchOff: '您在微信里关闭了订阅消息，请到设置里打开。',
  banned: '微信暂停了本小程序的订阅消息，请在这里查看消息。',
  misconfigured: '订阅消息没有配置好，请在这里查看消息。',
  unsupported: '这个环境没有微信消息，请在这里查看消息。',
} as const satisfies Record<SubscriptionFailure, string>;
