import { formatChinaDate } from '#shared/text/china-time';

/** What contacts, visitors and clerks read about 公示, 异议 and 入选; said once for the server, the desk and the phone. */
export const publicityWording = {
  publicizedNotice: (startUtc: string, endUtc: string): string =>
    `您的项目已列入拟入选名单，公示期为${formatChinaDate(startUtc)}至${formatChinaDate(endUtc)}。公示期内无异议或异议不成立的，将公布入选。`,
  publicizedAdvice: '已列入拟入选名单，请留意公示',
  selectedNotice: '公示期满，您的项目入选本次试点示范项目。',
  selectedAdvice: '您的项目入选试点示范项目',
  notSelectedNotice: '本次评审已结束，您的项目未入选。感谢您的申报。',
  notSelectedAdvice: '本次评审已结束，感谢申报',
  removedNotice: (answer: string): string =>
    `公示期间收到对您项目的异议，经核实成立，您的项目不再列入拟入选名单。处理意见：${answer}`,
  removedAdvice: '经核实异议成立，不再列入名单',

  rankingMissing: '评审排序还没有确定，确定后才能公示。',
  unknownEntry: '名单里有不在评审排序中的申报，请刷新后重新选择。',
  emptyList: '请至少选择一个项目。',
  skippedWithoutReason: (place: number): string => `排在第 ${place} 位的项目没有列入，请写明原因。`,
  notUnderReview: (place: number, status: string): string =>
    `排在第 ${place} 位的项目现在是“${status}”，不能列入公示。`,
  startInThePast: '开始时间已过，请选择以后的时间，或从现在开始。',
  startTooFar: (days: number): string => `开始时间最多可以提前 ${days} 天安排。`,
  endTooEarly: (workingDays: number, earliest: string): string =>
    `公示期不少于 ${workingDays} 个工作日，最早到 ${earliest}。`,
  endTooLate: (days: number): string => `公示期最长 ${days} 天。`,
  endNotLater: '新的截止日期要晚于原来的。',
} as const;
