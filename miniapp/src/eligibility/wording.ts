import type { SelfCheckAnswer } from './self-check';

export const eligibilityWording = {
  title: '先看看符不符合条件',
  hint: '下面是通知的原文，请逐条回答。只存在这台手机上，不会上传，也不影响申报。',
  groups: { common: '共性条件', special: '专项条件' },
  place: (group: string, number: number) => `${group}第 ${number} 条`,
  answers: { yes: '符合', no: '不符合', unsure: '不确定' } satisfies Record<SelfCheckAnswer, string>,
  resultTitle: '自查结果',
  open: (left: number) => `还有 ${left} 条没有回答，答完告诉您结果。`,
  canApply: '可以申报',
  canApplyText: '各条您都认为符合。开始填写后，还要在表里逐条确认。',
  missing: (count: number) => `还差 ${count} 条`,
  missingText: '这几条您认为不符合。拿不准时，可以先问受理的市州经信局；也可以先填写，提交前再确认。',
  verify: '以下条件请先核实',
  verifyText: '核实后再来改选；也可以先填写，提交前再确认。',
  noneTitle: '没有要自查的条件',
  noneText: '这次申报没有列出条件，可以直接开始填写。',
  begin: '去申报',
  notice: '看通知全文',
  again: '清除回答，重新自查',
} as const;

/** In the form, beside the condition. */
export const selfCheckHints = {
  no: '您自查时选的是“不符合”。确实符合再确认。',
  unsure: '您自查时选的是“不确定”。请先核实，再确认。',
} as const;
