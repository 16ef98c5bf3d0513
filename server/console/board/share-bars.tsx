import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { BoardView } from '#shared/api/views';
import { boardWording as wording } from './board-wording';
import { queueAddress } from './queue-address';

/** Bars are drawn with a width in per cent: a library of charts would weigh more than the whole console. */
function Bar({ count, most, children }: { count: number; most: number; children: ReactNode }): ReactElement {
  return (
    <li className="share-bar">
      <span className="share-bar__label">{children}</span>
      <span className="share-bar__track" aria-hidden="true">
        <span className="share-bar__fill" style={{ width: `${(count / most) * 100}%` }} />
      </span>
      <span className="share-bar__count">{wording.count(count)}</span>
    </li>
  );
}

export function DirectionBars({ directions }: { directions: BoardView['directions'] }): ReactElement {
  const most = Math.max(1, ...directions.map(({ count }) => count));
  const areas = [...new Set(directions.map(({ area }) => area))];
  return (
    <section className="board-card" aria-labelledby="directions-heading">
      <h2 id="directions-heading">{wording.directionsHeading}</h2>
      <p className="board-note">{wording.directionsHint}</p>
      {areas.map((area) => (
        <div key={area}>
          <h3>{area}</h3>
          <ul className="share-bars">
            {directions
              .filter((direction) => direction.area === area)
              .map(({ key, number, title, count }) => (
                <Bar key={key} count={count} most={most}>
                  <Link to={queueAddress({ direction: key })}>
                    {number}. {title}
                  </Link>
                </Bar>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export function PriorityBars({ priority }: { priority: BoardView['priority'] }): ReactElement {
  const most = Math.max(1, priority.with + priority.without);
  return (
    <section className="board-card" aria-labelledby="priority-heading">
      <h2 id="priority-heading">{wording.priorityHeading}</h2>
      <ul className="share-bars">
        <Bar count={priority.with} most={most}>
          <Link to={queueAddress({ priority: 'yes' })}>{wording.withPriority}</Link>
        </Bar>
        <Bar count={priority.without} most={most}>
          {wording.withoutPriority}
        </Bar>
      </ul>
    </section>
  );
}
