import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { StaffView } from '#shared/api/views';
import { call } from '../http/call';
import { ConsoleProblem } from '../http/console-problem';

/** Who sits at the desk. `ended`: somebody was signed in here and is not any more. */
export type Session = { staff: StaffView } | { staff: null; why: 'absent' | 'ended' };

const sessionKey = ['session'] as const;

const absent: Session = { staff: null, why: 'absent' };
const ended: Session = { staff: null, why: 'ended' };

export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: sessionKey,
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Session> => {
      try {
        return { staff: await call('staff.me', { signal }) };
      } catch (error) {
        if (error instanceof ConsoleProblem && error.code === 'session.missing') {
          return absent;
        }
        throw error;
      }
    },
  });
}

/** Starts with an empty memory: what an earlier person saw is not shown to the next. */
export function beginSession(client: QueryClient, staff: StaffView): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  const present: Session = { staff };
  client.setQueryData(sessionKey, present);
}

/** The own account has changed; what is on the desk stays. */
export function renewSession(client: QueryClient, staff: StaffView): void {
  const present: Session = { staff };
  client.setQueryData(sessionKey, present);
}

export function endSession(client: QueryClient): void {
  client.setQueryData(sessionKey, ended);
}

export function leaveSession(client: QueryClient): void {
  client.setQueryData(sessionKey, absent);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
}
