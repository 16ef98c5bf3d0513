/** What a page code on paper says when it is held against the application on the desk. */
export const scannedCodes = {
  right: { isRight: true, text: ({ page }) => `第 ${page} 页，相符。` },
  unchanged: {
    isRight: true,
    text: ({ page, revision }) => `第 ${page} 页，第 ${revision} 次打印，内容没有变化，相符。`,
  },
  stale: {
    isRight: false,
    text: ({ page, revision }) => `第 ${revision} 次打印的第 ${page} 页，不是现行的打印件，请企业换页。`,
  },
  opinionPage: { isRight: false, text: () => '这是本局的推荐意见页，不是企业的申报表。' },
  otherApplication: {
    isRight: false,
    text: ({ other }) => `这一页属于另一份申报：${other}。请放回那一份。`,
  },
  forged: { isRight: false, text: () => '页码标记无法通过核验，可能被涂改或伪造，请查看原件。' },
  noPageCode: { isRight: false, text: () => '这不是申报表的页码标记，请扫页角的二维码。' },
} as const satisfies Record<string, ScannedCode>;

interface ScannedCode {
  isRight: boolean;
  /** `other`: the number of the application, and its unit where the desk may know it. */
  text: (facts: { page: number; revision: number; other: string }) => string;
}

export type ScannedCodeKind = keyof typeof scannedCodes;

export const scannedCodeKinds = Object.keys(scannedCodes) as [ScannedCodeKind, ...ScannedCodeKind[]];
