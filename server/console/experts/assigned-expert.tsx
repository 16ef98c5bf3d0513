import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { BoardApplication, ReviewBoard } from '#shared/api/views';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { Mark } from '../ui/mark';
import { sheetState } from './assignment-marks';
import { expertsWording } from './experts-wording';
import { ReasonDialog } from './reason-dialog';
import { useBoardAct } from './use-board';

type Assignment = BoardApplication['assignments'][number];
type Act = 'takeOff' | 'excuse' | 'reopen';

/** One expert of an application: how far, and what the province may do about it. */
export function AssignedExpert({
  board,
  about,
  assignment,
}: {
  board: ReviewBoard;
  about: BoardApplication;
  assignment: Assignment;
}): ReactElement {
  const [act, setAct] = useState<Act | null>(null);
  const name = board.experts.find(({ id }) => id === assignment.expertId)?.displayName ?? '';
  const { tone, text } = sheetState(assignment, board.review.criteria.length);
  const isDone = assignment.submittedAtUtc !== null;
  const isUnderReview = about.status === 'underReview';
  const acts: Act[] = isDone
    ? isUnderReview
      ? ['reopen']
      : []
    : isUnderReview
      ? ['takeOff', ...(assignment.excuse === null ? (['excuse'] as const) : [])]
      : about.status === 'received'
        ? ['takeOff']
        : [];
  return (
    <div className="experts-assignment">
      <strong>{name}</strong>
      {assignment.state === 'recused' ? (
        <span>{expertsWording.recused(assignment.endReason ?? '')}</span>
      ) : (
        <>
          <Mark tone={tone}>{text}</Mark>
          {assignment.excuse !== null && !isDone && (
            <span>{expertsWording.excusedFor(assignment.excuse)}</span>
          )}
          <span className="experts-assignment__acts">
            {acts.map((key) => (
              <Button key={key} size="small" onClick={() => setAct(key)}>
                {expertsWording[key]}
              </Button>
            ))}
          </span>
        </>
      )}
      {act !== null && (
        <ActDialog act={act} name={name} board={board} assignment={assignment} onClose={() => setAct(null)} />
      )}
    </div>
  );
}

function ActDialog({
  act,
  name,
  board,
  assignment: { id, sheetVersion },
  onClose,
}: {
  act: Act;
  name: string;
  board: ReviewBoard;
  assignment: Assignment;
  onClose: () => void;
}): ReactElement {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const takeOff = useBoardAct('experts.takeOff', { version: board.version, onDone: onClose });
  const excuse = useBoardAct('experts.excuse', { version: board.version, onDone: onClose });
  const reopen = useMutation({
    mutationFn: (reason: string) =>
      call('experts.reopenSheet', {
        params: { id },
        body: { reason },
        ifMatch: sheetVersion,
        idempotencyKey: keys.keyFor({ endpoint: act, body: { id, reason }, version: sheetVersion }),
      }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['experts'] }),
  });
  const confirm = (reason: string): void => {
    if (act === 'reopen') reopen.mutate(reason);
    else (act === 'takeOff' ? takeOff : excuse).mutate({ params: { id }, body: { reason } });
  };
  return (
    <ReasonDialog
      title={expertsWording[`${act}Title`](name)}
      text={expertsWording[`${act}Text`]}
      isPending={takeOff.isPending || excuse.isPending || reopen.isPending}
      error={takeOff.error ?? excuse.error ?? reopen.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
