/** On every page about one application. */
export const openedWording = {
  oldCopy: (text: string) => `${text}现在显示的是手机里保存的内容。`,
  again: '重新获取',
} as const;

/** Before the form is printed or submitted. */
export const unsavedWording = {
  notSent: '填写的内容还没有存到服务器。请换到信号好的地方，再试一次。',
  conflict: '填写的内容在别处也改动过。请先到填写页核对，选定要保留的内容。',
} as const;

/** Names of places that have no label of their own. */
export const faultPlaceWording = {
  page: (page: string) => `第 ${page} 页的照片`,
  conditions: '确认条件',
  openConditions: (count: number) => `还有 ${count} 条没有确认。请逐条阅读，符合的打勾。`,
  form: '申报表',
} as const;
