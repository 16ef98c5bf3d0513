import { Card, NoticeBar, ProgressBar } from '../ui';
import { QueueLine } from './QueueLine';
import { overallPercent } from './queue-progress';
import { pauseWording, photoWording, sendNow } from './photo-wording';
import type { PhotoQueue } from './photo-queues';
import type { QueueState } from './upload-tools';

/** Everything that is on its way, or has not got through; nothing when all is there. */
export function QueueSection({ queue, state }: Pick<PhotoQueue, 'queue'> & { state: QueueState }) {
  const { entries, preparing, pause } = state;
  const percent = overallPercent(state);
  if (entries.length === 0 && preparing === 0) return null;
  return (
    <Card title={titleOf(state, percent)}>
      {percent !== null && <ProgressBar percent={percent} label={photoWording.queueTitle} />}
      {preparing > 0 && <NoticeBar tone="info" text={photoWording.preparing(preparing)} />}
      {pause !== null && percent !== null && (
        <NoticeBar
          tone="care"
          text={pauseWording(pause)}
          action={{ label: sendNow, onPress: () => queue.wake() }}
        />
      )}
      {entries.map((entry) => (
        <QueueLine
          key={entry.key}
          entry={entry}
          onRetry={(key) => queue.retry(key)}
          onRemove={(key) => queue.remove(key)}
        />
      ))}
    </Card>
  );
}

function titleOf({ preparing, pause }: QueueState, percent: number | null): string {
  if (percent === null) return preparing > 0 ? photoWording.queueTitle : photoWording.refusedTitle;
  return pause === null ? photoWording.uploading(percent) : photoWording.pausedTitle;
}
