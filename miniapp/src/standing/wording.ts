import type { Stage } from '#shared/applications/open-stage';
import type { Status } from '#shared/applications/statuses';

/** The one big button, by what is open. */
export const nextStepWording = {
  fill: '继续填写',
  print: '生成打印件',
  photograph: '拍照上传盖章页',
  submit: '去提交',
  correct: '查看意见，去补正',
  receipt: '查看提交回执',
  read: '查看填写的内容',
} as const satisfies Record<Stage | 'correct' | 'receipt' | 'read', string>;

/** What happens now and who acts, in every state. */
export const statusSentences = {
  draft: '由您填写。填好后生成打印件，盖章，拍照，再提交。',
  submitted: '已经提交，等市州经信局审核。您现在不用做什么，有结果会通知您。',
  returned: '市州经信局退回了申报。请看退回意见，改好后重新提交。',
  approved: '市州经信局审核通过，等汇总后推荐至省经信厅。您现在不用做什么。',
  declined: '市州经信局没有推荐这份申报。理由写在下面，如有疑问请联系经信局。',
  recommended: '市州经信局已推荐至省经信厅，等省厅接收。您现在不用做什么。',
  received: '省经信厅已经接收，等专家评审。您现在不用做什么。',
  underReview: '专家正在评审。您现在不用做什么，有结果会通知您。',
  publicized: '评审结果正在公示。您现在不用做什么。',
  selected: '已入选试点示范项目。',
  notSelected: '这次没有入选。',
  withdrawn: '您已撤回这份申报，不再办理。',
} as const satisfies Record<Status, string>;

export const closedDraftSentence = '截止时间已过，这份申报没有提交。填写的内容保留，可以查看。';
