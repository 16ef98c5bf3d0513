import { Tooltip, type TableColumnsType } from 'antd';
import type { MouseEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import type { QueueRow } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { formatChinaTime } from '#shared/text/china-time';
import { StatusMark } from '../ui/status-mark';
import { Mark } from '../ui/mark';
import { queueWording } from './queue-wording';
import { RowMarks } from './row-marks';
import type { ShownDirection } from '../app/opened-campaigns';

const { columns: titles } = queueWording;

export function queueColumns({
  showsBureau,
  showsStatus,
  showsDue,
  directions,
  placeOf,
}: {
  showsBureau: boolean;
  showsStatus: boolean;
  showsDue: boolean;
  directions: ReadonlyMap<string, ShownDirection>;
  placeOf: (row: QueueRow) => string;
}): TableColumnsType<QueueRow> {
  const columns: TableColumnsType<QueueRow> = [
    {
      key: 'number',
      title: titles.number,
      width: 168,
      render: (_, row) => <span className="queue-number">{row.number ?? queueWording.noNumber}</span>,
    },
    {
      key: 'unit',
      title: titles.unit,
      ellipsis: { showTitle: false },
      render: (_, row) => (
        <Link to={placeOf(row)} tabIndex={-1} title={row.unitName} onClick={leaveToRowOrBrowser}>
          {row.unitName}
        </Link>
      ),
    },
    {
      key: 'project',
      title: titles.project,
      ellipsis: { showTitle: false },
      render: (_, row) => (
        <span title={row.projectName}>
          {row.projectName === '' ? queueWording.noProject : row.projectName}
        </span>
      ),
    },
    {
      key: 'directions',
      title: titles.directions,
      width: 104,
      render: (_, row) => <DirectionMarks titles={row.directions} directions={directions} />,
    },
    {
      key: 'priority',
      title: titles.priority,
      width: 60,
      render: (_, row) =>
        row.hasPriority && (
          <Tooltip title={queueWording.priorityHint}>
            <span>
              <Mark tone="attention">{queueWording.priority}</Mark>
            </span>
          </Tooltip>
        ),
    },
    {
      key: 'submittedAt',
      title: titles.submittedAt,
      width: 134,
      render: (_, row) => (row.submittedAtUtc === null ? '' : formatChinaTime(row.submittedAtUtc)),
    },
    showsDue ? dueColumn : openedColumn,
    {
      key: 'status',
      title: titles.status,
      width: showsStatus ? 232 : 148,
      render: (_, row) => (
        <>
          {showsStatus && <StatusMark status={row.status} />}
          <RowMarks row={row} />
        </>
      ),
    },
  ];
  if (showsBureau) {
    columns.splice(1, 0, {
      key: 'bureau',
      title: titles.bureau,
      width: 92,
      render: (_, row) => bureauByCode(row.bureauCode)?.region ?? row.bureauCode,
    });
  }
  return columns;
}

const openedColumn: TableColumnsType<QueueRow>[number] = {
  key: 'openedAt',
  title: titles.openedAt,
  width: 134,
  render: (_, row) =>
    row.openedAtUtc === null ? (
      <span className="queue-unopened">{queueWording.notOpened}</span>
    ) : (
      formatChinaTime(row.openedAtUtc)
    ),
};

const dueColumn: TableColumnsType<QueueRow>[number] = {
  key: 'correctUntil',
  title: titles.correctUntil,
  width: 134,
  render: (_, row) => (row.correctUntilUtc === null ? '' : formatChinaTime(row.correctUntilUtc)),
};

/** A plain click is the row's; with a key held the browser opens the address in another tab or window. */
function leaveToRowOrBrowser(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) event.stopPropagation();
  else event.preventDefault();
}

/** The numbers of the chosen directions, their titles on demand; a title that the campaign does not know stands for itself. */
function DirectionMarks({
  titles,
  directions,
}: {
  titles: readonly string[];
  directions: ReadonlyMap<string, ShownDirection>;
}): ReactElement {
  return (
    <Tooltip title={<span className="queue-directions">{queueWording.directionsOf(titles)}</span>}>
      <span>
        {titles.map((title) => (
          <Mark key={title} tone="plain">
            {directions.get(title)?.number ?? title}
          </Mark>
        ))}
      </span>
    </Tooltip>
  );
}
