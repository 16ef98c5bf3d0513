import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { OpinionView } from '#shared/api/views';
import { call } from '../../http/call';
import { asConsoleProblem } from '../../http/console-problem';
import { useIntentKeys } from '../../http/intent-key';
import { upload } from '../../http/upload';

export const opinionKey = (id: string) => ['opinion', id] as const;

export function useOpinion(id: string): UseQueryResult<OpinionView> {
  return useQuery({
    queryKey: opinionKey(id),
    queryFn: ({ signal }) => call('opinions.open', { params: { id }, signal }),
  });
}

/** A change on the version that is on the screen; when a colleague was faster, what stands now is read. */
function useOpinionChange<Input>(
  id: string,
  send: (input: Input) => Promise<OpinionView>,
): UseMutationResult<OpinionView, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (opinion) => client.setQueryData(opinionKey(id), opinion),
    onError: (error) => {
      if (asConsoleProblem(error).status === 409) void client.invalidateQueries({ queryKey: opinionKey(id) });
    },
  });
}

export function useSaveOpinion(id: string): UseMutationResult<OpinionView, Error, OpinionText> {
  return useOpinionChange(id, ({ text, version }) =>
    call('opinions.save', { params: { id }, body: { text }, ifMatch: version }),
  );
}

export interface OpinionText {
  text: string;
  version: number;
}

export function useIssueOpinion(id: string, version: number): UseMutationResult<OpinionView, Error, void> {
  const keys = useIntentKeys();
  return useOpinionChange<void>(id, () =>
    call('opinions.issue', {
      params: { id },
      body: {},
      ifMatch: version,
      idempotencyKey: keys.keyFor({ endpoint: 'opinions.issue', body: {}, version }),
    }),
  );
}

export function useWaiveOpinion(id: string, version: number): UseMutationResult<OpinionView, Error, string> {
  const keys = useIntentKeys();
  return useOpinionChange<string>(id, (reason) =>
    call('opinions.waive', {
      params: { id },
      body: { reason },
      ifMatch: version,
      idempotencyKey: keys.keyFor({ endpoint: 'opinions.waive', body: { reason }, version }),
    }),
  );
}

export function useUploadOpinion(id: string): UseMutationResult<AnswerOf<'opinions.addPhoto'>, Error, File> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation({
    mutationFn: (file) => {
      const { name, size, lastModified } = file;
      return upload('opinions.addPhoto', {
        params: { id },
        file,
        idempotencyKey: keys.keyFor({
          endpoint: 'opinions.addPhoto',
          body: { name, size, lastModified },
          version: null,
        }),
      });
    },
    onSuccess: ({ opinion }) => {
      // The same file once more is meant as another try.
      keys.settle();
      client.setQueryData(opinionKey(id), opinion);
    },
  });
}
