import type { EntityManager } from 'typeorm';
import { databaseNow, isUniqueViolation, WriteConflict } from '../../database';
import { problem } from '../../problem';
import { ReviewRound } from '../review-round.entity';

const untouched = { dueAtUtc: null, publishedAtUtc: null, version: 1 };

/** The review of a campaign as it stands; one that nobody has touched is at version 1. */
export async function roundOf(manager: EntityManager, campaignId: string): Promise<ReviewRound> {
  const round = await manager.findOneBy(ReviewRound, { campaignId });
  return round ?? Object.assign(new ReviewRound(), { campaignId, ...untouched, updatedAtUtc: '' });
}

/**
 * Counts the round on, and keeps everybody else from changing who reviews what until the transaction ends.
 *
 * @param expectedVersion what the clerk saw; null for acts that depend on no list, like an expert's own 回避
 * @throws version.stale with what `presentCurrent` makes of the round as it stands
 */
export async function advanceRound(
  tx: EntityManager,
  campaignId: string,
  {
    expectedVersion,
    presentCurrent,
    ...changes
  }: {
    expectedVersion: number | null;
    presentCurrent?: () => Promise<unknown>;
    dueAtUtc?: string;
    publishedAtUtc?: string;
  },
): Promise<string> {
  const now = await databaseNow(tx);
  await makeSure(tx, campaignId, now);
  const update = tx
    .createQueryBuilder()
    .update(ReviewRound)
    .set({
      version: () => 'version + 1',
      updatedAtUtc: now,
      ...changes,
    })
    .where('campaignId = :campaignId', { campaignId });
  if (expectedVersion !== null) update.andWhere('version = :expectedVersion', { expectedVersion });
  const { affected } = await update.execute();
  if (affected !== 1) throw problem('version.stale', { current: await presentCurrent?.() });
  return now;
}

async function makeSure(tx: EntityManager, campaignId: string, now: string): Promise<void> {
  if (await tx.existsBy(ReviewRound, { campaignId })) return;
  try {
    await tx.insert(ReviewRound, { campaignId, ...untouched, updatedAtUtc: now });
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
}
