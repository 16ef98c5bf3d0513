import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../ui/problem-notice';
import { BoardDesk } from './board-desk';
import { ExpertsTabs } from './experts-tabs';
import { OnlyRunning } from './only-running';
import { useBoard } from './use-board';

export function BoardPage(): ReactElement {
  const board = useBoard();
  return (
    <div className="page-margin">
      <ExpertsTabs />
      {board.isPending && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {board.isError && board.data === undefined && (
        <ProblemNotice
          error={board.error}
          onRetry={() => void board.refetch()}
          isRetrying={board.isFetching}
        />
      )}
      {board.data !== undefined && (
        <OnlyRunning>
          <BoardDesk board={board.data} />
        </OnlyRunning>
      )}
    </div>
  );
}
