import { Radio } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { BureauCode } from '#shared/campaigns/bureaus';
import { hubeiGrid } from './hubei-grid';
import { measured, measureKeys, type BureauNumbers, type Measure } from './board-numbers';
import { boardWording as wording } from './board-wording';
import { queueAddress } from './queue-address';

const options = measureKeys.map((value) => ({ value, label: wording.measures[value] }));
const STEPS = 4;

/** The 17 regions where one expects them, darker where there is more; the number says how much. */
export function RegionGrid({ bureaus }: { bureaus: readonly BureauNumbers[] }): ReactElement {
  const [measure, setMeasure] = useState<Measure>('handedIn');
  const labelId = useId();
  const most = Math.max(1, ...bureaus.map((bureau) => measured(bureau, measure)));
  return (
    <section className="board-card" aria-labelledby={labelId}>
      <div className="board-card__head">
        <h2 id={labelId}>{wording.mapHeading}</h2>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={wording.measure}
          options={options}
          value={measure}
          onChange={({ target }) => setMeasure(target.value as Measure)}
        />
      </div>
      <ul className="region-grid">
        {bureaus.map((bureau) => {
          const count = measured(bureau, measure);
          const { row, column } = hubeiGrid[bureau.code as BureauCode];
          const step = count === 0 ? 0 : Math.ceil((count / most) * STEPS);
          return (
            <li key={bureau.code} style={{ gridRow: row, gridColumn: column }}>
              <RegionCell bureau={bureau} measure={measure} count={count} step={step} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function RegionCell({
  bureau,
  measure,
  count,
  step,
}: {
  bureau: BureauNumbers;
  measure: Measure;
  count: number;
  step: number;
}): ReactElement {
  const className = `region-cell region-cell--${step}`;
  const inner = (
    <>
      <span>
        {bureau.region}
        <span className="visually-hidden">{wording.mapMeasure(wording.measures[measure])}</span>
      </span>
      <strong>
        {count}
        <span className="visually-hidden">{wording.mapUnit}</span>
      </strong>
    </>
  );
  // Drafts are the enterprise's own: there is no list of them.
  if (measure === 'draft') return <span className={className}>{inner}</span>;
  const status = measure === 'handedIn' ? {} : { status: measure };
  return (
    <Link className={className} to={queueAddress({ bureau: bureau.code, ...status })}>
      {inner}
    </Link>
  );
}
