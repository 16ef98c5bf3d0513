/** Words of the province's overview. */
export const boardWording = {
  heading: '全省进度',
  age: (seconds: number): string => `数据截至 ${seconds} 秒前`,
  ageUnknown: '正在读取',
  deadline: (at: string): string => `申报截止 ${at}`,

  mapHeading: '分布',
  measure: '显示',
  measures: {
    handedIn: '已提交',
    submitted: '待市州审核',
    returned: '退回补正',
    approved: '市州审核通过',
    recommended: '已推荐至省厅',
    draft: '填写中',
  },
  mapMeasure: (measure: string): string => `，${measure}`,
  mapUnit: '份',

  tableHeading: '各市州进度',
  region: '市州',
  total: '合计',
  wholeProvince: '全省',
  quota: '名额',
  noQuota: '不限',
  ownDeadline: '截止时间',
  cell: (region: string, status: string, count: number): string => `${region}，${status} ${count} 份`,

  directionsHeading: '申报方向',
  directionsHint: '一份申报可选 1 至 3 个方向，合计多于份数。',
  priorityHeading: '优先项',
  withPriority: '有优先项',
  withoutPriority: '没有优先项',
  daysHeading: '每日提交',
  daysLabel: (from: string, to: string, most: number): string =>
    `${from} 至 ${to} 每日提交的份数，最多的一天 ${most} 份`,
  mostInADay: (most: number): string => `最多的一天 ${most} 份`,
  dayValue: (day: string, count: number): string => `${day}：${count} 份`,
  noDays: '还没有提交。',

  nearHeading: '临近截止',
  nearHint: (days: number): string => `${days} 天内截止，仍有没提交的。`,
  nearRow: (drafts: number, returned: number): string => `填写中 ${drafts} 份，退回补正 ${returned} 份`,
  nearRegions: (regions: readonly string[]): string =>
    regions.length === 17 ? '全部市州' : regions.join('、'),
  nobodyNear: (days: number): string => `${days} 天内没有市州截止，或都已提交。`,
  count: (count: number): string => `${count} 份`,
} as const;
