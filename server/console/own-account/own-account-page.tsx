import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../http/call';
import { ProblemNotice } from '../ui/problem-notice';
import { ownAccountWording as wording } from './own-account-wording';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { SessionList } from './session-list';

const sessionsKey = ['ownAccount', 'sessions'] as const;

export function OwnAccountPage(): ReactElement {
  return (
    <div className="page-margin own-account">
      <h1 className="own-account__heading">{wording.heading}</h1>
      <section>
        <h2 className="own-account__part">{wording.passwordHeading}</h2>
        <PasswordForm />
      </section>
      <section>
        <h2 className="own-account__part">{wording.factorHeading}</h2>
        <SecondFactor />
      </section>
      <section>
        <h2 className="own-account__part">{wording.sessionsHeading}</h2>
        <OwnSessions />
      </section>
    </div>
  );
}

function OwnSessions(): ReactElement {
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => call('staff.sessions', { signal }),
  });
  const end = useMutation({
    mutationFn: (session: string) => call('staff.endSession', { params: { session } }),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  if (sessions.isPending) return <Skeleton active title={false} />;
  if (sessions.isError)
    return <ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <>
      {end.isError && <ProblemNotice error={end.error} />}
      <SessionList
        sessions={sessions.data.sessions}
        endingId={end.isPending ? end.variables : null}
        onEnd={({ id }) => end.mutate(id)}
      />
    </>
  );
}
