import type { ReactElement } from 'react';
import { formatChinaTime } from '#shared/text/china-time';
import { queueWording } from './queue-wording';
import { useStatusCounts } from './use-queue';

/** Until when contacts may submit, and how many corrections are due; the button shows those in order. */
export function QueueDeadlines({ onShowDue }: { onShowDue: () => void }): ReactElement | null {
  const { data } = useStatusCounts();
  if (data === undefined) return null;
  const { deadlineUtc, correctionsDueSoon } = data;
  return (
    <p className="queue-deadlines">
      <span>{queueWording.deadline(formatChinaTime(deadlineUtc))}</span>
      {correctionsDueSoon > 0 && (
        <button type="button" className="queue-deadlines__due" onClick={onShowDue}>
          {queueWording.dueSoon(correctionsDueSoon)}
        </button>
      )}
    </p>
  );
}
