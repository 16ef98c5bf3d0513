import type { BureauCode } from '#shared/campaigns/bureaus';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';

/** What one office sets for itself; an office without a line follows the campaign. */
export interface BureauTerms {
  bureauCode: BureauCode;
  /** Never later than the campaign's. */
  deadlineUtc: string | null;
  quota: number | null;
  paperCopies: number;
}

export interface CampaignSchedule {
  opensAtUtc: string;
  deadlineUtc: string;
  bureaus: readonly BureauTerms[];
}

/** A whole notice as a clerk edits it: what is asked, and when. */
export interface CampaignContent {
  definition: CampaignDefinition;
  schedule: CampaignSchedule;
}

export const PAPER_COPIES_DEFAULT = 2;

/** UTF-16 units; the notice of 2020 with its attachments has 5,000. */
export const NOTICE_TEXT_MAX = 40_000;
