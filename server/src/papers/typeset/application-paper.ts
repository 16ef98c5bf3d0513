import type { UnitSealPlace } from '#shared/campaigns/campaign-definition';

/** The cells of 附件2 as plain text, ready to print: amounts and shares carry their units, dates are written out. */
export interface ApplicationPaper {
  /** The campaign's title with 申报表 at its end, as the lines of the cover. */
  titleLines: string[];
  unitName: string;
  /** 推荐单位: the bureau that the application goes to. */
  recommendingUnit: string;
  /** 申报日期, for example 2026年11月24日; empty leaves the line free for ink. */
  applicationDate: string;
  projectName: string;
  /** Official titles of the chosen directions, in official order. */
  directions: string[];
  address: string;
  legalRepresentative: string;
  industry: string;
  contactAndPosition: string;
  mobile: string;
  email: string;
  staffCount: string;
  recognitions: string;
  /** One row a year, in the order of the campaign. */
  finance: PaperFinanceYear[];
  /** One paragraph a line. */
  description: string;
  unitOpinion: string;
  /** Empty leaves the official blank 年 月 日. */
  unitOpinionDate: string;
  /** What a later notice changes about the form of 2020; absent where it changes nothing. */
  layout?: PaperLayout;
  /** Places of the form of 2020 where the notice asks the unit for no seal; absent where it asks for all. */
  unsealed?: UnitSealPlace[];
}

/** The cells that a notice may name otherwise or leave out. */
export const officialCells = [
  'unitName',
  'projectName',
  'directions',
  'address',
  'legalRepresentative',
  'industry',
  'contactAndPosition',
  'mobile',
  'email',
  'staffCount',
  'recognitions',
  'description',
] as const;

export type OfficialCell = (typeof officialCells)[number];

export interface PaperLayout {
  labels: Partial<Record<OfficialCell, string>>;
  leftOut: readonly OfficialCell[];
  /** Fields that the official form has no cell for, in the form's order, below 获得…情况. */
  extraRows: readonly { label: string; text: string }[];
}

export interface PaperFinanceYear {
  year: number;
  revenue: string;
  revenueGrowth: string;
  profit: string;
  profitGrowth: string;
}
