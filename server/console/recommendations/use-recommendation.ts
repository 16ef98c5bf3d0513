import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import type { RecommendationView } from '#shared/api/views';
import type { SealedPaper } from '#shared/recommendations/table-statuses';
import { useCampaignChoice, type CampaignChoice } from '../app/chosen-campaign';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { upload } from '../http/upload';
import { forgetQueues } from '../queue/use-queue';

const KEY = 'recommendations';
const ownKey = (choice: CampaignChoice) => [KEY, 'own', choice] as const;
/** Only the table of the running campaign can be changed. */
const runningKey = ownKey({});
const openKey = (id: string) => [KEY, 'open', id] as const;

export function useOwnRecommendation(): UseQueryResult<RecommendationView> {
  const query = useCampaignChoice();
  return useQuery({
    queryKey: ownKey(query),
    queryFn: ({ signal }) => call('recommendations.own', { query, signal }),
  });
}

export function useRecommendation(id: string): UseQueryResult<RecommendationView> {
  return useQuery({
    queryKey: openKey(id),
    queryFn: ({ signal }) => call('recommendations.open', { params: { id }, signal }),
  });
}

export function useRecommendationList(): UseQueryResult<AnswerOf<'recommendations.list'>> {
  const query = useCampaignChoice();
  return useQuery({
    queryKey: [KEY, 'list', query],
    queryFn: ({ signal }) => call('recommendations.list', { query, signal }),
    refetchInterval: 60_000,
  });
}

export type TableAct =
  | { kind: 'save'; body: BodyOf<'recommendations.save'> }
  | { kind: 'issue' }
  | { kind: 'addScan'; paper: SealedPaper; file: File }
  | { kind: 'removeScan'; scanId: string }
  | { kind: 'send' }
  | { kind: 'check'; body: BodyOf<'recommendations.check'> }
  | { kind: 'receive' }
  | { kind: 'sendBack'; body: BodyOf<'recommendations.sendBack'> };

/** Acts on the table as it is on the screen. A second try of the same has the same key, so that it happens once. */
export function useTableAct(
  table: RecommendationView,
): UseMutationResult<RecommendationView, Error, TableAct> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation<RecommendationView, Error, TableAct>({
    mutationFn: (act) =>
      perform(table, act, (body) => keys.keyFor({ endpoint: act.kind, body, version: table.version })),
    // Somebody else was faster: the newest table is read, and the clerk's own words stay until they are given up.
    onError: () => client.invalidateQueries({ queryKey: [KEY] }),
    onSuccess: (view, { kind }) => {
      keys.settle();
      remember(client, view);
      if (kind === 'send' || kind === 'receive' || kind === 'sendBack') void forgetQueues(client);
      void client.invalidateQueries({ queryKey: [KEY, 'list'] });
    },
  });
}

function perform(
  { id, version }: RecommendationView,
  act: TableAct,
  keyFor: (body: unknown) => string,
): Promise<RecommendationView> {
  if (act.kind === 'save') {
    const { body } = act;
    return call('recommendations.save', { body, ifMatch: version, idempotencyKey: keyFor(body) });
  }
  const params = { id: id ?? '' };
  const sent = { params, ifMatch: version };
  switch (act.kind) {
    case 'issue':
      return call('recommendations.issue', { ...sent, body: {}, idempotencyKey: keyFor({}) });
    case 'addScan': {
      const { paper, file } = act;
      const { name, size, lastModified } = file;
      const idempotencyKey = keyFor({ paper, name, size, lastModified });
      return upload('recommendations.addScan', { params, file, fields: { paper }, idempotencyKey });
    }
    case 'removeScan':
      return call('recommendations.removeScan', { params: { ...params, scan: act.scanId } });
    case 'send':
      return call('recommendations.send', { ...sent, body: {}, idempotencyKey: keyFor({}) });
    case 'check':
      return call('recommendations.check', { ...sent, body: act.body, idempotencyKey: keyFor(act.body) });
    case 'receive':
      return call('recommendations.receive', { ...sent, body: {}, idempotencyKey: keyFor({}) });
    case 'sendBack':
      return call('recommendations.sendBack', { ...sent, body: act.body, idempotencyKey: keyFor(act.body) });
  }
}

function remember(client: QueryClient, view: RecommendationView): void {
  const isOwn = client.getQueryData(runningKey) !== undefined;
  client.setQueryData(isOwn || view.id === null ? runningKey : openKey(view.id), view);
}
