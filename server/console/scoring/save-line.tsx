import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { formatChinaTime } from '#shared/text/china-time';
import { scoringWording } from './scoring-wording';
import type { Autosave } from './sheet-autosave';

/** Where the written words are now. */
export function SaveLine({
  now,
  onSettle,
}: {
  now: Autosave;
  onSettle: (choice: 'own' | 'theirs') => void;
}): ReactElement {
  if (now.state === 'conflict') {
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={scoringWording.conflictTitle}
        description={
          <>
            <p>{scoringWording.conflictText}</p>
            <Button size="small" onClick={() => onSettle('own')}>
              {scoringWording.useOwn}
            </Button>{' '}
            <Button size="small" onClick={() => onSettle('theirs')}>
              {scoringWording.useServer}
            </Button>
          </>
        }
      />
    );
  }
  const text = {
    saved: scoringWording.saved(formatChinaTime(now.savedAtUtc)),
    saving: scoringWording.saving,
    kept: scoringWording.kept,
    faulty: scoringWording.unsaved,
  }[now.state];
  return (
    <p role="status" className={now.state === 'faulty' ? 'scoring-fault' : 'scoring-note'}>
      {text}
    </p>
  );
}
