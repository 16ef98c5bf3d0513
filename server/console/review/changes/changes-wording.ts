export const changesWording = {
  open: (places: number): string => `补正对照（${places} 处）`,
  nothingChanged: '补正后内容与退回时相同',
  compare: '版本对照',
  title: '两次提交对照',
  earlier: '先提交的',
  later: '后提交的',
  submission: (sequence: number, number: string, time: string): string =>
    `第 ${sequence} 次 · ${number} · ${time}`,
  noDifference: '这两次提交的内容、页面照片和附件都相同。',
  before: '先提交的',
  after: '后提交的',
  empty: '（空）',
  changed: '已补正',
  changedHint: '与退回时不同，点“补正对照”查看',
  pages: (pages: readonly number[]): string => `重新拍摄的页：第 ${pages.join('、')} 页`,
  attachments: (kinds: readonly string[]): string => `更换的附件：${kinds.join('、')}`,
  close: '关闭',
};
