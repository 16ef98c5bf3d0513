import { IsNull, LessThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { recordAudit, type AuditActorKind } from '../audit';
import { databaseNow, type Database } from '../database';
import { PrintLink, type PrintLinkEnd } from './print-link.entity';

const KEPT_MS = 24 * 3_600_000;

export interface LinkEnding {
  reason: PrintLinkEnd;
  atUtc: string;
  by: { kind: AuditActorKind; id: string | null };
}

/** Ends those among these that still work. Asked for again, nothing more happens. */
export async function endPrintLinks(
  tx: EntityManager,
  among: FindOptionsWhere<PrintLink>,
  { reason, atUtc, by }: LinkEnding,
): Promise<void> {
  for (const { id, applicationId, expiresAtUtc } of await tx.findBy(PrintLink, {
    ...among,
    endedAtUtc: IsNull(),
  })) {
    const ended = { endedAtUtc: atUtc, endReason: reason };
    const { affected } = await tx.update(PrintLink, { id, endedAtUtc: IsNull() }, ended);
    // One whose time was over has ended by itself.
    if (affected !== 1 || expiresAtUtc <= atUtc) continue;
    await recordAudit(tx, {
      subjectId: applicationId,
      atUtc,
      actorKind: by.kind,
      actorId: by.id,
      action: 'printLink.ended',
      detail: { link: id, reason },
    });
  }
}

/** Kept for a day, so that the page can say how a code ended. The trail keeps that it was. */
export async function removeOldPrintLinks(database: Database): Promise<void> {
  const before = new Date(Date.parse(await databaseNow(database.read)) - KEPT_MS).toISOString();
  await database.write((tx) => tx.delete(PrintLink, { madeAtUtc: LessThan(before) }));
}
