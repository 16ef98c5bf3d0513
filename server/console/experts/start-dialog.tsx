import type { ReactElement } from 'react';
import { REVIEWS_AT_ONCE } from '#shared/api/limits';
import type { ReviewBoard } from '#shared/api/views';
import { expertsWording } from './experts-wording';
import { ReasonDialog } from './reason-dialog';
import { useBoardAct } from './use-board';

export function StartDialog({
  board,
  ready,
  onClose,
}: {
  board: ReviewBoard;
  ready: readonly string[];
  onClose: () => void;
}): ReactElement {
  const start = useBoardAct('experts.startReview', { version: board.version, onDone: onClose });
  const applicationIds = ready.slice(0, REVIEWS_AT_ONCE);
  return (
    <ReasonDialog
      isOptional
      title={expertsWording.startTitle}
      text={expertsWording.startText(applicationIds.length)}
      isPending={start.isPending}
      error={start.error}
      onConfirm={() => start.mutate({ body: { applicationIds } })}
      onClose={onClose}
    />
  );
}
