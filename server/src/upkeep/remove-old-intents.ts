import { Brackets } from 'typeorm';
import { currentCampaign } from '../campaigns';
import { databaseNow, type Database } from '../database';
import { IdempotencyRecord } from '../http';

const KEPT_MS = 180 * 24 * 3_600_000;
const BATCH = 500;

/**
 * Removes the answers of writes that nobody sends again: 180 days old, and older than a round that still goes on or ended
 * less than 180 days ago. Returns how many. See docs/decisions/intents-are-kept-to-the-end-of-the-round.md.
 */
export async function removeOldIntents(
  database: Database,
  renew: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const before = await endOfKeeping(database);
  let removed = 0;
  let place: Pick<IdempotencyRecord, 'actorId' | 'requestKey'> = { actorId: '', requestKey: '' };
  for (;;) {
    // Along the primary key, so that each row is looked at once and no lock is held for long.
    const rows = await database.read
      .createQueryBuilder(IdempotencyRecord, 'record')
      .select(['record.actorId', 'record.requestKey', 'record.createdAtUtc'])
      .where(
        new Brackets((either) =>
          either
            .where('record.actorId > :actorId', place)
            .orWhere('(record.actorId = :actorId AND record.requestKey > :requestKey)', place),
        ),
      )
      .orderBy('record.actorId', 'ASC')
      .addOrderBy('record.requestKey', 'ASC')
      .limit(BATCH)
      .getMany();
    const old = rows.filter(({ createdAtUtc }) => createdAtUtc < before);
    if (old.length > 0) {
      await database.write(async (tx) => {
        for (const { actorId, requestKey } of old)
          await tx.delete(IdempotencyRecord, { actorId, requestKey });
      });
      removed += old.length;
    }
    if (rows.length < BATCH) return removed;
    place = rows.at(-1) ?? place;
    await renew();
  }
}

async function endOfKeeping({ read }: Database): Promise<string> {
  const keptFrom = new Date(Date.parse(await databaseNow(read)) - KEPT_MS).toISOString();
  const round = await currentCampaign(read).catch(() => null);
  return round !== null && round.deadlineUtc > keptFrom && round.opensAtUtc < keptFrom
    ? round.opensAtUtc
    : keptFrom;
}
