import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReviewView } from '#shared/api/views';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { useIntentKeys } from '../http/intent-key';

export const reviewKey = (id: string) => ['review', id] as const;

export function useReview(id: string): UseQueryResult<ReviewView> {
  return useQuery({
    queryKey: reviewKey(id),
    queryFn: ({ signal }) => call('reviews.open', { params: { id }, signal }),
  });
}

/** Whether this person's opening is to be recorded: a look by somebody who cannot decide leaves the contact free. */
export function mustRecordOpening(review: ReviewView): boolean {
  return review.status === 'submitted' && review.openedAtUtc === null && review.moves.length > 0;
}

export interface Opening {
  state: 'none' | 'recording' | 'failed';
  error: unknown;
  retry: () => void;
}

/**
 * Records the opening once the application is on the screen; repeated sends carry the same key, so it is one opening.
 * When somebody changed it meanwhile, the fresh state decides whether there is still something to record.
 */
export function useRecordedOpening(review: ReviewView): Opening {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const sentForVersion = useRef<number | null>(null);
  const { id, version } = review;
  const { mutate, isError, error, isPending } = useMutation({
    mutationFn: () =>
      call('reviews.markOpened', {
        params: { id },
        body: {},
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'reviews.markOpened', body: {}, version }),
      }),
    onSuccess: (opened) => {
      client.setQueryData(reviewKey(id), opened);
      void client.invalidateQueries({ queryKey: ['queue', 'rows'] });
    },
    onError: (failure) => {
      if (asConsoleProblem(failure).status === 409)
        void client.invalidateQueries({ queryKey: reviewKey(id) });
    },
  });
  const isDue = mustRecordOpening(review);
  useEffect(() => {
    if (!isDue || sentForVersion.current === version) return;
    sentForVersion.current = version;
    mutate();
  }, [isDue, version, mutate]);
  return {
    state: !isDue ? 'none' : isError ? 'failed' : isPending ? 'recording' : 'none',
    error,
    retry: () => mutate(),
  };
}
