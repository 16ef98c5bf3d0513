import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import type { StaffAccountView } from '#shared/api/views';
import { call } from '../http/call';
import { SessionList } from '../own-account/session-list';
import { ProblemNotice } from '../ui/problem-notice';
import { staffAccountsWording as wording } from './staff-accounts-wording';

/** Where an account is signed in now, with the way to end each. */
export function AccountSessions({
  account: { id, userName },
  onClose,
}: {
  account: StaffAccountView;
  onClose: () => void;
}): ReactElement {
  const client = useQueryClient();
  const queryKey = ['staffAccounts', id, 'sessions'];
  const sessions = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('staffAccounts.sessions', { params: { account: id }, signal }),
  });
  const end = useMutation({
    mutationFn: (session: string) => call('staffAccounts.endSession', { params: { account: id, session } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['staffAccounts'] }),
  });
  return (
    <Modal
      open
      width={640}
      title={wording.sessionsTitle(userName)}
      footer={<Button onClick={onClose}>{wording.close}</Button>}
      onCancel={onClose}
    >
      {sessions.isPending && <Skeleton active title={false} />}
      {sessions.isError && <ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {end.isError && <ProblemNotice error={end.error} />}
      {sessions.isSuccess && (
        <SessionList
          sessions={sessions.data.sessions}
          endingId={end.isPending ? end.variables : null}
          onEnd={(session) => end.mutate(session.id)}
        />
      )}
    </Modal>
  );
}
