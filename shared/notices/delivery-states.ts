/** How the WeChat message of a notice stands. `waiting` is under way, the others are final and stay recorded. */
export const deliveryStates = {
  waiting: { label: '等待发送' },
  sent: { label: '已送到微信' },
  notSubscribed: { label: '未订阅微信消息' },
  unreachable: { label: '微信送不到' },
  failed: { label: '发送失败' },
  unknown: { label: '结果不明' },
  expired: { label: '过期未发' },
  spared: { label: '只发收件箱' },
} as const;

export type DeliveryState = keyof typeof deliveryStates;

export const deliveryStateKeys = Object.keys(deliveryStates) as [DeliveryState, ...DeliveryState[]];

/** With these WeChat has told nobody, or nobody knows: the person has to find the notice in the inbox or be called. */
export const undeliveredStates = [
  'notSubscribed',
  'unreachable',
  'failed',
  'unknown',
  'expired',
] as const satisfies readonly DeliveryState[];

/** `reached`: told on the telephone. `noAnswer`: stays on the list. */
export const callOutcomes = { reached: { label: '已告知' }, noAnswer: { label: '没有接通' } } as const;

export type CallOutcome = keyof typeof callOutcomes;

export const callOutcomeKeys = Object.keys(callOutcomes) as [CallOutcome, ...CallOutcome[]];
