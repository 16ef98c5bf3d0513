import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../ui/problem-notice';
import { ReceiveDesk } from './receive-desk';
import { recommendationsWording as wording } from './recommendations-wording';
import { useRecommendation } from './use-recommendation';
import './recommendations.css';

export function ReceivePage(): ReactElement {
  const { id = '' } = useParams();
  const table = useRecommendation(id);
  return (
    <div className="page-margin">
      <p>
        <Link to="/recommendations/received">{wording.back}</Link>
      </p>
      {table.isPending && <Skeleton active paragraph={{ rows: 10, width: '100%' }} />}
      {table.isError && table.data === undefined && (
        <ProblemNotice
          error={table.error}
          onRetry={() => void table.refetch()}
          isRetrying={table.isFetching}
        />
      )}
      {table.data !== undefined && <ReceiveDesk key={table.data.id} table={table.data} />}
    </div>
  );
}
