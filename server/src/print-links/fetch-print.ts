import type { EntityManager } from 'typeorm';
import { printLinkDownloads } from '#shared/applications/print-code';
import { isSpokenCode, normaliseSpokenCode } from '#shared/text/spoken-code';
import { Application } from '../applications';
import { recordAudit } from '../audit';
import { databaseNow, lockWhileWriting } from '../database';
import type { FileAnswer, PageAnswer } from '../http';
import { paperFileName, Print } from '../papers';
import type { AttemptCounter } from '../sign-in-security';
import { printCodeSha256 } from './make-link';
import { PrintLink } from './print-link.entity';
import { codePage } from './print-page';
import { printPageWording as wording } from './print-links-wording';

/** What was typed, or why it is not even looked up. */
export type Typed = { code: string; refusal: string | null };

/**
 * Counts a try before it is looked up, so that nothing is learnt beyond the limit, not even by tries that come together;
 * codes that exist or did so lately are given back.
 */
export async function readCode(
  read: EntityManager,
  { body, ip, attempts }: { body: Buffer; ip: string; attempts: AttemptCounter },
): Promise<Typed> {
  const code = normaliseSpokenCode(new URLSearchParams(body.toString('utf8')).get('code') ?? '');
  // Neither a guess: nothing of this form was ever made.
  if (code === '') return { code, refusal: wording.empty };
  if (!isSpokenCode(code)) return { code, refusal: wording.malformed };
  if ((await attempts.take('printCode', ip)) !== null) return { code, refusal: wording.tooMany };
  if ((await attempts.take('printCodeAll', 'all')) !== null) return { code, refusal: wording.tooMany };
  if (await read.existsBy(PrintLink, { codeSha256: printCodeSha256(code) })) {
    await attempts.giveBack('printCode', ip);
    await attempts.giveBack('printCodeAll', 'all');
  }
  return { code, refusal: null };
}

/** The paper of a code that works, counted and recorded; else the page again with what to do. */
export async function fetchPrint(
  tx: EntityManager,
  { code, refusal }: Typed,
): Promise<FileAnswer | PageAnswer> {
  if (refusal !== null) return codePage({ refusal });
  const link = await tx.findOne(PrintLink, {
    where: { codeSha256: printCodeSha256(code) },
    ...lockWhileWriting(tx),
  });
  if (link === null) return codePage({ refusal: wording.unknown });
  const now = await databaseNow(tx);
  const application = await tx.findOneByOrFail(Application, { id: link.applicationId });
  const print = await tx.findOneByOrFail(Print, { id: link.printId });
  const over = overBecause(link, now, { isInForce: print.revision === application.printRevision });
  if (over !== null) return codePage({ refusal: over });
  const downloads = link.downloads + 1;
  await tx.update(PrintLink, { id: link.id }, { downloads });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    // Whoever has the code: nobody is signed in, and the entry names the address.
    actorKind: 'system',
    actorId: null,
    action: 'printLink.used',
    detail: { link: link.id, revision: print.revision, downloads },
  });
  return {
    file: { storageKey: print.pdfKey },
    contentType: 'application/pdf',
    fileName: paperFileName(application, print.revision),
    disposition: 'attachment',
  };
}

function overBecause(
  { endReason, expiresAtUtc, downloads }: PrintLink,
  now: string,
  { isInForce }: { isInForce: boolean },
): string | null {
  if (endReason !== null) return wording.ended[endReason];
  if (!isInForce) return wording.newerPaper;
  if (expiresAtUtc <= now) return wording.expired;
  return downloads >= printLinkDownloads ? wording.usedUp : null;
}
