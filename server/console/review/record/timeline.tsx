import type { ReactElement } from 'react';
import type { TimelineEntry } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { newestFirst } from './newest-first';
import { recordWording } from './record-wording';

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }): ReactElement {
  if (entries.length === 0) return <p className="sheet-note">{recordWording.noTimeline}</p>;
  return (
    <ol className="timeline">
      {newestFirst(entries).map((entry, index) => (
        <li key={`${entry.atUtc}-${index}`}>
          <time dateTime={entry.atUtc}>{formatChinaTime(entry.atUtc)}</time>
          <span className="timeline__by">{recordWording.by[entry.by]}</span>
          <span>
            {entry.what}
            {entry.text !== null && <span className="timeline__text">{entry.text}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
