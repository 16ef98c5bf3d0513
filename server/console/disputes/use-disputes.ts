import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import type { DisputeView } from '#shared/api/views';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';

const KEY = 'disputes';

export type ShownDisputes = 'open' | 'decided';

export function useDisputes(state: ShownDisputes): UseQueryResult<AnswerOf<'disputes.list'>> {
  return useQuery({
    queryKey: [KEY, state],
    queryFn: ({ signal }) => call('disputes.list', { query: { state }, signal }),
    refetchInterval: 60_000,
  });
}

/** `onDone` is called even when the card has left the list by then. */
export function useDecideDispute(
  { id, version }: DisputeView,
  onDone: () => void,
): UseMutationResult<DisputeView, Error, BodyOf<'disputes.decide'>> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation({
    mutationFn: (body: BodyOf<'disputes.decide'>) =>
      call('disputes.decide', {
        params: { id },
        body,
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'disputes.decide', body, version }),
      }),
    onSuccess: () => {
      keys.settle();
      onDone();
      return client.invalidateQueries({ queryKey: [KEY] });
    },
  });
}
