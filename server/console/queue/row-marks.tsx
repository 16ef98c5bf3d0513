import { Tooltip } from 'antd';
import type { ReactElement } from 'react';
import type { QueueRow } from '#shared/api/views';
import { Mark, type Tone } from '../ui/mark';
import { queueWording } from './queue-wording';

/** What a clerk wants to know before opening: that it came back, that a page waits for a look, that the paper is there. */
export function RowMarks({ row }: { row: QueueRow }): ReactElement {
  const isBack = row.isReturnedBefore && row.status === 'submitted';
  return (
    <>
      {row.isReturnedBefore && row.status !== 'returned' && (
        <HintedMark tone={isBack ? 'attention' : 'plain'} hint={queueWording.returnedBeforeHint}>
          {isBack ? queueWording.resubmitted : queueWording.returnedBefore}
        </HintedMark>
      )}
      {row.hasPageFindings && (
        <HintedMark tone="attention" hint={queueWording.findingsHint}>
          {queueWording.findings}
        </HintedMark>
      )}
      {row.isPaperArrived && <Mark tone="good">{queueWording.paperArrived}</Mark>}
    </>
  );
}

function HintedMark({ tone, hint, children }: { tone: Tone; hint: string; children: string }): ReactElement {
  return (
    <Tooltip title={hint}>
      <span>
        <Mark tone={tone}>{children}</Mark>
      </span>
    </Tooltip>
  );
}
