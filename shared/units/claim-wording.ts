import type { CreditCodeFault } from '#shared/text/credit-code';

/** What a person reads beside the credit code when it is not right; the phone says it before the server does. */
export const creditCodeWording = {
  length: '统一社会信用代码应为 18 位，请对照营业执照核对。',
  character: '含有不允许的字符（代码不用 I、O、S、V、Z），请对照营业执照核对。',
  checkCharacter: '最后一位校验不通过，可能有一位写错，请对照营业执照逐位核对。',
} as const satisfies Record<CreditCodeFault, string>;

export const unitNameWording = {
  required: '请填写单位名称，与公章一致。',
  lineBreak: '单位名称只能写一行，请去掉换行。',
  emoji: '单位名称不能有表情符号，请删除。',
  tooLong: '单位名称最多 60 个字，请核对。',
} as const;
