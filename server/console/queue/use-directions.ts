import { useQuery } from '@tanstack/react-query';
import type { Direction } from '#shared/campaigns/campaign-definition';
import { call } from '../http/call';

/** The running campaign's directions by their titles, as the queue names them; empty until known, the list does without. */
export function useDirections(): ReadonlyMap<string, Direction> {
  const { data } = useQuery({
    queryKey: ['campaign', 'directions'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { definition } = await call('campaigns.current', { signal });
      return definition.directionAreas.flatMap((area) => area.directions);
    },
  });
  return new Map(data?.map((direction) => [direction.title, direction]));
}
