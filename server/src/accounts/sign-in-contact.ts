import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { databaseNow, isUniqueViolation, lockWhileWriting, WriteConflict } from '../database';
import { ContactAccount } from './contact-account.entity';
import { openSession, type OpenedSession } from './open-session';

/** Signs in the person behind WeChat's identifier; the first time makes the account. */
export async function signInContact(tx: EntityManager, openId: string): Promise<OpenedSession> {
  // Held, so that nobody signs in to an account that is being erased: whoever waited here gets a new one.
  const known = await tx.findOne(ContactAccount, { where: { openId }, ...lockWhileWriting(tx) });
  const accountId = known?.id ?? ulid();
  if (known === null) {
    const createdAtUtc = await databaseNow(tx);
    try {
      await tx.insert(ContactAccount, { id: accountId, openId, createdAtUtc });
    } catch (error) {
      // The same person's first sign-in on another device was faster; the next attempt finds the account.
      throw isUniqueViolation(error) ? new WriteConflict() : error;
    }
  }
  return openSession(tx, { kind: 'contact', accountId });
}
