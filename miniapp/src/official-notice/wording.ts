export const officialNoticeWording = {
  contents: '目录',
  beginning: '通知正文',
  emptyTitle: '这里没有通知全文',
  emptyText: '这次申报没有在手机上登出通知全文。请看省经信厅印发的文件，或向受理的经信局索取。',
  oldCopy: (text: string) => `${text}现在显示的是手机里保存的通知。`,
  again: '重新获取',
  wideTable: '表格，可以左右推动',
} as const;
