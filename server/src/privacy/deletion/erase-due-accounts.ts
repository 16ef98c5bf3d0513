import { LessThanOrEqual, MoreThan } from 'typeorm';
import { databaseNow, type Database } from '../../database';
import type { Storage } from '../../storage';
import { carryOutDeletion } from './erase-account';
import { folderOf } from './erase-application';
import { DeletionRequest } from './deletion-request.entity';

/**
 * Carries out the requests that are due, each in a write of its own: after a kill the next run goes on. Files go after the
 * commit; what a kill has left of them is an orphan (see upkeep) and goes with those.
 *
 * @returns how many accounts were erased
 */
export async function eraseDueAccounts(
  database: Database,
  storage: Storage,
  renew: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const dueAtUtc = LessThanOrEqual(await databaseNow(database.read));
  let erased = 0;
  for (let after = ''; ;) {
    const [next] = await database.read.find(DeletionRequest, {
      where: { state: 'pending', dueAtUtc, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: 1,
    });
    if (next === undefined) return erased;
    after = next.id;
    const gone = await database.write(async (tx) => {
      // Taken back meanwhile, it is none of ours.
      const due = await tx.findOneBy(DeletionRequest, { id: next.id, state: 'pending' });
      return due === null ? null : carryOutDeletion(tx, due);
    });
    for (const id of gone ?? []) await storage.removeFolder(folderOf({ id }));
    if (gone !== null) erased += 1;
    await renew();
  }
}
