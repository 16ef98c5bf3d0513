/** What can be wrong with an answer, and the sentence that a person reads beside the field. */

export interface FaultParameters {
  required: { label: string };
  chooseAtLeast: { min: number };
  tooLong: { max: number; count: number };
  lineBreak: Record<string, never>;
  invisibleCharacter: Record<string, never>;
  emoji: Record<string, never>;
  unprintable: { characters: string };
  mobileNumber: Record<string, never>;
  emailAddress: Record<string, never>;
  notANumber: { fractionDigits: number; notApplicable: boolean };
  tooSmall: { minimum: number; unit: string };
  tooLarge: { maximum: number; unit: string };
  unknownChoice: Record<string, never>;
  chooseAtMost: { max: number };
  repeatedChoice: Record<string, never>;
  growthContradiction: { computed: string };
  growthNotApplicable: Record<string, never>;
  growthApplies: { computed: string };
  profitAboveRevenue: { year: number };
  confirmationMissing: Record<string, never>;
  attachmentMissing: { label: string; min: number };
  earlierTitle: { labels: string };
  shorterThanSuggested: { min: number; count: number };
  longerThanSuggested: { max: number; count: number };
}

export type FaultCode = keyof FaultParameters;

/** A fault stops the printing; a remark only asks the contact to look again. */
export interface Fault {
  field: string;
  code: string;
  message: string;
}

const wording: { [Code in FaultCode]: (parameters: FaultParameters[Code]) => string } = {
  required: ({ label }) => `请填写${label}。`,
  chooseAtLeast: ({ min }) => `请至少选 ${min} 个。`,
  tooLong: ({ max, count }) => `最多 ${max} 个字，现在有 ${count} 个字，请删减 ${count - max} 个字。`,
  lineBreak: () => '这里只能写一行，请去掉换行。',
  invisibleCharacter: () => '含有看不见的控制字符，请删除后重新输入。',
  emoji: () => '不能使用表情符号，请删除。',
  unprintable: ({ characters }) =>
    `打印字体里没有“${characters}”，请换用其他字，或写成拼音并在纸上手写补正。`,
  mobileNumber: () => '请填写 11 位手机号码，例如 13800000000。',
  emailAddress: () => '请填写完整的电子邮箱，例如 name@example.cn。',
  notANumber: ({ fractionDigits, notApplicable }) =>
    `请填写数字${fractionDigits > 0 ? `，小数点后最多 ${fractionDigits} 位` : '，不带小数'}${
      notApplicable ? '；无法计算时填“不适用”' : ''
    }。`,
  tooSmall: ({ minimum, unit }) => `不能小于 ${minimum}${unit}，请核对。`,
  tooLarge: ({ maximum, unit }) => `不能大于 ${maximum}${unit}，请核对单位是否正确。`,
  unknownChoice: () => '选项不在名单内，请重新选择。',
  chooseAtMost: ({ max }) => `最多选 ${max} 个，请取消多选的。`,
  repeatedChoice: () => '同一个选项选了两次，请重新选择。',
  earlierTitle: ({ labels }) => `本次申报不再受理已获“${labels}”的单位。如选错，请取消。`,
  growthContradiction: ({ computed }) => `按两年的数算出应为 ${computed}%，请核对金额或增长率。`,
  growthNotApplicable: () => '上一年为零或亏损，无法计算增长，请填“不适用”。',
  growthApplies: ({ computed }) => `两年的数可以算出增长为 ${computed}%，请填写数字。`,
  profitAboveRevenue: ({ year }) => `${year}年利润大于销售收入，请核对两个数。`,
  confirmationMissing: () => '请阅读这一条，符合的打勾确认。',
  attachmentMissing: ({ label, min }) => `请上传${label}，至少 ${min} 份。`,
  shorterThanSuggested: ({ min, count }) =>
    `要求 2000 字左右，现在 ${count} 个字，少于 ${min} 字，建议补充。`,
  longerThanSuggested: ({ max, count }) => `要求 2000 字左右，现在 ${count} 个字，多于 ${max} 字，建议精简。`,
};

export function fault<Code extends FaultCode>(
  field: string,
  code: Code,
  parameters: FaultParameters[Code],
): Fault {
  return { field, code, message: wording[code](parameters) };
}
