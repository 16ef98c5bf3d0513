import { formatChinaTimeInWords } from '#shared/text/china-time';

/** What the sheets of the archive say. */
export const archiveWording = {
  receiptTitle: '申报回执',
  findingsTitle: '页面核对记录',
  code: '申请编号',
  number: '回执编号',
  unit: '申报单位',
  project: '项目名称',
  received: '收到时间',
  submitted: '提交时间',
  revision: '打印件',
  revisionValue: (revision: number, pages: number) => `第 ${revision} 次打印，共 ${pages} 页`,
  snapshot: '申报内容 SHA-256',
  pagesTitle: '页面照片的校验值（SHA-256）',
  attachmentsTitle: (count: number) => `附件（${count} 份）及校验值（SHA-256）`,
  page: (page: number) => `第 ${page} 页`,
  opinionPage: (page: number) => `市州推荐意见第 ${page} 页`,
  none: '无',
  receiptHash: '回执校验值（SHA-256）',
  howToRecompute: (fileName: string) =>
    `核对方法：取出本 PDF 附带的文件 ${fileName}（核验原文，UTF-8，每行以换行结束），计算整个文件的 SHA-256，结果应与回执校验值相同。` +
    '原文逐行写有本页的编号、单位、项目、时间（UTC）、申报内容、每页照片和每份附件的校验值，任何一处改动都会使结果不同。',
  photoTime: '照片收到',
  placing: '页码依据',
  placedByCode: (revision: number) => `页角二维码，第 ${revision} 次打印`,
  placedByHand: (revision: number) => `申报单位手工指定，第 ${revision} 次打印`,
  verdict: '判定',
  remarks: '发现的问题',
  nothingFound: '未发现问题',
  notExamined: '没有自动检查',
  ruling: '审核人员核对',
  noRuling: '没有改判',
  rulingValue: ({ isValid, reason, ruledAtUtc }: { isValid: boolean; reason: string; ruledAtUtc: string }) =>
    `${isValid ? '合格' : '不合格'}：${reason}（${timeInWords(ruledAtUtc)}）`,
  photoHash: '照片 SHA-256',
  scanHash: '摊平页 SHA-256',
  noScan: '无',
  shown: '本档案中的图像',
  shownScan: '摊平的页面，下有打印件的文字，可以检索',
  shownPhoto: '原照片；没有摊平的页面，这一页的文字不能检索',
  reduced: '为控制文件大小压缩过，字节与登记的文件不同',
  damaged: '存档文件与登记的校验值不一致，请联系管理员核查',
  verdicts: {
    byHand: '收下，页码由人工核对',
    fine: '合格',
    remarks: '收下，有提示',
    ruledValid: '合格（审核人员核对）',
    ruledInvalid: '不合格（审核人员核对）',
  },
} as const;

/** 2026年11月24日 14:49（+08:00） */
export function timeInWords(atUtc: string): string {
  return `${formatChinaTimeInWords(atUtc)}（+08:00）`;
}
