import type { EntityManager } from 'typeorm';
import { Submission } from './submission.entity';

/**
 * Whether something that was added at this time is part of a receipt, also when the application was recalled since: then
 * its row and file stay with the record.
 */
export async function isHandedIn(
  manager: EntityManager,
  applicationId: string,
  addedAtUtc: string,
): Promise<boolean> {
  const [last] = await manager.find(Submission, {
    where: { applicationId },
    order: { sequence: 'DESC' },
    take: 1,
  });
  return last !== undefined && addedAtUtc <= last.submittedAtUtc;
}
