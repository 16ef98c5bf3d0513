import type { ApplicationView, TimelineEntry } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import type { TimelineItem } from '../ui';
import { timelineWording } from './timeline-wording';

/** What has happened, and the one step that comes next. */
export function timelineItems(
  entries: readonly TimelineEntry[],
  status: ApplicationView['status'],
): TimelineItem[] {
  const ahead: Partial<Record<ApplicationView['status'], string>> = timelineWording.ahead;
  const next = ahead[status];
  return [
    ...entries.map(({ atUtc, what, text }, index) => ({
      key: `${index} ${atUtc}`,
      title: what,
      at: formatChinaTime(atUtc),
      text: text ?? undefined,
    })),
    ...(next === undefined ? [] : [{ key: 'ahead', title: next, at: null }]),
  ];
}
