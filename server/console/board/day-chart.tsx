import type { ReactElement } from 'react';
import type { BoardView } from '#shared/api/views';
import { wholeDays } from './board-numbers';
import { boardWording as wording } from './board-wording';

const HEIGHT = 120;

/** One column a day; each says its day and number on pointing, and the table of numbers is there for readers aloud. */
export function DayChart({ days }: { days: BoardView['days'] }): ReactElement {
  const whole = wholeDays(days);
  const [first, last] = [whole[0], whole.at(-1)];
  const most = Math.max(1, ...whole.map(({ count }) => count));
  return (
    <section className="board-card" aria-labelledby="days-heading">
      <h2 id="days-heading">{wording.daysHeading}</h2>
      {first === undefined || last === undefined ? (
        <p className="board-note">{wording.noDays}</p>
      ) : (
        <figure className="day-chart">
          <svg
            viewBox={`0 0 ${whole.length} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={wording.daysLabel(first.day, last.day, most)}
          >
            {whole.map(({ day, count }, index) => {
              const height = (count / most) * HEIGHT;
              return (
                <rect key={day} x={index + 0.1} y={HEIGHT - height} width={0.8} height={height}>
                  <title>{wording.dayValue(day, count)}</title>
                </rect>
              );
            })}
          </svg>
          <figcaption>
            <span>{first.day}</span>
            <span>{wording.mostInADay(most)}</span>
            <span>{last.day}</span>
          </figcaption>
        </figure>
      )}
    </section>
  );
}
