import { useQuery } from '@tanstack/react-query';
import type { Direction } from '#shared/campaigns/campaign-definition';
import { call } from '../http/call';

/** The directions of the running campaign, in their order; empty until known. */
export function useCampaignDirections(): readonly Direction[] {
  const { data } = useQuery({
    queryKey: ['campaign', 'directions'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { definition } = await call('campaigns.current', { signal });
      return definition.directionAreas.flatMap((area) => area.directions);
    },
  });
  return data ?? [];
}

/** Their numbers by key. */
export function useDirectionNumbers(): ReadonlyMap<string, number> {
  return new Map(useCampaignDirections().map(({ key, number }) => [key, number]));
}
