import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { validateConfirmations } from '#shared/applications/validate-answers';
import {
  answersOf,
  changeApplication,
  confirmationsOf,
  findOwnApplication,
  requireEditable,
  sealApplication,
  type Application,
} from '../applications';
import { recordAudit, sealFile, sealRow } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { formFaults } from './form-faults';
import { currentPrint } from './find-print';
import type { PageCodeSigner } from './page-code-signer';
import { paperOfApplication, paperSha256 } from './paper-of-application';
import { Print } from './print.entity';
import { applicationPaperDocx, typesetApplicationPaper, type PageCodeMaker } from './typeset';

export interface PaperTools {
  storage: Storage;
  signer: PageCodeSigner;
}

/** A paper that is typeset and stored but not yet issued; null when the print in force says the same already. */
export type PreparedPrint = {
  print: Omit<Print, 'issuedAtUtc'>;
  pdfSha256: string;
  docxSha256: string;
} | null;

/**
 * Typesets the next revision outside of any transaction and stores its files.
 *
 * @throws application.incomplete with every open fault of form and conditions
 */
export async function preparePrint(
  read: EntityManager,
  { storage, signer }: PaperTools,
  { actor, applicationId, nowUtc }: { actor: ContactActor; applicationId: string; nowUtc: string },
): Promise<PreparedPrint> {
  const application = await findOwnApplication(read, actor, applicationId);
  await requireEditable(read, application, nowUtc);
  const definition = await definitionFor(read, application);
  const answers = answersOf(application);
  const confirmed = confirmationsOf(application).map((confirmation) => confirmation.condition);
  const faults = [...formFaults(definition, answers).faults, ...validateConfirmations(definition, confirmed)];
  if (faults.length > 0) throw problem('application.incomplete', { faults });

  const paper = paperOfApplication(definition, { answers, bureauCode: application.bureauCode });
  const snapshotSha256 = paperSha256(paper);
  if ((await currentPrint(read, application))?.snapshotSha256 === snapshotSha256) return null;

  const revision = (application.printRevision ?? 0) + 1;
  const typeset = await typesetApplicationPaper(paper, {
    draft: false,
    codes: codesOf(signer, application, revision),
    createdAtUtc: nowUtc,
    applicationCode: application.code,
    revision,
  });
  const docx = await applicationPaperDocx(paper, { draft: false });
  const id = ulid();
  const folder = `applications/${application.id}/prints/${id}`;
  const pdf = Buffer.from(typeset.pdf);
  const docxFile = Buffer.from(docx);
  await storage.put(`${folder}.pdf`, pdf);
  await storage.put(`${folder}.docx`, docxFile);
  return {
    print: {
      id,
      applicationId: application.id,
      revision,
      snapshot: JSON.stringify(paper),
      snapshotSha256,
      pages: JSON.stringify(typeset.pages),
      pdfKey: `${folder}.pdf`,
      docxKey: `${folder}.docx`,
    },
    pdfSha256: sha256Of(pdf),
    docxSha256: sha256Of(docxFile),
  };
}

/** Makes the prepared revision the one in force. */
export async function issuePrint(
  tx: EntityManager,
  {
    actor,
    application,
    prepared,
  }: { actor: ContactActor; application: Application; prepared: PreparedPrint },
): Promise<void> {
  if (prepared === null) return;
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  const { print, pdfSha256, docxSha256 } = prepared;
  const row = { ...print, issuedAtUtc: now };
  await tx.insert(Print, row);
  const issued = await changeApplication(tx, application, { printRevision: print.revision }, now);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'print.issued',
    detail: {
      revision: print.revision,
      snapshotSha256: print.snapshotSha256,
      ...sealApplication(tx, issued),
      ...sealRow(tx, Print, row, { apart: ['snapshot'] }),
      ...sealFile(print.pdfKey, pdfSha256),
      ...sealFile(print.docxKey, docxSha256),
    },
  });
}

export async function discardPrint(storage: Storage, prepared: PreparedPrint): Promise<void> {
  if (prepared === null) return;
  await storage.remove(prepared.print.pdfKey);
  await storage.remove(prepared.print.docxKey);
}

function codesOf(signer: PageCodeSigner, application: Application, revision: number): PageCodeMaker {
  return (page, pages) => {
    const content = { applicationCode: application.code, revision, page, pages };
    return {
      first: signer.sign({ ...content, corner: 'A' }),
      second: signer.sign({ ...content, corner: 'B' }),
    };
  };
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
