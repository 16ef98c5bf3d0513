import type { CampaignDefinition, WorkCalendar } from '#shared/campaigns/campaign-definition';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import type { PlacedFault } from '#shared/campaigns/placed-fault';

/** Days that do not exist, and days that are said to be both off and worked. */
export function calendarFaults({ workCalendar }: CampaignDefinition): PlacedFault[] {
  if (workCalendar === undefined) return [];
  const parts = ['daysOff', 'workedDays'] as const satisfies (keyof WorkCalendar)[];
  return parts.flatMap((part) => {
    const place = `definition.workCalendar.${part}`;
    const strange = workCalendar[part].filter((day) => !isDay(day));
    if (strange.length > 0) return [{ place, message: wording.notADay(strange.slice(0, 3).join('、')) }];
    const both =
      part === 'workedDays' ? workCalendar.daysOff.filter((day) => workCalendar[part].includes(day)) : [];
    return both.length === 0 ? [] : [{ place, message: wording.dayTwice(both.slice(0, 3).join('、')) }];
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
