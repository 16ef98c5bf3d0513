import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { findReviewableApplication, type Application } from '../applications';
import { recordAudit, sealFile, sealRow } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { typesetOpinionPage, type PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { BureauOpinion } from './bureau-opinion.entity';
import { changeOpinion } from './change-opinion';
import { OpinionPrint } from './opinion-print.entity';
import { isSealing } from './opinion-stages';
import { opinionPageOf, opinionStateOf, snapshotSha256, type OpinionState } from './opinion-state';

/** A page that is typeset and stored but not issued; null when the print in force says the same already. */
export type PreparedOpinion = { print: Omit<OpinionPrint, 'issuedAtUtc'>; pdfSha256: string } | null;

/**
 * Typesets the opinion page outside of any transaction.
 *
 * @throws opinion.empty; application.moveNotAllowed before the submission and after the 推荐表 was sent
 */
export async function prepareOpinion(
  read: EntityManager,
  { storage, signer }: { storage: Storage; signer: PageCodeSigner },
  { actor, applicationId, nowUtc }: { actor: BureauActor; applicationId: string; nowUtc: string },
): Promise<PreparedOpinion> {
  const application = await findReviewableApplication(read, actor, applicationId);
  if (!isSealing(application.status)) throw problem('application.moveNotAllowed');
  const { row, text, print: inForce } = await opinionStateOf(read, application);
  if (inForce?.isStale === false) return null;
  const page = await opinionPageOf(read, application, text);
  if (page === null) throw problem('print.notIssued');
  if (text === '') throw problem('opinion.empty');
  const revision = (row?.printRevision ?? 0) + 1;
  const { code: applicationCode } = application;
  const typeset = await typesetOpinionPage(page, {
    codes: (number, pages) => {
      const content = { paper: 'opinion', applicationCode, revision, page: number, pages } as const;
      return {
        first: signer.sign({ ...content, corner: 'A' }),
        second: signer.sign({ ...content, corner: 'B' }),
      };
    },
    createdAtUtc: nowUtc,
    applicationCode,
    revision,
  });
  const id = ulid();
  const pdfKey = `applications/${application.id}/opinionprints/${id}.pdf`;
  await storage.put(pdfKey, Buffer.from(typeset.pdf));
  const print = {
    id,
    applicationId: application.id,
    revision,
    snapshot: JSON.stringify(page),
    snapshotSha256: snapshotSha256(page),
    pages: JSON.stringify(typeset.pages),
    pdfKey,
    issuedByStaffId: actor.accountId,
  };
  return { print, pdfSha256: createHash('sha256').update(typeset.pdf).digest('hex') };
}

/** Makes the prepared page the one in force; what was sealed before stands no longer. */
export async function issueOpinion(
  tx: EntityManager,
  {
    actor,
    application,
    state,
    prepared,
  }: { actor: BureauActor; application: Application; state: OpinionState; prepared: PreparedOpinion },
): Promise<void> {
  if (prepared === null) return;
  if (!isSealing(application.status)) throw problem('application.moveNotAllowed');
  const page = await opinionPageOf(tx, application, state.text);
  // Somebody saved other words, or the unit's form was printed anew, while the page was being set.
  if (page === null || snapshotSha256(page) !== prepared.print.snapshotSha256) throw problem('version.stale');
  const now = await databaseNow(tx);
  const row = { ...prepared.print, issuedAtUtc: now };
  const { revision, snapshotSha256: sha256, pdfKey } = row;
  const opinion = await changeOpinion(tx, {
    application,
    seen: state.row,
    changes: { printRevision: revision, ...(state.row === null ? { text: state.text } : {}) },
    staffId: actor.accountId,
    nowUtc: now,
  });
  await tx.insert(OpinionPrint, row);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'opinion.issued',
    detail: {
      revision,
      snapshotSha256: sha256,
      ...sealRow(tx, BureauOpinion, opinion),
      ...sealRow(tx, OpinionPrint, row),
      ...sealFile(pdfKey, prepared.pdfSha256),
    },
  });
}
