import { useShownCampaign, type ShownDirection } from '../app/opened-campaigns';

const NONE: readonly ShownDirection[] = [];

/** The directions of the shown campaign, in their order; empty until known. */
export function useShownDirections(): readonly ShownDirection[] {
  return useShownCampaign()?.directions ?? NONE;
}

/** The number under which the notice lists each direction, by its key. */
export type DirectionNumbers = ReadonlyMap<string, number>;

export function useDirectionNumbers(): DirectionNumbers {
  return numbersOf(useShownDirections());
}

export function numbersOf(directions: readonly { key: string; number: number }[]): DirectionNumbers {
  return new Map(directions.map(({ key, number }) => [key, number]));
}
