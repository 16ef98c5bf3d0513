import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import type { ObjectionView, PublicationView, PublicityDesk } from '#shared/api/views';
import { useCampaignChoice } from '../app/chosen-campaign';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';

const KEY = 'publicity';

export function usePublicityDesk(): UseQueryResult<PublicityDesk> {
  const { campaign } = useCampaignChoice();
  const query = campaign === undefined ? {} : { campaignId: campaign };
  return useQuery({
    queryKey: [KEY, 'desk', query],
    queryFn: ({ signal }) => call('publicity.desk', { query, signal }),
  });
}

export function useObjections(publicationId: string): UseQueryResult<AnswerOf<'publicity.objections'>> {
  return useQuery({
    queryKey: [KEY, 'objections', publicationId],
    queryFn: ({ signal }) => call('publicity.objections', { params: { id: publicationId }, signal }),
    refetchInterval: 60_000,
  });
}

type PublicationAct =
  | { kind: 'publish'; body: BodyOf<'publicity.publish'> }
  | { kind: 'extend'; publication: PublicationView; body: BodyOf<'publicity.extend'> }
  | { kind: 'announce'; publication: PublicationView };

/**
 * Publishes, makes the period longer or announces; a second try of the same has the same key. `onDone` is called even
 * when the part of the page that asked for it has gone by then: the desk shows the next step as soon as it is known.
 */
export function usePublicationAct(
  onDone: () => void,
): UseMutationResult<PublicationView, Error, PublicationAct> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation<PublicationView, Error, PublicationAct>({
    mutationFn: (act) => {
      if (act.kind === 'publish') {
        const { body } = act;
        const idempotencyKey = keys.keyFor({ endpoint: act.kind, body, version: null });
        return call('publicity.publish', { body, idempotencyKey });
      }
      const { id, version } = act.publication;
      const body = act.kind === 'extend' ? act.body : {};
      const sent = {
        params: { id },
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: act.kind, body, version }),
      };
      return act.kind === 'extend'
        ? call('publicity.extend', { ...sent, body: act.body })
        : call('publicity.announce', { ...sent, body: {} });
    },
    onSuccess: () => {
      keys.settle();
      onDone();
    },
    // After a refusal too: the list may have moved on at another desk.
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** `onDone` as at the acts on the publication. */
export function useAnswerObjection(
  objection: ObjectionView,
  onDone: () => void,
): UseMutationResult<ObjectionView, Error, BodyOf<'publicity.answerObjection'>> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const { id, version } = objection;
  return useMutation({
    mutationFn: (body: BodyOf<'publicity.answerObjection'>) =>
      call('publicity.answerObjection', {
        params: { id },
        body,
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'publicity.answerObjection', body, version }),
      }),
    onSuccess: () => {
      keys.settle();
      onDone();
      return client.invalidateQueries({ queryKey: [KEY] });
    },
  });
}
