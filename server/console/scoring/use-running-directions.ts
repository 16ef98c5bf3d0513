import { useQuery } from '@tanstack/react-query';
import { numbersOf, type DirectionNumbers } from '../experts/use-direction-numbers';
import { call } from '../http/call';

/** The directions of the running campaign, the only one that experts work on; empty until known. */
export function useRunningDirections(): DirectionNumbers {
  const { data } = useQuery({
    queryKey: ['campaign', 'directions'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { definition } = await call('campaigns.current', { signal });
      return definition.directionAreas.flatMap((area) => area.directions);
    },
  });
  return numbersOf(data ?? []);
}
