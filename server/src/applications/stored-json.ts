import type { Answers } from '#shared/applications/answers';
import type { PinTarget } from '#shared/api/views';
import type { Application } from './application.entity';
import type { ReturnReasonRow } from './return-reason.entity';

/** What was confirmed, by whom, when, and the hash of the wording that was on the screen. */
export interface Confirmation {
  condition: string;
  confirmedAtUtc: string;
  accountId: string;
  wordingSha256: string;
}

/** JSON columns are written by this server alone, through closed schemas; reading them back trusts that. */
export function answersOf(application: Pick<Application, 'answers'>): Answers {
  return JSON.parse(application.answers) as Answers;
}

export function confirmationsOf(application: Pick<Application, 'confirmations'>): Confirmation[] {
  return JSON.parse(application.confirmations) as Confirmation[];
}

export function targetOf(reason: Pick<ReturnReasonRow, 'target'>): PinTarget {
  return JSON.parse(reason.target) as PinTarget;
}
