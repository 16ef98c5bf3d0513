/** 推荐表 and 推荐文件 as plain text, ready to print. */
export interface RecommendationPaper {
  /** As the notice prints it. */
  campaignTitle: string;
  /** To whom the letter is written. */
  issuer: string;
  bureauName: string;
  /** In the order of their 序号. */
  rows: PaperRow[];
  /** 文号; empty leaves room for ink. */
  letterNumber: string;
  paperCopies: number;
  totals: Totals;
  issuedAtUtc: string;
}

export interface PaperRow {
  unitName: string;
  projectName: string;
  directions: string[];
  reason: string;
  recognitions: string;
  /** Name and position, telephone, mailbox. */
  contact: string[];
}

export interface Totals {
  submitted: number;
  approved: number;
  declined: number;
  recommended: number;
  priority: number;
}
