import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asConsoleProblem, ConsoleProblem } from '../http/console-problem';
import { endSession } from '../sign-in/session';

const READ_RETRIES = 2;

/** The console's memory of what the server said. Writes are never retried by themselves: the clerk decides. */
export function buildQueryClient(): QueryClient {
  const noticeEndOfSession = (error: unknown): void => {
    if (error instanceof ConsoleProblem && error.code === 'session.missing') endSession(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEndOfSession }),
    mutationCache: new MutationCache({ onError: noticeEndOfSession }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        retry: (failures, error) => failures < READ_RETRIES && asConsoleProblem(error).isPassing,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
