import { Button, Empty, Table } from 'antd';
import type { ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { Mark } from '../ui/mark';
import { recommendationsWording as wording } from './recommendations-wording';

type Candidate = RecommendationView['candidates'][number];

export function CandidateList({
  candidates,
  onAdd,
}: {
  candidates: readonly Candidate[];
  onAdd: (candidate: Candidate) => void;
}): ReactElement {
  if (candidates.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noCandidates} />;
  return (
    <Table<Candidate>
      size="small"
      rowKey="applicationId"
      pagination={candidates.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      dataSource={[...candidates]}
      columns={[
        { title: '单位', dataIndex: 'unitName', width: '26%' },
        { title: '项目', dataIndex: 'projectName', width: '30%' },
        { title: '方向', render: (_, { directions }) => directions.join('；') },
        {
          title: wording.priority,
          width: 64,
          render: (_, { hasPriority }) => hasPriority && <Mark tone="good">{wording.priority}</Mark>,
        },
        {
          title: '操作',
          width: 80,
          render: (_, candidate) => (
            <Button
              size="small"
              aria-label={wording.addNamed(candidate.unitName)}
              onClick={() => onAdd(candidate)}
            >
              {wording.add}
            </Button>
          ),
        },
      ]}
    />
  );
}
