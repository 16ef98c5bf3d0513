import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { QueueRow } from '#shared/api/views';
import { useCampaignChoice } from '../app/chosen-campaign';
import { waitingPlace, type QueuePlace } from '../queue/queue-place';
import { fetchQueuePage, listedRows, type QueueScope } from '../queue/use-queue';

export interface Neighbours {
  previous: QueueRow | null;
  next: QueueRow | null;
}

/** What stands before and after an application on the list that the clerk came from. */
export function neighboursOf(rows: readonly QueueRow[], id: string): Neighbours {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) return { previous: null, next: null };
  return { previous: rows[index - 1] ?? null, next: rows[index + 1] ?? null };
}

export function useNeighbours(place: QueuePlace, id: string): Neighbours {
  return neighboursOf(listedRows(useQueryClient(), { ...place, ...useCampaignChoice() }), id);
}

/**
 * Where a clerk goes on after a decision: to what followed on the list, so that an application left for later is not
 * offered again at once; without a list (opened by a link), to the first that waits. Null: nothing is left.
 */
export async function idAfterDecision(
  client: QueryClient,
  scope: QueueScope,
  decidedId: string,
): Promise<string | null> {
  const following = neighboursOf(listedRows(client, scope), decidedId).next;
  if (following !== null) return following.id;
  const { rows } = await fetchQueuePage(waitingPlace, undefined);
  return rows.find((row) => row.id !== decidedId)?.id ?? null;
}
