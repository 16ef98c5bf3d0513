import { LessThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { LinkEndReason } from '#shared/api/endpoints/computer-links';
import { endSession } from '../accounts';
import { recordAudit, type AuditActorKind } from '../audit';
import { databaseNow, type Database } from '../database';
import type { ContactActor } from '../http';
import { ComputerLink } from './computer-link.entity';
import { openOnes } from './find-links';

const KEPT_MS = 24 * 3_600_000;

export interface LinkEnd {
  reason: LinkEndReason;
  atUtc: string;
  by: { kind: AuditActorKind; id: string | null };
}

/** Ends the connections that are open among these, with their sign-ins: the next request of such a computer is refused. */
export async function endComputerLinks(
  tx: EntityManager,
  among: FindOptionsWhere<ComputerLink>,
  { reason, atUtc, by }: LinkEnd,
): Promise<void> {
  for (const { id, applicationId } of await tx.findBy(ComputerLink, { ...among, state: 'active' })) {
    const ended = { state: 'ended', endedAtUtc: atUtc, endReason: reason } as const;
    const { affected } = await tx.update(ComputerLink, { id, state: 'active' }, ended);
    if (affected !== 1) continue;
    await endSession(tx, id);
    await recordAudit(tx, {
      subjectId: applicationId ?? id,
      atUtc,
      actorKind: by.kind,
      actorId: by.id,
      action: 'computer.disconnected',
      detail: { computer: id, reason },
    });
  }
}

/** A contact signs out: on whatever phone the computers of this person were connected. */
export async function endComputersOf(tx: EntityManager, { accountId }: ContactActor): Promise<void> {
  const by = { kind: 'contact', id: accountId } as const;
  await endComputerLinks(tx, { accountId }, { reason: 'signedOut', atUtc: await databaseNow(tx), by });
}

/** Connections are kept for a day, so that their pages can say how they ended. The trail keeps that they were. */
export async function removeOldLinks(database: Database): Promise<void> {
  const before = new Date(Date.parse(await databaseNow(database.read)) - KEPT_MS).toISOString();
  await database.write((tx) => tx.delete(ComputerLink, { createdAtUtc: LessThan(before) }));
}

/** What nobody types at any more, or whose time is over, ends by itself; here it leaves its row in the trail. */
export async function endRestedLinks(database: Database): Promise<void> {
  const active = await database.read.findBy(ComputerLink, { state: 'active' });
  const open = await openOnes(
    database.read,
    active.map(({ id }) => id),
  );
  for (const { id } of active.filter((link) => !open.has(link.id))) {
    await database.write(async (tx) => {
      // Typed at again meanwhile, it goes on.
      if ((await openOnes(tx, [id])).has(id)) return;
      const by = { kind: 'system', id: null } as const;
      await endComputerLinks(tx, { id }, { reason: 'rested', atUtc: await databaseNow(tx), by });
    });
  }
}
