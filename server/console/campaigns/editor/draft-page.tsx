import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { ProblemNotice } from '../../ui/problem-notice';
import { useLoadedDraft } from '../campaigns-queries';
import { DraftDesk } from './draft-desk';

/** The editor of one notice in the making. */
export function DraftPage(): ReactElement {
  const { id = '' } = useParams();
  const draft = useLoadedDraft(id);
  if (draft.isPending) {
    return (
      <div className="page-margin">
        <Skeleton active />
      </div>
    );
  }
  if (draft.isError) {
    return (
      <div className="page-margin">
        <ProblemNotice
          error={draft.error}
          onRetry={() => void draft.refetch()}
          isRetrying={draft.isFetching}
        />
      </div>
    );
  }
  // Loaded again after a stale save, the editor begins anew from the newest version.
  return <DraftDesk key={draft.dataUpdatedAt} loaded={draft.data} onReload={() => void draft.refetch()} />;
}
