/** What the server says of a photograph or scan of the bureau's sealed opinion page, in the words of the bureau's desk. */

interface OpinionVerdict {
  /** Whether the photograph stands for a page of the opinion in force. */
  counts: boolean;
  /** `judged` is the sentence of judgePhoto. */
  advice: (judged: string) => string;
}

export const opinionVerdicts = {
  accepted: { counts: true, advice: (judged) => `意见页合格：${judged}` },
  remarks: { counts: true, advice: (judged) => `意见页${judged}` },
  retake: { counts: false, advice: (judged) => `意见页${judged}` },
  stale: {
    counts: false,
    advice: () => '这是以前打印的意见页，意见或申报表已有改动。请打印最新的意见页，盖章后再上传。',
  },
  otherPaper: {
    counts: false,
    advice: () => '这不是本申报的推荐意见页。请上传带“推荐意见”字样的那一页。',
  },
  severalPages: { counts: false, advice: () => '图里有不止一页，请一页一张分开上传。' },
  invalidCode: {
    counts: false,
    advice: () => '页码标记无法通过核验，可能被涂改或损坏。请重新打印意见页，盖章后再上传。',
  },
  noCode: {
    counts: false,
    advice: () => '没有认出页角的二维码。请把整页拍全或扫描整页（不低于 200 dpi）后再上传。',
  },
} as const satisfies Record<string, OpinionVerdict>;

export type OpinionVerdictCode = keyof typeof opinionVerdicts;

export const opinionVerdictCodes = Object.keys(opinionVerdicts) as [
  OpinionVerdictCode,
  ...OpinionVerdictCode[],
];
