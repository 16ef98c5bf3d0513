import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CampaignDraftView, CampaignListView, DeadlinesView } from '#shared/api/views';
import { call } from '../http/call';

export const campaignsKey = ['campaigns'] as const;
export const draftKey = (id: string) => ['campaigns', 'draft', id] as const;
export const deadlinesKey = (id: string) => ['campaigns', 'deadlines', id] as const;

export function useCampaigns(): UseQueryResult<CampaignListView> {
  return useQuery({
    queryKey: [...campaignsKey, 'list'],
    queryFn: ({ signal }) => call('campaignDrafts.list', { signal }),
  });
}

/** Once: from then on the editor holds what is true. */
export function useLoadedDraft(id: string): UseQueryResult<CampaignDraftView> {
  return useQuery({
    queryKey: draftKey(id),
    queryFn: ({ signal }) => call('campaignDrafts.get', { params: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** While contacts are being told, the page looks again. */
export function useDeadlines(id: string): UseQueryResult<DeadlinesView> {
  return useQuery({
    queryKey: deadlinesKey(id),
    queryFn: ({ signal }) => call('campaignDrafts.deadlines', { params: { id }, signal }),
    refetchInterval: (query) =>
      query.state.data?.extensions.some(({ toldAtUtc }) => toldAtUtc === null) === true ? 5_000 : false,
  });
}
