import { Button, Segmented } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ReviewBoard } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { AssignDrawer } from './assign-drawer';
import { BoardTable } from './board-table';
import { DueDialog } from './due-dialog';
import { ExpertsProgress } from './experts-progress';
import { expertsWording } from './experts-wording';
import { ProposalDialog } from './proposal-dialog';
import { RemindButton } from './remind-button';
import { StartDialog } from './start-dialog';
import { countsOf, isMissing } from './use-board';

const filters = ['all', 'lacking', 'ready', 'missing'] as const;
type Filter = (typeof filters)[number];

/** What is there, what is missing, and the acts on all of it. */
export function BoardDesk({ board }: { board: ReviewBoard }): ReactElement {
  const [filter, setFilter] = useState<Filter>('all');
  const [dialog, setDialog] = useState<'due' | 'proposal' | 'start' | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const { lacking, missing, ready } = countsOf(board);
  const late = board.experts.filter((expert) => expert.missing > 0).map(({ id }) => id);
  const opened = board.applications.find(({ id }) => id === openId);
  const close = (): void => setDialog(null);
  return (
    <>
      <div className="experts-head">
        <span>{expertsWording.summary(board.applications.length, lacking, missing)}</span>
        <span className="experts-note">
          {expertsWording.due}{' '}
          {board.dueAtUtc === null ? expertsWording.noDue : formatChinaTime(board.dueAtUtc)}
        </span>
        <Button size="small" onClick={() => setDialog('due')}>
          {expertsWording.setDue}
        </Button>
        <div className="experts-head__right">
          <Button disabled={lacking === 0} onClick={() => setDialog('proposal')}>
            {expertsWording.propose}
          </Button>
          <RemindButton board={board} expertIds={missing === 0 ? [] : late} isMain />
          <Button type="primary" disabled={ready.length === 0} onClick={() => setDialog('start')}>
            {expertsWording.start(ready.length)}
          </Button>
        </div>
      </div>
      <div className="experts-head">
        <Segmented<Filter>
          aria-label={expertsWording.filterLabel}
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: expertsWording.filters[value] }))}
        />
      </div>
      <BoardTable
        board={board}
        rows={board.applications.filter((about) => isWanted(about, filter))}
        onAssign={setOpenId}
      />
      <h2 className="experts-section">{expertsWording.byExpert}</h2>
      <ExpertsProgress board={board} />
      {dialog === 'due' && <DueDialog board={board} onClose={close} />}
      {dialog === 'proposal' && <ProposalDialog board={board} onClose={close} />}
      {dialog === 'start' && <StartDialog board={board} ready={ready} onClose={close} />}
      {opened !== undefined && <AssignDrawer board={board} about={opened} onClose={() => setOpenId(null)} />}
    </>
  );
}

function isWanted(about: ReviewBoard['applications'][number], filter: Filter): boolean {
  if (filter === 'lacking') return about.lacking > 0;
  if (filter === 'ready') return about.status === 'received' && about.lacking === 0;
  return filter === 'all' || (about.status === 'underReview' && about.assignments.some(isMissing));
}
