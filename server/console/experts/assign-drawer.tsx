import { Button, Drawer, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { BoardApplication, ReviewBoard } from '#shared/api/views';
import { expertWording } from '#shared/experts/expert-wording';
import { ProblemNotice } from '../ui/problem-notice';
import { AssignedExpert } from './assigned-expert';
import { expertsWording } from './experts-wording';
import { useBoardAct } from './use-board';

/** The experts of one application: who has it, and who may still be chosen. */
export function AssignDrawer({
  board,
  about,
  onClose,
}: {
  board: ReviewBoard;
  about: BoardApplication;
  onClose: () => void;
}): ReactElement {
  const [chosen, setChosen] = useState<string[]>([]);
  const assign = useBoardAct('experts.assign', { version: board.version, onDone: () => setChosen([]) });
  const isOpen = about.status === 'received' || about.status === 'underReview';
  return (
    <Drawer open size={560} title={expertsWording.assignTitle(about.unitName)} onClose={onClose}>
      <h2 className="experts-section">{expertsWording.current}</h2>
      {about.assignments.length === 0 && <p>{expertsWording.none}</p>}
      {about.assignments.map((assignment) => (
        <AssignedExpert key={assignment.id} board={board} about={about} assignment={assignment} />
      ))}
      {isOpen && (
        <>
          <h2 className="experts-section">{expertsWording.assignChoose}</h2>
          {assign.error !== null && <ProblemNotice error={assign.error} />}
          <Select
            mode="multiple"
            style={{ width: '100%' }}
            aria-label={expertsWording.assignChoose}
            placeholder={expertsWording.assignHint}
            value={chosen}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={optionsOf(board, about)}
          />
          <p>
            <Button
              type="primary"
              disabled={chosen.length === 0}
              loading={assign.isPending}
              onClick={() =>
                assign.mutate({ body: { assignments: [{ applicationId: about.id, expertIds: chosen }] } })
              }
            >
              {expertsWording.assignKeep}
            </Button>
          </p>
        </>
      )}
    </Drawer>
  );
}

/** Everybody is listed, so that nobody seems forgotten; who may not be chosen says why. */
function optionsOf(
  { experts }: ReviewBoard,
  about: BoardApplication,
): { value: string; label: string; disabled: boolean }[] {
  const has = new Set(
    about.assignments.filter(({ state }) => state === 'active').map(({ expertId }) => expertId),
  );
  return experts
    .filter(({ id }) => !has.has(id))
    .map(({ id, displayName, isDisabled, hasProfile, assigned }) => {
      const conflict = about.conflicts[id];
      const why = isDisabled
        ? expertsWording.disabled
        : conflict !== undefined
          ? expertWording.conflicts[conflict]
          : hasProfile
            ? null
            : expertsWording.noProfile;
      const label =
        why === null
          ? expertsWording.withLoad(displayName, assigned)
          : expertsWording.withObstacle(displayName, why);
      return { value: id, label, disabled: why !== null };
    });
}
