/** What the server says of a photograph: which page it is and whether it counts, and what to do if not. */

export interface VerdictParameters {
  current: { page: number };
  unchanged: { page: number; revision: number };
  placedByHand: { page: number };
  /** `advice` is the sentence of judgePhoto. */
  remarks: { page: number; advice: string };
  retake: { page: number; advice: string };
  ruledValid: { page: number; reason: string };
  ruledInvalid: { page: number; reason: string };
  stale: { page: number; revision: number; current: number };
  returned: { page: number };
  noPrint: Record<string, never>;
  otherApplication: Record<string, never>;
  severalPages: Record<string, never>;
  invalidCode: Record<string, never>;
  foreignCode: Record<string, never>;
  /** What about the photograph is the likely cause; null when that is not known. */
  noCode: { cause: { fault: string; remedy: string } | null };
}

export type VerdictCode = keyof VerdictParameters;

interface Verdict<Code extends VerdictCode> {
  /** Whether the photograph stands for a page of the current print. */
  counts: boolean;
  /** Whether the contact may say by hand which page it is. */
  placeable: boolean;
  /** Whether a clerk may rule on it: it is a page of the current print, the question is only whether it is good enough. */
  rulable: boolean;
  advice: (parameters: VerdictParameters[Code]) => string;
}

export const verdicts: { readonly [Code in VerdictCode]: Verdict<Code> } = {
  current: {
    counts: true,
    placeable: false,
    rulable: true,
    advice: ({ page }) => `第 ${page} 页，是当前的打印件。`,
  },
  unchanged: {
    counts: true,
    placeable: false,
    rulable: true,
    advice: ({ page, revision }) => `第 ${page} 页，第 ${revision} 次打印，内容没有变化，继续有效。`,
  },
  placedByHand: {
    counts: true,
    placeable: true,
    rulable: true,
    advice: ({ page }) => `手工指定为第 ${page} 页，审核人员会核对。`,
  },
  remarks: {
    counts: true,
    placeable: false,
    rulable: true,
    advice: ({ page, advice }) => `第 ${page} 页${advice}`,
  },
  retake: {
    counts: false,
    placeable: false,
    rulable: true,
    advice: ({ page, advice }) => `第 ${page} 页${advice}`,
  },
  ruledValid: {
    counts: true,
    placeable: false,
    rulable: true,
    advice: ({ page, reason }) => `第 ${page} 页，审核人员已核对：${reason}`,
  },
  ruledInvalid: {
    counts: false,
    placeable: false,
    rulable: true,
    advice: ({ page, reason }) => `第 ${page} 页，审核人员认为不合格：${reason}`,
  },
  stale: {
    counts: false,
    placeable: false,
    rulable: false,
    advice: ({ page, revision, current }) =>
      `这是第 ${revision} 次打印的第 ${page} 页，内容已改动。请打印第 ${current} 次的页面，盖章后重拍。`,
  },
  returned: {
    counts: false,
    placeable: false,
    rulable: false,
    advice: ({ page }) => `审核人员要求重拍第 ${page} 页，请重拍。`,
  },
  noPrint: {
    counts: false,
    placeable: false,
    rulable: false,
    advice: () => '还没有生成打印件。请先生成、打印、盖章，再拍照。',
  },
  otherApplication: {
    counts: false,
    placeable: false,
    rulable: false,
    advice: () => '这一页属于另一份申报，请拍本单位的申报表。',
  },
  severalPages: {
    counts: false,
    placeable: false,
    rulable: false,
    advice: () => '照片里有不止一页，请一页一张分开拍。',
  },
  invalidCode: {
    counts: false,
    placeable: false,
    rulable: false,
    advice: () => '页码标记无法通过核验，可能被涂改或损坏。请重新打印这一页，盖章后重拍。',
  },
  foreignCode: {
    counts: false,
    placeable: true,
    rulable: false,
    advice: () => '照片里的二维码不是申报表的页码。请拍打印的申报表页面。',
  },
  noCode: {
    counts: false,
    placeable: true,
    rulable: false,
    advice: ({ cause }) =>
      cause === null
        ? '没有认出页码。请离近一点、拍全四角、避开反光后重拍。'
        : `没有认出页码，${cause.fault}。请${cause.remedy}后重拍。`,
  },
};

export const verdictCodes = Object.keys(verdicts) as [VerdictCode, ...VerdictCode[]];

/** By how many photographs without a readable code a person may place a page by hand. */
export const UNREAD_PHOTOS_BEFORE_PLACING_BY_HAND = 2;

export function verdictAdvice<Code extends VerdictCode>(
  code: Code,
  parameters: VerdictParameters[Code],
): string {
  return verdicts[code].advice(parameters);
}
