import type { EntityManager } from 'typeorm';
import { Session } from '../accounts';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';

/** One of an account's own sign-ins, or by an administrator one of somebody else's. */
export async function endStaffSession(
  tx: EntityManager,
  { actor, accountId, sessionId }: { actor: StaffActor; accountId: string; sessionId: string },
): Promise<void> {
  const { affected } = await tx.delete(Session, { kind: 'staff', accountId, id: sessionId });
  if (affected !== 1) throw problem('notFound');
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc: await databaseNow(tx),
    actorKind: auditKindOf(actor),
    actorId: actor.accountId,
    action: 'staff.sessionEnded',
    detail: { sessionId },
  });
}
