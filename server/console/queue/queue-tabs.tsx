import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { statuses, statusKeys, type Status } from '#shared/applications/statuses';
import { queueWording } from './queue-wording';
import { useStatusCounts } from './use-queue';

const EVERY = 'every';

/** Always there, even when empty: the steps of a bureau's own work. The others appear when they have applications. */
const alwaysShown: readonly Status[] = ['submitted', 'returned', 'approved', 'declined'];

export function QueueTabs({
  status,
  onChange,
}: {
  status: Status | null;
  onChange: (status: Status | null) => void;
}): ReactElement {
  const counts = useStatusCounts().data?.counts;
  const shown = statusKeys.filter(
    (key) => alwaysShown.includes(key) || key === status || (counts?.[key] ?? 0) > 0,
  );
  const total = counts && statusKeys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  return (
    <Tabs
      className="queue-tabs"
      activeKey={status ?? EVERY}
      onChange={(key) => onChange(statusKeys.find((known) => known === key) ?? null)}
      items={[
        ...shown.map((key) => ({
          key,
          label: <TabLabel text={statuses[key].label} count={counts && (counts[key] ?? 0)} />,
        })),
        { key: EVERY, label: <TabLabel text={queueWording.everyStatus} count={total} /> },
      ]}
    />
  );
}

function TabLabel({ text, count }: { text: string; count: number | undefined }): ReactElement {
  return (
    <span>
      {text}
      {count !== undefined && <span className="queue-tabs__count">{count}</span>}
    </span>
  );
}
