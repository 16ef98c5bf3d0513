import { Tag, Tooltip, type TableColumnsType } from 'antd';
import type { MouseEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import type { QueueRow } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import type { Direction } from '#shared/campaigns/campaign-definition';
import { formatChinaTime } from '#shared/text/china-time';
import { StatusTag } from '../ui/status-tag';
import { queueWording } from './queue-wording';

const { columns: titles } = queueWording;

export function queueColumns({
  showsBureau,
  showsStatus,
  directions,
  placeOf,
}: {
  showsBureau: boolean;
  showsStatus: boolean;
  directions: ReadonlyMap<string, Direction>;
  placeOf: (row: QueueRow) => string;
}): TableColumnsType<QueueRow> {
  const columns: TableColumnsType<QueueRow> = [
    {
      key: 'number',
      title: titles.number,
      width: 172,
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
      width: 176,
      render: (_, row) => <DirectionTags keys={row.directions} directions={directions} />,
    },
    {
      key: 'priority',
      title: titles.priority,
      width: 64,
      render: (_, row) =>
        row.hasPriority && (
          <Tooltip title={queueWording.priorityHint}>
            <Tag color="gold">{queueWording.priority}</Tag>
          </Tooltip>
        ),
    },
    {
      key: 'submittedAt',
      title: titles.submittedAt,
      width: 144,
      render: (_, row) => (row.submittedAtUtc === null ? '' : formatChinaTime(row.submittedAtUtc)),
    },
    {
      key: 'openedAt',
      title: titles.openedAt,
      width: 144,
      render: (_, row) =>
        row.openedAtUtc === null ? (
          <span className="queue-unopened">{queueWording.notOpened}</span>
        ) : (
          formatChinaTime(row.openedAtUtc)
        ),
    },
    {
      key: 'status',
      title: titles.status,
      width: showsStatus ? 190 : 84,
      render: (_, row) => (
        <>
          {showsStatus && <StatusTag status={row.status} />}
          {row.isReturnedBefore && (
            <Tooltip title={queueWording.returnedBeforeHint}>
              <Tag>{queueWording.returnedBefore}</Tag>
            </Tooltip>
          )}
        </>
      ),
    },
  ];
  if (showsBureau) {
    columns.splice(1, 0, {
      key: 'bureau',
      title: titles.bureau,
      width: 104,
      render: (_, row) => bureauByCode(row.bureauCode)?.region ?? row.bureauCode,
    });
  }
  return columns;
}

/** A plain click is the row's; with a key held the browser opens the address in another tab or window. */
function leaveToRowOrBrowser(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) event.stopPropagation();
  else event.preventDefault();
}

function DirectionTags({
  keys,
  directions,
}: {
  keys: readonly string[];
  directions: ReadonlyMap<string, Direction>;
}): ReactElement {
  const known = keys.map((key) => ({ key, direction: directions.get(key) }));
  const texts = known.map(({ key, direction }) => direction?.title ?? key);
  return (
    <Tooltip title={<span className="queue-directions">{queueWording.directionsOf(texts)}</span>}>
      <span>
        {known.map(({ key, direction }) => (
          <Tag key={key}>
            {direction === undefined ? key : queueWording.direction(String(direction.number))}
          </Tag>
        ))}
      </span>
    </Tooltip>
  );
}
