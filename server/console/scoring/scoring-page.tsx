import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../http/call';
import { useStaff } from '../sign-in/staff-context';
import { ProblemNotice } from '../ui/problem-notice';
import { ReadPane } from './read-pane';
import { RecuseButton } from './recuse-button';
import { ScoreForm } from './score-form';
import { PriorityMark } from './scoring-list-page';
import { scoringWording } from './scoring-wording';

/** One application beside its score sheet. */
export function ScoringPage(): ReactElement {
  const { id = '' } = useParams();
  const staff = useStaff();
  const opened = useQuery({
    queryKey: ['scoring', 'one', id],
    queryFn: ({ signal }) => call('scoring.open', { params: { id }, signal }),
    // What the expert writes lives in the form; a fresh copy must not take its place.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.isPending) {
    return (
      <div className="page-margin">
        <Skeleton active />
      </div>
    );
  }
  if (opened.data === undefined) {
    return (
      <div className="page-margin">
        <Link to="/scoring">← {scoringWording.toList}</Link>
        <ProblemNotice
          error={opened.error}
          onRetry={() => void opened.refetch()}
          isRetrying={opened.isFetching}
        />
      </div>
    );
  }
  const view = opened.data;
  return (
    <div className="scoring">
      <div className="scoring__read">
        <header className="scoring-head">
          <Link to="/scoring">← {scoringWording.toList}</Link>
          <h1>
            {view.unit.name} {view.hasPriority && <PriorityMark />}
          </h1>
          <span className="scoring-note">
            {view.code} · {scoringWording.contactCovered}
          </span>{' '}
          <RecuseButton view={view} />
        </header>
        <ReadPane view={view} />
      </div>
      <section className="scoring__score" aria-label={scoringWording.scoreHeading} tabIndex={0}>
        <ScoreForm key={id} view={view} accountId={staff.accountId} />
      </section>
    </div>
  );
}
