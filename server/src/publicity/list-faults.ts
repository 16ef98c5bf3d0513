import { statuses } from '#shared/applications/statuses';
import type { RequestFault } from '#shared/api/problems';
import { endOfWorkingDayUtc, plusDaysUtc, publicityRules } from '#shared/publicity/publicity-rules';
import type { WorkCalendar } from '#shared/campaigns/campaign-definition';
import { publicityWording } from '#shared/publicity/publicity-wording';
import { formatChinaTime } from '#shared/text/china-time';
import type { RankedApplication } from './ranked-applications';

export interface ChosenList {
  listed: readonly string[];
  skipped: readonly { applicationId: string; reason: string }[];
}

/** Whoever stands above the last of the list is in it or has a reason for not being in it; nobody comes from outside. */
export function listFaults(ranked: readonly RankedApplication[], chosen: ChosenList): RequestFault[] {
  const listed = new Set(chosen.listed);
  const reasonOf = new Map(chosen.skipped.map(({ applicationId, reason }) => [applicationId, reason]));
  const known = new Set(ranked.map(({ applicationId }) => applicationId));
  const faults: RequestFault[] = [];
  if (listed.size === 0) faults.push(faultOf('listed', 'required', publicityWording.emptyList));
  if ([...listed, ...reasonOf.keys()].some((id) => !known.has(id)) || listed.size !== chosen.listed.length) {
    faults.push(faultOf('listed', 'unknownEntry', publicityWording.unknownEntry));
  }
  const last = ranked.findLastIndex(({ applicationId }) => listed.has(applicationId));
  for (const { applicationId, place, application } of ranked.slice(0, last + 1)) {
    const canBeListed = application.status === 'underReview';
    if (listed.has(applicationId)) {
      if (canBeListed) continue;
      const { label } = statuses[application.status];
      const message = publicityWording.notUnderReview(place, label);
      faults.push(faultOf(`listed.${applicationId}`, 'notUnderReview', message));
    } else if (canBeListed && (reasonOf.get(applicationId) ?? '').trim() === '') {
      const message = publicityWording.skippedWithoutReason(place);
      faults.push(faultOf(`skipped.${applicationId}`, 'required', message));
    }
  }
  return faults;
}

/** @param startsAtUtc null begins at once */
export function periodFaults(
  { startsAtUtc, endsAtUtc }: { startsAtUtc: string | null; endsAtUtc: string },
  nowUtc: string,
  calendar?: WorkCalendar,
): RequestFault[] {
  const { minWorkingDays, maxCalendarDays, maxDaysAhead } = publicityRules;
  const start = startsAtUtc ?? nowUtc;
  const faults: RequestFault[] = [];
  if (start < nowUtc) faults.push(faultOf('startsAtUtc', 'inThePast', publicityWording.startInThePast));
  if (start > plusDaysUtc(nowUtc, maxDaysAhead)) {
    faults.push(faultOf('startsAtUtc', 'outOfRange', publicityWording.startTooFar(maxDaysAhead)));
  }
  const earliest = endOfWorkingDayUtc(start, minWorkingDays, calendar);
  if (endsAtUtc < earliest) {
    const message = publicityWording.endTooEarly(minWorkingDays, formatChinaTime(earliest));
    faults.push(faultOf('endsAtUtc', 'outOfRange', message));
  }
  if (endsAtUtc > plusDaysUtc(start, maxCalendarDays)) {
    faults.push(faultOf('endsAtUtc', 'outOfRange', publicityWording.endTooLate(maxCalendarDays)));
  }
  return faults;
}

function faultOf(field: string, code: string, message: string): RequestFault {
  return { field, code, message };
}
