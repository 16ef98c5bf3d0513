import type { EntityManager } from 'typeorm';

/** From this age on the next reader has the numbers made anew, while the old ones are still shown. */
const FRESH_MS = 20_000;
/** Older ones are not shown: whoever asks then waits. The desk asks every 15 s, so that none is a minute old there. */
const MAX_AGE_MS = 40_000;
/** Campaigns that are remembered at once; a province runs one or two. */
const MAX_CAMPAIGNS = 8;

interface Remembered<T> {
  value: T;
  atMs: number;
}

type Gather<T> = (read: EntityManager, campaignId: string) => Promise<T>;

/**
 * Numbers that cost a walk through the whole list are made once, however many look at them: nobody waits while there are
 * any of less than a minute, and no two are made at the same time.
 */
export function createBoardMemory<T>(
  gather: Gather<T>,
  now: () => number = () => performance.now(),
): Gather<T> {
  const remembered = new Map<string, Remembered<T>>();
  const underWay = new Map<string, Promise<T>>();

  const makeAnew = (read: EntityManager, campaignId: string): Promise<T> => {
    const running = underWay.get(campaignId);
    if (running !== undefined) return running;
    const atMs = now();
    const made = gather(read, campaignId)
      .then((value) => {
        remembered.delete(campaignId);
        remembered.set(campaignId, { value, atMs });
        const [oldest] = remembered.keys();
        if (remembered.size > MAX_CAMPAIGNS && oldest !== undefined) remembered.delete(oldest);
        return value;
      })
      .finally(() => underWay.delete(campaignId));
    underWay.set(campaignId, made);
    return made;
  };

  return async (read, campaignId) => {
    const known = remembered.get(campaignId);
    const ageMs = known === undefined ? Infinity : now() - known.atMs;
    if (known === undefined || ageMs > MAX_AGE_MS) return makeAnew(read, campaignId);
    // A failure shows when there is nothing left to show.
    if (ageMs > FRESH_MS) void makeAnew(read, campaignId).catch(() => undefined);
    return known.value;
  };
}
