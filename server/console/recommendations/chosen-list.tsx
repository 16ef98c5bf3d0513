import { Button, Empty, Input } from 'antd';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { REASON_MAX_CHARACTERS } from '#shared/recommendations/table-statuses';
import { Mark } from '../ui/mark';
import { recommendationsWording as wording } from './recommendations-wording';

type Entry = RecommendationView['entries'][number];

interface ChosenActs {
  onMove: (from: number, to: number) => void;
  onRemove: (applicationId: string) => void;
  onReason: (applicationId: string, reason: string) => void;
}

/** The rows of 附件3 in their order. Dragged with a mouse, moved with buttons by everybody else. */
export function ChosenList({
  entries,
  acts,
}: {
  entries: readonly Entry[];
  /** null: nothing may be changed. */
  acts: ChosenActs | null;
}): ReactElement {
  const [dragged, setDragged] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const removedFrom = useRef<number | null>(null);
  useEffect(() => {
    if (removedFrom.current === null) return;
    const rows = list.current?.children ?? [];
    const next = rows[Math.min(removedFrom.current, rows.length - 1)];
    next?.querySelector<HTMLElement>('.chosen-row__buttons button:last-child')?.focus();
    removedFrom.current = null;
  }, [entries.length]);
  if (entries.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noChosen} />;
  return (
    <ol ref={list} className="chosen-list">
      {entries.map((entry, index) => (
        <li
          key={entry.applicationId}
          className={dragged === index ? 'chosen-row chosen-row--dragged' : 'chosen-row'}
          onDragOver={(event) => {
            if (dragged !== null) event.preventDefault();
          }}
          onDrop={() => {
            if (dragged !== null && acts !== null) acts.onMove(dragged, index);
            setDragged(null);
          }}
        >
          <span
            className="chosen-row__number"
            title={acts === null ? undefined : wording.drag}
            draggable={acts !== null}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
          >
            {index + 1}
          </span>
          <div className="chosen-row__what">
            <strong>{entry.unitName}</strong>
            <span>{entry.projectName}</span>
            <span className="chosen-row__directions">{entry.directions.join('；')}</span>
            <span>
              {entry.hasPriority && <Mark tone="good">{wording.priority}</Mark>}
              {!entry.isSound && <Mark tone="bad">{wording.unsound}</Mark>}
            </span>
          </div>
          {acts === null ? (
            <p className="chosen-row__reason">{entry.reason}</p>
          ) : (
            <Input.TextArea
              className="chosen-row__reason"
              aria-label={wording.reasonOf(entry.unitName)}
              placeholder={wording.reason}
              value={entry.reason}
              maxLength={REASON_MAX_CHARACTERS}
              autoSize={{ minRows: 3, maxRows: 10 }}
              onChange={(event) => acts.onReason(entry.applicationId, event.target.value)}
            />
          )}
          {acts !== null && (
            <RowButtons
              entry={entry}
              index={index}
              isLast={index === entries.length - 1}
              acts={{
                ...acts,
                onRemove: (id) => {
                  removedFrom.current = index;
                  acts.onRemove(id);
                },
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function RowButtons({
  entry,
  index,
  isLast,
  acts,
}: {
  entry: Entry;
  index: number;
  isLast: boolean;
  acts: ChosenActs;
}): ReactElement {
  const { unitName, applicationId } = entry;
  const buttons = useRef<HTMLSpanElement>(null);
  const movedBy = useRef<-1 | 1 | null>(null);
  useEffect(() => {
    // A row that is drawn at another place loses the focus, and at the end of the list its button is of no more use.
    if (movedBy.current === null) return;
    const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
    const [same, other] = movedBy.current < 0 ? [up, down] : [down, up];
    (same?.disabled === true ? other : same)?.focus();
    movedBy.current = null;
  }, [index]);
  const move = (by: -1 | 1): void => {
    movedBy.current = by;
    acts.onMove(index, index + by);
  };
  return (
    <span ref={buttons} className="chosen-row__buttons">
      <Button
        size="small"
        aria-label={wording.upNamed(unitName)}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        {wording.up}
      </Button>
      <Button size="small" aria-label={wording.downNamed(unitName)} disabled={isLast} onClick={() => move(1)}>
        {wording.down}
      </Button>
      <Button
        size="small"
        aria-label={wording.removeNamed(unitName)}
        onClick={() => acts.onRemove(applicationId)}
      >
        {wording.remove}
      </Button>
    </span>
  );
}
