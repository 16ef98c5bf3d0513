import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import { ContactAccount } from './contact-account.entity';
import { openSession, type OpenedSession } from './open-session';

/** Signs in the person behind WeChat's identifier; the first time makes the account. */
export async function signInContact(tx: EntityManager, openId: string): Promise<OpenedSession> {
  const known = await tx.findOneBy(ContactAccount, { openId });
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
