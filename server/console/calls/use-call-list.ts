import { useInfiniteQuery, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import type { CallListRow } from '#shared/api/views';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';

const callListKey = ['call-list'] as const;

// The answer's type is written out by the endpoint; naming the whole result of the hook would only repeat it.
export function useCallList() {
  return useInfiniteQuery({
    queryKey: callListKey,
    queryFn: ({ pageParam, signal }) => call('deliveries.callList', { query: { before: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextBefore ?? undefined,
  });
}

type Noted = AnswerOf<'deliveries.recordCall'>;
type CallNote = Pick<BodyOf<'deliveries.recordCall'>, 'outcome' | 'note'>;

/** Notes a call about the newest notice of the row; whatever comes of it, the list is read again. */
export function useRecordCall(row: CallListRow): UseMutationResult<Noted, Error, CallNote> {
  const keys = useIntentKeys();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: CallNote) => {
      const body = { ...note, throughNoticeId: row.notices[0]?.id ?? '' };
      const { applicationId: id, version } = row;
      return call('deliveries.recordCall', {
        params: { id },
        body,
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'deliveries.recordCall', body: { id, ...body }, version }),
      });
    },
    onSuccess: () => keys.settle(),
    onSettled: () => client.invalidateQueries({ queryKey: callListKey }),
  });
}
