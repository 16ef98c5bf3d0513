import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewBoard } from '#shared/api/views';
import { call } from '../http/call';
import { ProblemNotice } from '../ui/problem-notice';
import { expertsWording } from './experts-wording';
import { useBoardAct } from './use-board';

/** Shows who would review what; only the button below makes it so. */
export function ProposalDialog({
  board,
  onClose,
}: {
  board: ReviewBoard;
  onClose: () => void;
}): ReactElement {
  const proposal = useQuery({
    queryKey: ['experts', 'proposal', board.version],
    gcTime: 0,
    queryFn: ({ signal }) => call('experts.propose', { signal }),
  });
  const assign = useBoardAct('experts.assign', {
    version: proposal.data?.version ?? board.version,
    onDone: onClose,
  });
  const unitOf = new Map(board.applications.map(({ id, unitName }) => [id, unitName]));
  const nameOf = new Map(board.experts.map(({ id, displayName }) => [id, displayName]));
  const assignments = proposal.data?.assignments ?? [];
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? id).join('、');
  return (
    <Modal
      open
      width={760}
      title={expertsWording.proposeTitle}
      okText={expertsWording.proposeKeep(assignments.length)}
      cancelText={expertsWording.cancel}
      okButtonProps={{ disabled: assignments.length === 0 }}
      confirmLoading={assign.isPending}
      onCancel={onClose}
      onOk={() => assign.mutate({ body: { assignments } })}
    >
      <p className="experts-note">{expertsWording.proposeHint}</p>
      {assign.error !== null && <ProblemNotice error={assign.error} />}
      {proposal.isPending && <Skeleton active title={false} />}
      {proposal.isError && <ProblemNotice error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.isSuccess && assignments.length === 0 && <p>{expertsWording.proposeNone}</p>}
      {proposal.data?.isPart === true && <Alert type="info" title={expertsWording.proposePart} />}
      {proposal.data !== undefined && proposal.data.gaps.length > 0 && (
        <Alert
          type="warning"
          title={
            <ul className="experts-list">
              {proposal.data.gaps.map(({ applicationId, lacking }) => (
                <li key={applicationId}>
                  {expertsWording.proposeGap(unitOf.get(applicationId) ?? '', lacking)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <ul className="experts-list">
        {assignments.map(({ applicationId, expertIds }) => (
          <li key={applicationId}>
            {unitOf.get(applicationId)}：{names(expertIds)}
          </li>
        ))}
      </ul>
      <p className="experts-note">
        {(proposal.data?.loads ?? [])
          .filter(({ before, after }) => after > before)
          .map(
            ({ expertId, before, after }) =>
              `${nameOf.get(expertId) ?? ''} ${expertsWording.load(before, after)}`,
          )
          .join('，')}
      </p>
    </Modal>
  );
}
