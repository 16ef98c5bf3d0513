/** Long texts are told by their beginnings. */
const SHOWN_CHARACTERS = 40;

function short(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}

/** How a notice differs from last year's. */
export const differenceWording = {
  title: '标题',
  issuer: '发文单位',
  noticeTextChanged: '通知全文有改动',
  direction: '方向',
  field: '字段',
  step: '步骤',
  choice: '选项',
  condition: '条件',
  attachment: '附件',
  criterion: '评审标准',
  priority: '优先或排除规则',
  rules: { prefer: '优先评选', exclude: '不再受理', neutral: '不影响' },
  years: '经营情况年度',
  maxCharacters: '字数上限',
  suggested: '建议字数',
  minimum: '最小值',
  maximum: '最大值',
  fractionDigits: '小数位数',
  minChoices: '最少选择',
  maxChoices: '最多选择',
  minFiles: '最少份数',
  maxFiles: '最多份数',
  maximumPoints: '满分',
  weight: '权重',
  experts: '每份评审的专家数',
  aggregation: '计分方式',
  aggregations: { mean: '平均分', withoutExtremes: '去掉最高分和最低分' },
  sealPlaces: '申报单位盖章处',
  daysOff: '放假日期',
  workedDays: '调休上班日期',
  dayAdded: (what: string, day: string) => `${what}增加 ${day}`,
  dayRemoved: (what: string, day: string) => `${what}去掉 ${day}`,
  tieRuleChanged: '同分规则有改动',
  opens: '开始时间',
  deadline: '截止时间',
  none: '无',
  asCampaign: '同全省',
  nowRequired: '改为必填',
  nowOptional: '改为选填',
  hintChanged: '说明有改动',
  guidanceChanged: '说明有改动',
  descriptionChanged: '官方说明有改动',
  stepChanged: '移到另一步骤',
  kindChanged: '类型有改动',
  groupChanged: '共性与专项的归类有改动',
  areaChanged: (area: string) => `归入领域“${short(area)}”`,
  deadlineOf: (region: string) => `${region}截止时间`,
  quotaOf: (region: string) => `${region}名额`,
  copiesOf: (region: string) => `${region}纸质份数`,
  range: (range: { min: number; max: number } | null) =>
    range === null ? '无' : `${range.min}–${range.max}`,
  added: (what: string, name: string) => `新增${what}“${short(name)}”`,
  removed: (what: string, name: string) => `删去${what}“${short(name)}”`,
  renamed: (what: string, before: string, after: string) =>
    `${what}改名：“${short(before)}”→“${short(after)}”`,
  changed: (what: string, name: string, change: string) => `${what}“${short(name)}”：${change}`,
  reordered: (what: string) => `${what}的顺序有改动`,
  fromTo: (what: string, before: string, after: string) => `${what} ${short(before)}→${short(after)}`,
} as const;
