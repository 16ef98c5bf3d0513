import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { QueueRow } from '#shared/api/views';
import { useCampaignChoice, type CampaignChoice } from '../app/chosen-campaign';
import { call } from '../http/call';
import { queryOf, type QueuePlace } from './queue-place';

type QueuePage = AnswerOf<'reviews.queue'>;
type QueuePages = InfiniteData<QueuePage, string | undefined>;

/** How often the tabs' numbers are asked for again while the console is in view. */
const COUNTS_EVERY_MS = 60_000;

/** What the queue shows, of which campaign. */
export type QueueScope = QueuePlace & CampaignChoice;

const queueKey = (scope: QueueScope) => ['queue', 'rows', scope] as const;

// The answer's type is written out by the endpoint; naming the whole result of the hook would only repeat it.
export function useQueue(place: QueuePlace) {
  const scope = { ...place, ...useCampaignChoice() };
  return useInfiniteQuery({
    queryKey: queueKey(scope),
    queryFn: ({ pageParam, signal }) => fetchQueuePage(scope, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextAfter ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useStatusCounts(): UseQueryResult<AnswerOf<'reviews.counts'>> {
  const query = useCampaignChoice();
  return useQuery({
    queryKey: ['queue', 'counts', query],
    queryFn: ({ signal }) => call('reviews.counts', { query, signal }),
    refetchInterval: COUNTS_EVERY_MS,
  });
}

export function fetchQueuePage(
  { campaign, ...place }: QueueScope,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<QueuePage> {
  return call('reviews.queue', {
    query: { ...queryOf(place), ...(campaign === undefined ? {} : { campaign }), after },
    signal,
  });
}

/** The rows of a queue that the clerk has on the list now, in its order. */
export function listedRows(client: QueryClient, scope: QueueScope): QueueRow[] {
  return client.getQueryData<QueuePages>(queueKey(scope))?.pages.flatMap((page) => page.rows) ?? [];
}

/** After a decision the lists and numbers are out of date. */
export function forgetQueues(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['queue'] });
}
