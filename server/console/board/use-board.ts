import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BoardView } from '#shared/api/views';
import { call } from '../http/call';

/** With the server's own 40 s at most, no number on the screen is a minute old. */
const EVERY_MS = 15_000;

export function useBoard(): UseQueryResult<BoardView> {
  return useQuery({
    queryKey: ['board'],
    queryFn: ({ signal }) => call('board.overview', { query: {}, signal }),
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  });
}
