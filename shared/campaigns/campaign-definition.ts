/**
 * A campaign is one notice of the province: who may apply, what is asked, what is printed. It is data that the server
 * sends to the phone and the console, so that the next notice needs no new release of either.
 */

export type StepKey =
  'unit' | 'directions' | 'contact' | 'figures' | 'description' | 'conditions' | 'attachments' | 'check';

export interface StepDefinition {
  key: StepKey;
  title: string;
  /** One sentence that tells the contact what this step wants. */
  guidance: string;
}

interface FieldBase {
  key: string;
  step: StepKey;
  /** The official caption of the form's cell, verbatim where the form has one. */
  label: string;
  /** The caption in a sentence or a list, where the official one is a whole instruction. */
  shortLabel?: string;
  required: boolean;
  hint: string | null;
}

export interface TextFieldDefinition extends FieldBase {
  kind: 'line' | 'paragraphs' | 'mobile' | 'email';
  maxCharacters: number;
  /** Outside of these the contact gets a remark, not a fault. */
  suggestedCharacters: { min: number; max: number } | null;
  /** Names a person who is no public officer of the unit: covered where it need not be seen. */
  isPersonName?: boolean;
}

export interface NumberFieldDefinition extends FieldBase {
  kind: 'amount' | 'percent' | 'count';
  unit: '万元' | '%' | '人';
  minimum: number | null;
  maximum: number;
  fractionDigits: number;
}

export interface ChoicesFieldDefinition extends FieldBase {
  kind: 'choices';
  choices: readonly { key: string; label: string }[];
  minChoices: number;
  maxChoices: number;
}

export type FieldDefinition = TextFieldDefinition | NumberFieldDefinition | ChoicesFieldDefinition;

/** The growth that follows from two figures; a typed growth that differs by more is a contradiction. */
export interface GrowthRule {
  growth: string;
  earlier: string;
  later: string;
  tolerancePoints: number;
}

/** A line of 经营情况: the fields that stand in the row of a year. */
export interface FinanceRow {
  year: number;
  revenue: string;
  revenueGrowth: string;
  profit: string;
  profitGrowth: string;
}

export interface FormDefinition {
  steps: readonly StepDefinition[];
  fields: readonly FieldDefinition[];
  growthRules: readonly GrowthRule[];
  financeRows: readonly FinanceRow[];
}

export interface Direction {
  key: string;
  number: number;
  title: string;
  description: string;
}

export interface DirectionArea {
  title: string;
  aim: string | null;
  directions: readonly Direction[];
}

export interface Condition {
  key: string;
  group: 'common' | 'special';
  text: string;
}

export interface AttachmentKindDefinition {
  key: string;
  label: string;
  hint: string;
  minFiles: number;
  maxFiles: number;
}

/** One line of the experts' score sheet. */
export interface ReviewCriterion {
  key: string;
  label: string;
  /** What to look for, and where the notice asks for it. */
  guidance: string;
  /** Whole; experts give points from 0 to here in steps of 0.1. */
  maximumPoints: number;
  /** Whole and above 0; what counts is its part of the sum of all weights. */
  weight: number;
}

/** What decides between equal scores, higher first: the mean of one criterion, or the best or worst single sheet. */
export type TieBreaker = { by: 'criterion'; key: string } | { by: 'highestSheet' } | { by: 'lowestSheet' };

export interface ReviewDefinition {
  criteria: readonly ReviewCriterion[];
  expertsPerApplication: number;
  /** The mean of all sheets, or of those that are left without the highest and the lowest (from three sheets on). */
  aggregation: 'mean' | 'withoutExtremes';
  /** Of the final score out of 100, rounded half up; equal texts are equal scores. */
  scoreFractionDigits: number;
  /** Asked one after the other; whoever is equal after the last shares the place. */
  tieRule: readonly TieBreaker[];
}

/** Days in +08:00, for example '2027-10-01'. */
export interface WorkCalendar {
  /** Public holidays that would be working days by the week. */
  daysOff: readonly string[];
  /** Saturdays and Sundays that are worked instead. */
  workedDays: readonly string[];
}

/** Where the unit may be asked for its seal on 附件2. */
export const unitSealPlaces = ['cover', 'unitOpinion'] as const;
export type UnitSealPlace = (typeof unitSealPlaces)[number];

export interface CampaignDefinition {
  key: string;
  /** The title as the notice and the papers print it. */
  title: string;
  issuer: string;
  form: FormDefinition;
  directionAreas: readonly DirectionArea[];
  conditions: readonly Condition[];
  attachmentKinds: readonly AttachmentKindDefinition[];
  /** What earlier awards mean: shown first, a bar to applying, or nothing. */
  priority: { rule: 'prefer' | 'exclude' | 'neutral'; fieldKey: string };
  review: ReviewDefinition;
  /** Where the unit's seal is wanted; not given: everywhere that the form of 2020 has a place for it. */
  unitSealPlaces?: readonly UnitSealPlace[] | undefined;
  /** What periods in working days are counted by; not given: Monday to Friday are worked. */
  workCalendar?: WorkCalendar | undefined;
  /**
   * The whole notice as it was issued, to be read on the phone; not given: the phone says that it has none. It is fetched
   * by itself: nobody who fills the form has to wait for it.
   */
  noticeText?: string | undefined;
}

/** What a field that is not given by a contact's own typing says instead of a number. */
export const NOT_APPLICABLE = '不适用';
