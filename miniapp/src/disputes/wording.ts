import type { DisputeState } from '#shared/units/dispute-states';

/** Every sentence of 认领异议 on the phone. */
export const disputeWording = {
  title: '提出认领异议',
  hint: '单位已由别人登记，而您认为应由您办理时，由市州经信局核实后决定。能联系上登记的人，请对方邀请您更快。',
  creditCode: '统一社会信用代码',
  statement: '理由',
  statementHint: '例如您的职务，原登记人为什么不再办理。最多 300 个字。',
  personName: '您的姓名',
  mobile: '您的手机号',
  mobileHint: '经信局可能打电话核实。只用于处理这件异议。',
  file: '提交异议',
  filing: '正在提交…',
  own: '已提出的异议',
  filedAt: (time: string): string => `${time} 提出`,
  reason: '经信局的答复',
  states: {
    open: '待市州经信局核实',
    withdrawn: '已撤回',
    kept: '维持原登记',
    handedOver: '改由您办理',
  } satisfies Record<DisputeState, string>,
  openText: '有结果会在“消息”里告诉您。核实期间，原来的联系人可以照常办理。',
  withdraw: '撤回异议',
  withdrawing: '正在撤回…',
} as const;
