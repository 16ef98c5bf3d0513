import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { DeliveryRow } from '#shared/api/views';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import type { DeliveryPlace } from './delivery-place';

const COUNTS_EVERY_MS = 30_000;
const allDeliveries = ['deliveries'] as const;

// The answer's type is written out by the endpoint; naming the whole result of the hook would only repeat it.
export function useDeliveries({ state, kind, bureau }: DeliveryPlace) {
  return useInfiniteQuery({
    queryKey: [...allDeliveries, 'rows', state, kind, bureau],
    queryFn: ({ pageParam, signal }) =>
      call('deliveries.list', {
        query: {
          state: state ?? undefined,
          kind: kind ?? undefined,
          bureau: bureau ?? undefined,
          before: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextBefore ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useDeliveryCounts(): UseQueryResult<AnswerOf<'deliveries.counts'>> {
  return useQuery({
    queryKey: [...allDeliveries, 'counts'],
    queryFn: ({ signal }) => call('deliveries.counts', { signal }),
    refetchInterval: COUNTS_EVERY_MS,
  });
}

/** Asks for one row at a time; whatever comes of it, the board is read again. */
export function useRetryDelivery(): UseMutationResult<DeliveryRow, Error, DeliveryRow> {
  const keys = useIntentKeys();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: DeliveryRow) =>
      call('deliveries.retry', {
        params: { id },
        body: {},
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'deliveries.retry', body: { id }, version }),
      }),
    onSuccess: () => keys.settle(),
    onSettled: () => client.invalidateQueries({ queryKey: allDeliveries }),
  });
}
