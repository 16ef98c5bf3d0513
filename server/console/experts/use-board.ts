import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReviewBoard } from '#shared/api/views';
import { useCampaignChoice, type CampaignChoice } from '../app/chosen-campaign';
import { asConsoleProblem } from '../http/console-problem';
import { call, type CallOptions } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { expertsWording } from './experts-wording';

const boardKey = (choice: CampaignChoice) => ['experts', 'board', choice] as const;
export const rankingsKey = (choice: CampaignChoice) => ['experts', 'rankings', choice] as const;
/** Only the review of the running campaign can be changed. */
const runningKey = boardKey({});
const REFRESH_EVERY_MS = 30_000;

export function useBoard(): UseQueryResult<ReviewBoard> {
  const query = useCampaignChoice();
  return useQuery({
    queryKey: boardKey(query),
    queryFn: ({ signal }) => call('experts.board', { query, signal }),
    refetchInterval: REFRESH_EVERY_MS,
  });
}

/** Acts that answer with the board. */
export type BoardAct =
  | 'experts.setDue'
  | 'experts.assign'
  | 'experts.startReview'
  | 'experts.remind'
  | 'experts.takeOff'
  | 'experts.excuse';

/** Does one act at the version that is on the screen. A board that has moved on is shown anew, and nothing was done. */
export function useBoardAct<Name extends BoardAct>(
  name: Name,
  { version, onDone }: { version: number; onDone: () => void },
) {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  return useMutation<ReviewBoard, Error, Pick<CallOptions<Name>, 'body' | 'params'>>({
    mutationFn: async (request) => {
      const idempotencyKey = keys.keyFor({ endpoint: name, body: request, version });
      const options = { ...request, idempotencyKey, ifMatch: version };
      return (await call(name, options as unknown as CallOptions<Name>)) as unknown as ReviewBoard;
    },
    onSuccess: (board) => {
      keys.settle();
      client.setQueryData(runningKey, board);
      void client.invalidateQueries({ queryKey: ['experts', 'rankings'] });
      onDone();
    },
    onError: (error) => {
      if (asConsoleProblem(error).code !== 'version.stale') return;
      void message.warning(expertsWording.stale);
      void client.invalidateQueries({ queryKey: runningKey });
    },
  });
}

/** What is missing, in numbers. */
export function countsOf({ applications }: ReviewBoard): {
  lacking: number;
  missing: number;
  ready: string[];
} {
  const active = applications.flatMap(({ status, assignments }) =>
    status === 'underReview' ? assignments.filter(isMissing) : [],
  );
  return {
    lacking: applications.filter(({ lacking }) => lacking > 0).length,
    missing: active.length,
    ready: applications
      .filter(({ status, lacking }) => status === 'received' && lacking === 0)
      .map(({ id }) => id),
  };
}

export function isMissing({
  state,
  excuse,
  submittedAtUtc,
}: ReviewBoard['applications'][number]['assignments'][number]): boolean {
  return state === 'active' && excuse === null && submittedAtUtc === null;
}
