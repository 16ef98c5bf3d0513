import { useShownCampaign, type ShownDirection } from '../app/opened-campaigns';

/** The shown campaign's directions by their titles, as the queue names them; empty until known, the list does without. */
export function useDirections(): ReadonlyMap<string, ShownDirection> {
  return new Map(useShownCampaign()?.directions.map((direction) => [direction.title, direction]));
}
