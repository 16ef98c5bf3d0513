import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { databaseNow } from '../database';
import { ContactAccount } from './contact-account.entity';
import { openSession, type OpenedSession } from './open-session';

/** Signs in the person behind WeChat's identifier; the first time makes the account. */
export async function signInContact(tx: EntityManager, openId: string): Promise<OpenedSession> {
  const known = await tx.findOneBy(ContactAccount, { openId });
  const accountId = known?.id ?? ulid();
  if (known === null) {
    await tx.insert(ContactAccount, { id: accountId, openId, createdAtUtc: await databaseNow(tx) });
  }
  return openSession(tx, { kind: 'contact', accountId });
}
