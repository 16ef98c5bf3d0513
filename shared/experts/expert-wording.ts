import type { ConflictKind } from '#shared/experts/conflicts';

/** What server and console say alike about experts, sheets and the ranking. */
export const expertWording = {
  conflicts: {
    sameUnit: '专家与申报单位是同一单位',
    sameCity: '专家与申报单位在同一市州',
    declared: '专家已申请回避',
  } satisfies Record<ConflictKind, string>,
  pointsMissing: '还没有打分。',
  pointsInvalid: (maximum: number): string => `请填 0 到 ${maximum} 之间的分数，最多 1 位小数。`,
  criterionUnknown: '没有这一项评分标准，请刷新后再填。',
  directionUnknown: '申报方向不在本次通知内。',
  expertUnknown: '名单里有已停用或不存在的专家账号。',
  nameTaken: '已有同名的专家组。',
  nameMissing: '请填写名称。',
  employerMissing: '请填写工作单位。',
  creditCodeInvalid: '统一社会信用代码不正确，请核对。',
  cityUnknown: '所在市州不正确。',
  dueInThePast: '评审截止时间已过，请选以后的时间。',
  expertsMissing: (assigned: number, needed: number): string => `已分配 ${assigned} 位，需要 ${needed} 位`,
  notStarted: '还没有开始评审。',
  noSheet: '没有一份有效的评分表。',
  sheetMissing: (expert: string): string => `${expert}的评分表还没有提交，请催办，或写明理由后免交。`,
  sheetUnsound: (expert: string): string => `${expert}的评分表与现行评分标准不符，请退回修改。`,
  tooFew: (assigned: number, needed: number): string =>
    `只有 ${assigned} 位专家，需要 ${needed} 位，请补分配。`,
};
