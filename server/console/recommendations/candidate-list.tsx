import { Button, Empty, Table } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { Mark } from '../ui/mark';
import { recommendationsWording as wording } from './recommendations-wording';

type Candidate = RecommendationView['candidates'][number];

export function CandidateList({
  candidates,
  hasChosen,
  onAdd,
}: {
  candidates: readonly Candidate[];
  /** Whether the table has rows already: then nothing to choose from means that all were taken. */
  hasChosen: boolean;
  onAdd: (candidate: Candidate) => void;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const takenFrom = useRef<number | null>(null);
  useEffect(() => {
    // The button that was pressed has gone with its row: whoever works by keyboard goes on at the next one.
    if (takenFrom.current === null) return;
    const buttons = place.current?.querySelectorAll<HTMLElement>('tbody button') ?? [];
    (buttons[Math.min(takenFrom.current, buttons.length - 1)] ?? place.current)?.focus();
    takenFrom.current = null;
  }, [candidates.length]);
  return (
    <div ref={place} tabIndex={-1} className="candidate-list">
      {candidates.length > 0 ? (
        <Candidates
          candidates={candidates}
          onAdd={(candidate, index) => {
            takenFrom.current = index;
            onAdd(candidate);
          }}
        />
      ) : hasChosen ? (
        <p>{wording.allChosen}</p>
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noCandidates} />
      )}
    </div>
  );
}

function Candidates({
  candidates,
  onAdd,
}: {
  candidates: readonly Candidate[];
  /** `index` counts the rows of the shown page from 0. */
  onAdd: (candidate: Candidate, index: number) => void;
}): ReactElement {
  return (
    <Table<Candidate>
      size="small"
      rowKey="applicationId"
      pagination={candidates.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      dataSource={[...candidates]}
      columns={[
        { title: wording.columns.unit, dataIndex: 'unitName', width: '26%' },
        { title: wording.columns.project, dataIndex: 'projectName', width: '30%' },
        { title: wording.columns.directions, render: (_, { directions }) => directions.join('；') },
        {
          title: wording.priority,
          width: 64,
          render: (_, { hasPriority }) => hasPriority && <Mark tone="good">{wording.priority}</Mark>,
        },
        {
          title: wording.columns.acts,
          width: 80,
          render: (_, candidate, index) => (
            <Button
              size="small"
              aria-label={wording.addNamed(candidate.unitName)}
              onClick={() => onAdd(candidate, index)}
            >
              {wording.add}
            </Button>
          ),
        },
      ]}
    />
  );
}
