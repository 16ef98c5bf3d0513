import { Alert, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import type { OpinionView } from '#shared/api/views';
import { ProblemNotice } from '../../ui/problem-notice';
import { SidePanel } from '../side-panel';
import { OpinionPrint } from './opinion-print';
import { OpinionText } from './opinion-text';
import { OpinionUploads } from './opinion-uploads';
import { OpinionWaiver } from './opinion-waiver';
import { opinionWording as words } from './opinion-wording';
import { useOpinion } from './use-opinion';
import { useOpinionDraft } from './use-opinion-draft';

/** Beside the application: the bureau's opinion from its first word to the sealed page. */
export function OpinionPanel({ id, onFold }: { id: string; onFold: () => void }): ReactElement {
  const opinion = useOpinion(id);
  return (
    <SidePanel title={words.title} onFold={onFold}>
      {opinion.data !== undefined ? (
        <OpinionWork id={id} opinion={opinion.data} />
      ) : opinion.isError ? (
        <ProblemNotice
          error={opinion.error}
          onRetry={() => void opinion.refetch()}
          isRetrying={opinion.isFetching}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </SidePanel>
  );
}

function OpinionWork({ id, opinion }: { id: string; opinion: OpinionView }): ReactElement {
  const draft = useOpinionDraft(id, opinion);
  return (
    <>
      <OpinionText opinion={opinion} draft={draft} />
      <OpinionPrint id={id} opinion={opinion} isSaved={draft.state === 'saved'} />
      <OpinionUploads id={id} opinion={opinion} />
      <Alert
        type={opinion.isReady ? 'success' : 'info'}
        showIcon
        title={opinion.isReady ? words.ready : words.notReady}
      />
      <OpinionWaiver id={id} opinion={opinion} />
    </>
  );
}
