export const changesWording = {
  open: (places: number): string => `补正对照（${places} 处）`,
  nothingChanged: '补正后内容与退回时相同',
  title: '补正前后对照',
  since: (number: string, time: string): string => `与退回的那次提交比较：${number}，${time} 提交。`,
  before: '退回时',
  after: '补正后',
  empty: '（空）',
  changed: '已补正',
  changedHint: '与退回时不同，点“补正对照”查看',
  pages: (pages: readonly number[]): string => `重新拍摄的页：第 ${pages.join('、')} 页`,
  attachments: (kinds: readonly string[]): string => `更换的附件：${kinds.join('、')}`,
  close: '关闭',
};
