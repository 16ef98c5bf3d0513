import { Table } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { QueueRow } from '#shared/api/views';
import { useStaff } from '../sign-in/staff-context';
import { usePageKeys } from '../ui/use-page-keys';
import { queueColumns } from './queue-columns';
import { rememberedRow } from './saved-place';
import type { ShownDirection } from '../app/opened-campaigns';

/** The rows, one of them marked. The marked row has the focus for arrows, j, k and Enter. */
export function QueueTable({
  rows,
  showsBureau,
  showsStatus,
  showsDue,
  directions,
  isRefreshing,
  placeOf,
  onOpen,
  onPastEnd,
}: {
  rows: readonly QueueRow[];
  showsBureau: boolean;
  showsStatus: boolean;
  showsDue: boolean;
  directions: ReadonlyMap<string, ShownDirection>;
  isRefreshing: boolean;
  placeOf: (row: QueueRow) => string;
  onOpen: (row: QueueRow) => void;
  onPastEnd: () => void;
}): ReactElement {
  const { accountId } = useStaff();
  const [marked, setMarked] = useState(() => rememberedRow(accountId));
  const table = useRef<HTMLDivElement>(null);
  const index = rows.findIndex((row) => row.id === marked);

  const keys = useMemo(() => {
    const go = (step: number): void => {
      if (index + step >= rows.length) onPastEnd();
      const next = rows[Math.max(0, Math.min(rows.length - 1, index + step))];
      if (next === undefined) return;
      setMarked(next.id);
      rowElement(table.current, next.id)?.focus();
    };
    const down = (): void => go(1);
    const up = (): void => go(-1);
    return { j: down, ArrowDown: down, k: up, ArrowUp: up };
  }, [rows, index, onPastEnd]);
  usePageKeys(keys);

  // Coming back from an application: the list continues where the clerk was, without another press of Tab.
  useEffect(() => {
    const last = rememberedRow(accountId);
    if (last !== null) rowElement(table.current, last)?.focus({ preventScroll: true });
  }, [accountId]);

  return (
    <div ref={table} className={isRefreshing ? 'queue-table queue-table--refreshing' : 'queue-table'}>
      <Table<QueueRow>
        size="small"
        rowKey="id"
        sticky
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: showsBureau ? 1120 : 980 }}
        columns={queueColumns({ showsBureau, showsStatus, showsDue, directions, placeOf })}
        dataSource={rows}
        rowClassName={(row) => (row.id === marked ? 'queue-row queue-row--marked' : 'queue-row')}
        onRow={(row, position) => ({
          tabIndex: row.id === marked || (index < 0 && position === 0) ? 0 : -1,
          onFocus: () => setMarked(row.id),
          onKeyDown: (event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
          },
          onClick: () => {
            // Marking a number with the mouse to copy it is not a wish to open.
            if (window.getSelection()?.isCollapsed !== false) onOpen(row);
          },
        })}
      />
    </div>
  );
}

function rowElement(table: HTMLElement | null, id: string): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(id)}"]`) ?? null;
}
