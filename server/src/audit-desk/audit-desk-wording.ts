import type { ChainFinding, TrailFinding } from '../audit';

export const auditDeskWording = {
  damaged: '内容已损坏',
  yes: '是',
  no: '否',
  none: '无',
};

/** What stands in the detail of an entry, in words; a key that is not here shows as it is. */
export const factLabels: Readonly<Record<string, string>> = {
  version: '版本',
  from: '原状态',
  to: '新状态',
  page: '页',
  revision: '第几次打印',
  sha256: '文件校验值',
  scanSha256: '摊平页校验值',
  photoId: '照片编号',
  attachmentId: '附件编号',
  kind: '类别',
  condition: '条件',
  reason: '原因',
  reasons: '补正要求条数',
  round: '第几次退回',
  receipt: '回执',
  receiptSha256: '回执校验值',
  isValid: '判为合格',
  machineVerdict: '机器判定',
  decision: '机器结论',
  role: '角色',
  roleBefore: '原角色',
  bureauCode: '区域',
  sessionsEnded: '结束的登录数',
  secondFactor: '第二重验证方式',
  campaignId: '申报通知编号',
  snapshotSha256: '打印内容校验值',
};

const tableLabels: Readonly<Record<string, string>> = {
  application: '申报',
  attachment: '附件',
  page_photo: '页面照片',
  photo_examination: '照片的机器检查结果',
  photo_ruling: '照片改判',
  print: '打印件',
  return_reason: '补正要求',
  submission: '提交的回执',
  file: '文件',
};

const columnLabels: Readonly<Record<string, string>> = {
  answers: '填写的内容',
  confirmations: '条件确认',
  decisionText: '审核意见或理由',
  snapshot: '打印的文字',
  manifest: '回执所列内容',
};

const faultLabels = {
  changed: '与记录时不同，已被改动',
  missing: '不见了',
  unrecorded: '没有任何记录，是后来加进去的',
} as const;

export function findingInWords(finding: ChainFinding): string {
  if (finding.kind === 'chain') return `第 ${finding.sequence} 条记录起，审计链不完整：有记录被改动或删除。`;
  const { table, id, column, fault } = finding;
  const part = column === null ? '' : `的${columnLabels[column] ?? column}`;
  return `${tableLabels[table] ?? table}${part}（${id}）${faultLabels[fault]}。`;
}

export function trailFindingInWords(found: TrailFinding): string {
  if (found.kind === 'chainMissing') return `申报 ${found.subjectId}：全部审计记录都不见了。`;
  if (found.kind === 'subject') return `${found.subjectId}：${findingInWords(found.finding)}`;
  const { day, fault, entriesThen, entriesNow } = found.finding;
  const words = {
    entriesDiffer: `当日记录与每日审计根不符（当时 ${entriesThen} 条，现在 ${entriesNow} 条）。`,
    chainBroken: '每日审计根被改动，与前一日不衔接。',
    dayMissing: '前一日的审计根不见了。',
  };
  return `${day}：${words[fault]}`;
}
