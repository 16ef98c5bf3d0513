import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BoardView } from '#shared/api/views';
import { useCampaignChoice } from '../app/chosen-campaign';
import { call } from '../http/call';

/** With the server's own 40 s at most, no number on the screen is a minute old. */
const EVERY_MS = 15_000;

export function useBoard(): UseQueryResult<BoardView> {
  const query = useCampaignChoice();
  return useQuery({
    queryKey: ['board', query],
    queryFn: ({ signal }) => call('board.overview', { query, signal }),
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  });
}
