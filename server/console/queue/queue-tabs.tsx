import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { statuses, statusKeys, type Status } from '#shared/applications/statuses';
import { queueWording } from './queue-wording';
import { useStatusCounts } from './use-queue';

/** Always there, even when empty: the steps of a bureau's own work. The others appear when they have applications. */
const alwaysShown: readonly Status[] = ['submitted', 'returned', 'approved', 'declined'];

/**
 * The states with their numbers. They go on in a second line where one is too short: a menu for what does not fit, as
 * the component library has it, is no tab to a reader of the screen.
 */
export function QueueTabs({
  status,
  onChange,
}: {
  status: Status | null;
  onChange: (status: Status | null) => void;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const counts = useStatusCounts().data?.counts;
  const shown: (Status | null)[] = [
    ...statusKeys.filter((key) => alwaysShown.includes(key) || key === status || (counts?.[key] ?? 0) > 0),
    null,
  ];
  const total = counts && statusKeys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const next = (shown.indexOf(status) + step + shown.length) % shown.length;
    onChange(shown[next] ?? null);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div
      ref={list}
      className="queue-tabs"
      role="tablist"
      aria-label={queueWording.states}
      onKeyDown={onKeyDown}
    >
      {shown.map((key) => {
        const count = key === null ? total : counts && (counts[key] ?? 0);
        return (
          <button
            key={key ?? 'every'}
            type="button"
            role="tab"
            className="queue-tabs__tab"
            aria-selected={key === status}
            tabIndex={key === status ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {key === null ? queueWording.everyStatus : statuses[key].label}
            {count !== undefined && <span className="queue-tabs__count">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
