import { Button, Popconfirm, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { deliveryStates, type DeliveryState } from '#shared/notices/delivery-states';
import type { DeliveryRow } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark, type Tone } from '../ui/mark';
import { deliveriesWording } from './deliveries-wording';

const { columns: titles } = deliveriesWording;

const tones = {
  waiting: 'waiting',
  sent: 'good',
  notSubscribed: 'attention',
  unreachable: 'attention',
  failed: 'bad',
  unknown: 'attention',
  expired: 'plain',
  spared: 'plain',
} as const satisfies Record<DeliveryState, Tone>;

export function deliveryColumns({
  retryingId,
  onRetry,
}: {
  /** The message that is being sent again now. */
  retryingId: string | null;
  onRetry: (row: DeliveryRow) => void;
}): TableColumnsType<DeliveryRow> {
  return [
    {
      key: 'createdAt',
      title: titles.createdAt,
      width: 138,
      render: (_, row) => formatChinaTime(row.createdAtUtc),
    },
    {
      key: 'unit',
      title: titles.unit,
      ellipsis: { showTitle: false },
      render: (_, row) => <span title={`${row.unitName} ${row.applicationCode}`}>{row.unitName}</span>,
    },
    {
      key: 'region',
      title: titles.region,
      width: 96,
      render: (_, row) => bureauByCode(row.bureauCode)?.region ?? row.bureauCode,
    },
    {
      key: 'notice',
      title: titles.notice,
      width: 164,
      ellipsis: { showTitle: false },
      render: (_, row) => <span title={row.headline}>{row.headline}</span>,
    },
    {
      key: 'state',
      title: titles.state,
      width: 124,
      render: (_, row) => <Mark tone={tones[row.state]}>{deliveryStates[row.state].label}</Mark>,
    },
    { key: 'attempts', title: titles.attempts, width: 56, align: 'right', render: (_, row) => row.attempts },
    { key: 'error', title: titles.error, width: 190, render: (_, row) => <Explanation row={row} /> },
    {
      key: 'act',
      title: titles.act,
      width: 76,
      render: (_, row) =>
        row.isRetryable && (
          <Popconfirm
            title={deliveriesWording.retryTitle}
            description={deliveriesWording.retryText}
            okText={deliveriesWording.retryOk}
            cancelText={deliveriesWording.retryCancel}
            onConfirm={() => onRetry(row)}
          >
            <Button size="small" loading={retryingId === row.id}>
              {deliveriesWording.retry}
            </Button>
          </Popconfirm>
        ),
    },
  ];
}

/** What went wrong, when it goes on, and whether the person knows anyway. */
function Explanation({ row }: { row: DeliveryRow }): ReactElement {
  const lines = [
    row.error,
    row.nextTryAtUtc === null || row.attempts === 0
      ? null
      : deliveriesWording.nextTry(formatChinaTime(row.nextTryAtUtc)),
    row.isReadInInbox ? deliveriesWording.inboxRead : null,
  ].filter((line) => line !== null);
  return <span className="delivery-explanation">{lines.join(' ')}</span>;
}
