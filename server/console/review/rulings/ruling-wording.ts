export const rulingWording = {
  open: '人工判定',
  title: (name: string): string => `人工判定：${name}`,
  question: '这张照片能不能作为这一页',
  valid: '合格',
  invalid: '不合格',
  phrases: '常用理由',
  reason: '判定理由',
  reasonHint: '写明理由，企业会看到，200 字以内',
  choiceMissing: '请选择合格或不合格。',
  reasonMissing: '请写明理由，或点选一条常用理由。',
  confirm: { none: '确认判定', valid: '确认判为合格', invalid: '确认判为不合格' },
  fold: '收起',
  foldHint: '收起后已写的内容保留（Esc）',
  done: {
    valid: (name: string): string => `${name}已判为合格。`,
    invalid: (name: string): string => `${name}已判为不合格。`,
  },
  changedTitle: '这份申报刚才有变化，没有判定成。您写的理由还在。',
  changedAgain: '请核对最新内容，再次确认即可。',
  notRulableNow: '现在不能再判定这张照片。您写的理由还在，需要的话请先复制。',
  ruled: { valid: '人工判定合格', invalid: '人工判定不合格' },
  changedRuling: (ruled: string, time: string): string => `现在的判定：${ruled}，${time}。`,
  askAgain: '退回时要求重拍这一页',
  asked: (position: number): string => `已列入退回补正，第 ${position} 条`,
};

/** What clerks write again and again; the contact reads it too. */
export const rulingPhrases: Readonly<Record<'valid' | 'invalid', readonly string[]>> = {
  valid: [
    '已对照原照片，字迹和公章清楚可辨。',
    '公章印色偏淡，位置和内容可以确认。',
    '反光和遮挡没有影响内容。',
    '已与电子打印件逐项核对，是这一页。',
  ],
  invalid: [
    '照片不清楚，请在光线充足处重拍。',
    '没有看到单位公章，请盖章后重拍。',
    '页面没有拍全，请露出四角后重拍。',
    '不是这一页，请拍最新打印件的这一页。',
  ],
};
