import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { UsualSentencesView } from '#shared/api/views';
import { startingSentences, type SentenceKind, type SentenceLists } from '#shared/reviews/usual-sentences';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';

const sentencesKey = ['usual-sentences'] as const;

/** Sentences change once in a while; whoever writes waits for nothing. */
const STALE_MS = 5 * 60_000;

export function useUsualSentences(): UseQueryResult<UsualSentencesView> {
  return useQuery({
    queryKey: sentencesKey,
    queryFn: ({ signal }) => call('usualSentences.open', { signal }),
    staleTime: STALE_MS,
  });
}

/** What is offered at a place; until the bureau's own are there, the starting set. */
export function useOfferedSentences(kind: SentenceKind): readonly string[] {
  return useUsualSentences().data?.lists[kind] ?? startingSentences[kind];
}

export function useSaveSentences(): UseMutationResult<
  UsualSentencesView,
  Error,
  { lists: SentenceLists; version: number }
> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation({
    mutationFn: ({ lists, version }) =>
      call('usualSentences.save', {
        body: { lists },
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'usualSentences.save', body: lists, version }),
      }),
    onSuccess: (saved) => {
      keys.settle();
      client.setQueryData(sentencesKey, saved);
    },
    onError: () => void client.invalidateQueries({ queryKey: sentencesKey }),
  });
}
