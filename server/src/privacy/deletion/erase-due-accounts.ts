import { LessThanOrEqual, MoreThan } from 'typeorm';
import { databaseNow, type Database } from '../../database';
import type { Storage } from '../../storage';
import { carryOutDeletion } from './erase-account';
import { folderOf } from './erase-application';
import { DeletionRequest } from './deletion-request.entity';

/**
 * Carries out the requests that are due, each in a write of its own: after a kill the next run goes on, and one that fails
 * holds up no other. Files go after the commit; what a kill has left of them is an orphan (see upkeep) and goes with those.
 *
 * @returns how many accounts were erased
 * @throws the first failure, when all others are done
 */
export async function eraseDueAccounts(
  database: Database,
  storage: Storage,
  renew: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const dueAtUtc = LessThanOrEqual(await databaseNow(database.read));
  let erased = 0;
  const failures: unknown[] = [];
  for (let after = ''; ;) {
    const [next] = await database.read.find(DeletionRequest, {
      where: { state: 'pending', dueAtUtc, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: 1,
    });
    if (next === undefined) break;
    after = next.id;
    // Not within the attempt: whoever has lost the lease goes no further.
    await renew();
    try {
      if (await eraseOne(database, storage, next.id)) erased += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return erased;
}

/** Whether it was carried out: not when it was taken back meanwhile, or has lapsed. */
async function eraseOne(database: Database, storage: Storage, id: string): Promise<boolean> {
  const gone = await database.write(async (tx) => {
    const due = await tx.findOneBy(DeletionRequest, { id, state: 'pending' });
    return due === null ? null : carryOutDeletion(tx, due);
  });
  for (const application of gone ?? []) await storage.removeFolder(folderOf({ id: application }));
  return gone !== null;
}
