import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../ui/problem-notice';
import { BureauTable } from './bureau-table';
import { boardWording as wording } from './board-wording';
import { DayChart } from './day-chart';
import { DirectionBars, PriorityBars } from './share-bars';
import { NearDeadlines } from './near-deadlines';
import { RegionGrid } from './region-grid';
import { useBoard } from './use-board';

/** The province's first screen: who stands where, and from every number the way to the list behind it. */
export function BoardPage(): ReactElement {
  const board = useBoard();
  const { data } = board;
  return (
    <div className="page-margin board">
      <h1>{wording.heading}</h1>
      {board.isPending && <Skeleton active title={false} paragraph={{ rows: 14, width: '100%' }} />}
      {board.isError && (
        <ProblemNotice
          error={board.error}
          onRetry={() => void board.refetch()}
          isRetrying={board.isFetching}
        />
      )}
      {data !== undefined && (
        <>
          <p className="board-note">
            {data.campaign.title} · {wording.deadline(formatChinaTime(data.campaign.deadlineUtc))} ·{' '}
            {wording.age(
              Math.max(
                0,
                Math.round((Date.parse(data.serverTimeUtc) - Date.parse(data.computedAtUtc)) / 1_000),
              ),
            )}
          </p>
          <div className="board-top">
            <RegionGrid bureaus={data.bureaus} />
            <div className="board-side">
              <NearDeadlines board={data} />
              <PriorityBars priority={data.priority} />
            </div>
          </div>
          <BureauTable bureaus={data.bureaus} />
          <div className="board-charts">
            <DirectionBars directions={data.directions} />
            <DayChart days={data.days} />
          </div>
        </>
      )}
    </div>
  );
}
