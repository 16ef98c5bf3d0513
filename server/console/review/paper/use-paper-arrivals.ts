import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { PaperArrivalsView, PaperComparison } from '#shared/api/views';
import { call } from '../../http/call';
import { asConsoleProblem } from '../../http/console-problem';
import { useIntentKeys } from '../../http/intent-key';
import { forgetQueues } from '../../queue/use-queue';

const arrivalsKey = (id: string) => ['paper-arrivals', id] as const;

export function usePaperArrivals(id: string): UseQueryResult<PaperArrivalsView> {
  return useQuery({
    queryKey: arrivalsKey(id),
    queryFn: ({ signal }) => call('paperArrivals.open', { params: { id }, signal }),
  });
}

export function useComparePaper(id: string): UseMutationResult<PaperComparison, Error, string[]> {
  return useMutation({
    mutationFn: (codes) => call('paperArrivals.compare', { params: { id }, body: { codes } }),
  });
}

/** A change on the version that is on the screen; when a colleague was faster, what stands now is read. */
function useArrivalsChange<Input>(
  id: string,
  send: (input: Input) => Promise<PaperArrivalsView>,
): UseMutationResult<PaperArrivalsView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (arrivals) => {
      client.setQueryData(arrivalsKey(id), arrivals);
      void forgetQueues(client);
    },
    onError: (error) => {
      if (asConsoleProblem(error).status === 409)
        void client.invalidateQueries({ queryKey: arrivalsKey(id) });
    },
  });
}

export interface Arrival {
  copies: number;
  codes: string[];
}

export function useRecordArrival(
  id: string,
  version: number,
): UseMutationResult<PaperArrivalsView, Error, Arrival> {
  const keys = useIntentKeys();
  return useArrivalsChange<Arrival>(id, (body) =>
    call('paperArrivals.record', {
      params: { id },
      body,
      ifMatch: version,
      idempotencyKey: keys.keyFor({ endpoint: 'paperArrivals.record', body, version }),
    }),
  );
}

export function useUndoArrival(
  id: string,
  version: number,
): UseMutationResult<PaperArrivalsView, Error, { arrival: string; reason: string }> {
  const keys = useIntentKeys();
  return useArrivalsChange<{ arrival: string; reason: string }>(id, ({ arrival, reason }) =>
    call('paperArrivals.undo', {
      params: { id, arrival },
      body: { reason },
      ifMatch: version,
      idempotencyKey: keys.keyFor({ endpoint: 'paperArrivals.undo', body: { arrival, reason }, version }),
    }),
  );
}

export function useRemindOfPaper(
  id: string,
): UseMutationResult<AnswerOf<'paperArrivals.remind'>, Error, void> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation({
    mutationFn: () => {
      const body = { applicationIds: [id] };
      const idempotencyKey = keys.keyFor({ endpoint: 'paperArrivals.remind', body, version: null });
      return call('paperArrivals.remind', { body, idempotencyKey });
    },
    onSuccess: () => {
      keys.settle();
      void client.invalidateQueries({ queryKey: arrivalsKey(id) });
    },
  });
}
