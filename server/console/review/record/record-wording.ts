import type { ReviewView, TimelineEntry } from '#shared/api/views';

type DeliveryState = ReviewView['deliveries'][number]['state'];

export const recordWording = {
  timeline: '进度',
  deliveries: '通知送达',
  noTimeline: '还没有记录。',
  noDeliveries: '还没有发过通知。',
  inboxKept: '每条通知都在企业的小程序收件箱里；微信消息只是提醒。',
  call: (headline: string): string => `“${headline}”没有送到企业微信，请打电话告知联系人。`,
  by: {
    contact: '企业',
    bureau: '市州',
    province: '省厅',
    system: '系统',
  } satisfies Record<TimelineEntry['by'], string>,
  states: {
    waiting: '等待发送',
    sent: '已送到微信',
    notSubscribed: '未订阅微信消息',
    spared: '只发收件箱（微信次数留给审核结果）',
    unreachable: '微信送不到',
    failed: '发送失败',
    unknown: '结果不明',
    expired: '过期未发',
  } satisfies Record<DeliveryState, string>,
};

/** The contact will not have seen these on the phone's lock screen: somebody should call. */
export const needsCall: Readonly<Record<DeliveryState, boolean>> = {
  waiting: false,
  sent: false,
  notSubscribed: true,
  spared: false,
  unreachable: true,
  failed: true,
  unknown: true,
  expired: true,
};
