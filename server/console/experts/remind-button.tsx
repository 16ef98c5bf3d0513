import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewBoard } from '#shared/api/views';
import { asConsoleProblem } from '../http/console-problem';
import { expertsWording } from './experts-wording';
import { useBoardAct } from './use-board';

/** Notes a reminder at every sheet of these experts that is missing. */
export function RemindButton({
  board,
  expertIds,
  isMain = false,
}: {
  board: ReviewBoard;
  expertIds: string[];
  isMain?: boolean;
}): ReactElement {
  const { message } = App.useApp();
  const remind = useBoardAct('experts.remind', {
    version: board.version,
    onDone: () => void message.success(expertsWording.reminded),
  });
  return (
    <Button
      size={isMain ? 'medium' : 'small'}
      disabled={expertIds.length === 0}
      loading={remind.isPending}
      onClick={() =>
        remind.mutate(
          { body: { expertIds } },
          { onError: (error) => void message.error(asConsoleProblem(error).message) },
        )
      }
    >
      {isMain ? expertsWording.remind(expertIds.length) : expertsWording.remindOne}
    </Button>
  );
}
