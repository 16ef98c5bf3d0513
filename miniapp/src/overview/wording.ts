import type { Stage } from '#shared/applications/open-stage';

export const overviewWording = {
  unnamed: '（还没有填项目名称）',
  code: '申报编号',
  unit: '申报单位',
  bureau: '受理单位',
  decision: '经信局意见',
  work: '要做的事',
  form: '申报表',
  colleagues: '一起办理的同事',
  colleaguesText: '邀请同事一起填写、提交，或更换负责人',
  submitterOnly: '您可以填写。收回和撤回由负责人或“可提交”的同事办理。',
  computerText: '长的文字在电脑上打更方便，两边同步',
  notices: '消息',
  notice: '通知全文和附件',
  receipt: '提交回执',
  publicity: '公示公告',
  publicityText: '拟入选和入选名单，面向公众',
  publicityCopied: '链接已复制，请在浏览器打开',
  publicityNotCopied: '没有复制成功，请再试一次',
  readings: '谁看过这份申报',
  receiptText: (number: string) => `编号 ${number}`,
  recall: '收回修改',
  recallTitle: '收回修改？',
  recallText: '收回后可以修改内容，改好要重新提交。市州经信局打开审核之前可以收回。',
  recalling: '正在收回…',
  withdraw: '撤回申报',
  withdrawing: '正在撤回…',
  withdrawTitle: '撤回这份申报？',
  withdrawText: '撤回后不再办理，也不能恢复。只想修改内容，不要撤回。',
  withdrawGoOn: '我要撤回',
  withdrawAgainTitle: '请再确认一次',
  withdrawAgainText: (projectName: string) => `将撤回“${projectName}”。撤回后不能恢复。`,
  withdrawConfirm: '确定撤回',
} as const;

export const stageWording = {
  fill: '填写申报表',
  print: '生成打印件，打印盖章',
  photograph: '拍照上传盖章页',
  submit: '提交',
} as const satisfies Record<Stage, string>;

export const stageStateWording = {
  done: '已完成',
  now: '现在做',
  later: '之后做',
  missing: (count: number) => `还差 ${count} 处`,
  stale: '内容改过，要重新生成',
  pages: (count: number) => `还差 ${count} 页`,
} as const;
