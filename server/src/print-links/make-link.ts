import { createHash, randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { printLinkMinutes } from '#shared/applications/print-code';
import { SPOKEN_CODE_CHARACTERS, spokenCodeAlphabet } from '#shared/text/spoken-code';
import type { Application } from '../applications';
import { recordAudit } from '../audit';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { ContactActor } from '../http';
import { printByRevision } from '../papers';
import { problem } from '../problem';
import { endPrintLinks } from './end-links';
import { PrintLink } from './print-link.entity';

/**
 * A new code for the paper in force; an earlier code of this application ends with it.
 *
 * @returns the code, which is told once and kept as a hash
 * @throws notFound for a revision that never was; print.superseded when a newer paper is in force
 */
export async function makePrintLink(
  tx: EntityManager,
  { actor, application, revision }: { actor: ContactActor; application: Application; revision: number },
): Promise<string> {
  const print = await printByRevision(tx, application, revision);
  if (application.printRevision !== revision) throw problem('print.superseded');
  const now = await databaseNow(tx);
  const by = { kind: 'contact', id: actor.accountId } as const;
  await endPrintLinks(tx, { applicationId: application.id }, { reason: 'newerLink', atUtc: now, by });
  const code = newCode();
  const link: PrintLink = {
    id: ulid(),
    applicationId: application.id,
    printId: print.id,
    codeSha256: printCodeSha256(code),
    madeAtUtc: now,
    expiresAtUtc: new Date(Date.parse(now) + printLinkMinutes * 60_000).toISOString(),
    downloads: 0,
    endedAtUtc: null,
    endReason: null,
  };
  try {
    await tx.insert(PrintLink, link);
  } catch (error) {
    // Somebody has this code; the next attempt makes another.
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'printLink.made',
    detail: { link: link.id, revision },
  });
  return code;
}

export function printCodeSha256(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function newCode(): string {
  const characters = Array.from(
    { length: SPOKEN_CODE_CHARACTERS },
    () => spokenCodeAlphabet[randomInt(spokenCodeAlphabet.length)],
  );
  return characters.join('');
}
