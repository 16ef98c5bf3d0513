import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { statusKeys, statuses, type Status } from '#shared/applications/statuses';
import { formatChinaTime } from '#shared/text/china-time';
import { totalOf, type BureauNumbers } from './board-numbers';
import { boardWording as wording } from './board-wording';
import { queueAddress } from './queue-address';

/** 17 bureaus and every state; each number leads to its list. */
export function BureauTable({ bureaus }: { bureaus: readonly BureauNumbers[] }): ReactElement {
  return (
    <section className="board-card" aria-labelledby="bureaus-heading">
      <h2 id="bureaus-heading">{wording.tableHeading}</h2>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{wording.region}</th>
            {statusKeys.map((status) => (
              <th key={status} scope="col" className="board-table__number">
                {statuses[status].label}
              </th>
            ))}
            <th scope="col" className="board-table__number">
              {wording.total}
            </th>
            <th scope="col" className="board-table__number">
              {wording.quota}
            </th>
            <th scope="col">{wording.ownDeadline}</th>
          </tr>
        </thead>
        <tbody>
          {bureaus.map((bureau) => (
            <tr key={bureau.code}>
              <th scope="row">{bureau.region}</th>
              {statusKeys.map((status) => (
                <td key={status} className="board-table__number">
                  <Number
                    region={bureau.region}
                    bureau={bureau.code}
                    status={status}
                    count={bureau.counts[status] ?? 0}
                  />
                </td>
              ))}
              <td className="board-table__number">{sumOf(bureau)}</td>
              <td className="board-table__number">{bureau.quota ?? wording.noQuota}</td>
              <td>{formatChinaTime(bureau.deadlineUtc)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{wording.wholeProvince}</th>
            {statusKeys.map((status) => (
              <td key={status} className="board-table__number">
                <Number
                  region={wording.wholeProvince}
                  bureau={null}
                  status={status}
                  count={totalOf(bureaus, status)}
                />
              </td>
            ))}
            <td className="board-table__number">{bureaus.reduce((sum, bureau) => sum + sumOf(bureau), 0)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function sumOf({ counts }: BureauNumbers): number {
  return statusKeys.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}

function Number({
  region,
  bureau,
  status,
  count,
}: {
  region: string;
  bureau: string | null;
  status: Status;
  count: number;
}): ReactElement {
  if (count === 0) return <span className="board-table__none">0</span>;
  // Drafts are the enterprise's own: there is no list of them.
  if (status === 'draft') return <>{count}</>;
  return (
    <Link
      to={queueAddress({ status, ...(bureau === null ? {} : { bureau }) })}
      aria-label={wording.cell(region, statuses[status].label, count)}
    >
      {count}
    </Link>
  );
}
