import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../ui/problem-notice';
import { TableDesk } from './table-desk';
import { useOwnRecommendation } from './use-recommendation';
import './recommendations.css';

/** The bureau's own 推荐表 of the running campaign. */
export function TablePage(): ReactElement {
  const table = useOwnRecommendation();
  return (
    <div className="page-margin">
      {table.isPending && <Skeleton active paragraph={{ rows: 10, width: '100%' }} />}
      {table.isError && table.data === undefined && (
        <ProblemNotice
          error={table.error}
          onRetry={() => void table.refetch()}
          isRetrying={table.isFetching}
        />
      )}
      {table.data !== undefined && (
        <TableDesk table={table.data} onReload={async () => (await table.refetch()).data} />
      )}
    </div>
  );
}
