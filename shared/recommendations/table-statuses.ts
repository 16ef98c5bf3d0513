/** The states of a bureau's table, with the words that everybody reads. `returned` is open again, as `draft` is. */
export const tableStatuses = {
  draft: { label: '编制中', isOpen: true },
  sent: { label: '已报送，待省厅接收', isOpen: false },
  returned: { label: '省厅退回，待重新报送', isOpen: true },
  received: { label: '省厅已接收', isOpen: false },
} as const;

export type TableStatus = keyof typeof tableStatuses;

export const tableStatusKeys = Object.keys(tableStatuses) as [TableStatus, ...TableStatus[]];

export const documentFiles = {
  'table.pdf': { label: '推荐表 PDF', contentType: 'application/pdf' },
  'table.docx': {
    label: '推荐表 Word',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  'letter.pdf': { label: '推荐文件 PDF', contentType: 'application/pdf' },
  'letter.docx': {
    label: '推荐文件 Word',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const;

export type DocumentFile = keyof typeof documentFiles;

export const documentFileKeys = Object.keys(documentFiles) as [DocumentFile, ...DocumentFile[]];

/** The two sealed papers of a bureau. */
export const sealedPapers = {
  table: { label: '推荐表' },
  letter: { label: '推荐文件' },
} as const;

export type SealedPaper = keyof typeof sealedPapers;

export const sealedPaperKeys = Object.keys(sealedPapers) as [SealedPaper, ...SealedPaper[]];

/** A table of more rows is no choice any more; the notice's largest bureau recommended a few dozen. */
export const ENTRIES_MAX = 300;
export const REASON_MAX_CHARACTERS = 1000;
export const SCANS_MAX = 60;
