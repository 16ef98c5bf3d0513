import type { ReactElement } from 'react';
import type { BoardView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { NEAR_DAYS, nearDeadlines } from './board-numbers';
import { boardWording as wording } from './board-wording';

export function NearDeadlines({ board }: { board: BoardView }): ReactElement {
  const near = nearDeadlines(board);
  return (
    <section className="board-card" aria-labelledby="near-heading">
      <h2 id="near-heading">{wording.nearHeading}</h2>
      <p className="board-note">
        {near.length === 0 ? wording.nobodyNear(NEAR_DAYS) : wording.nearHint(NEAR_DAYS)}
      </p>
      <ul className="near-list">
        {near.map(({ deadlineUtc, regions, drafts, returned }) => (
          <li key={deadlineUtc}>
            <strong>{formatChinaTime(deadlineUtc)}</strong> {wording.nearRow(drafts, returned)}
            <br />
            {wording.nearRegions(regions)}
          </li>
        ))}
      </ul>
    </section>
  );
}
