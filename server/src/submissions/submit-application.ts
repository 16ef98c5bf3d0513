import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { receiptText, type ReceiptManifest } from '#shared/applications/receipt';
import { textAnswer } from '#shared/applications/answers';
import { validateAttachments, validateConfirmations } from '#shared/applications/validate-answers';
import { formatChinaTime } from '#shared/text/china-time';
import { answersOf, confirmationsOf, requireInTime, Submission, type Application } from '../applications';
import { attachmentsOf, type Attachment } from '../attachments';
import { sealRow } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { markListing } from '../listing';
import { performMove, requireMove } from '../moves';
import { hasPageFindings, photoSetOf, type PhotoSet } from '../pages';
import { currentPrint, formFaults, isPrintStale, printedPages, type Print } from '../papers';
import { problem } from '../problem';

export interface SubmitRequest {
  actor: ContactActor;
  application: Application;
  /** When the request arrived: a submit received before the deadline counts, however long its commit takes. */
  receivedAtUtc: string;
}

/**
 * Submits, or after a return submits again: freezes what is handed in as a receipt and moves the application.
 *
 * @throws campaign.closed; application.incomplete with all open faults; print.notIssued; application.printStale;
 *   application.pagesMissing with the pages
 */
export async function submitApplication(tx: EntityManager, request: SubmitRequest): Promise<Application> {
  const { actor, application, receivedAtUtc } = request;
  const move = application.status === 'returned' ? 'resubmit' : 'submit';
  requireMove(application.status, move, 'contact');
  await requireInTime(tx, application, receivedAtUtc);
  const attachments = await attachmentsOf(tx, application.id);
  await requireComplete(tx, application, attachments);
  const print = await requireFreshPrint(tx, application);
  const photos = await photoSetOf(tx, application);
  requireAllPages(photos);

  const nowUtc = await databaseNow(tx);
  const submission = await makeReceipt(tx, {
    application,
    print,
    photos,
    attachments,
    receivedAtUtc,
    nowUtc,
  });
  const submitted = await performMove(tx, {
    application,
    move,
    by: { kind: 'contact', id: actor.accountId },
    nowUtc,
    changes: { submittedAtUtc: nowUtc, openedAtUtc: null, openedByStaffId: null, correctUntilUtc: null },
    detail: {
      submissionId: submission.id,
      receiptSha256: submission.sha256,
      revision: print.revision,
      ...sealRow(tx, Submission, submission, { apart: ['answers', 'manifest'] }),
    },
    notice: {
      text: `回执编号 ${submission.number}，提交时间 ${formatChinaTime(nowUtc)}。市州经信局审核后会再通知您。`,
      advice: '审核结果会另行通知',
      timeUtc: nowUtc,
    },
  });
  await markListing(tx, submitted.id, { pageFindings: hasPageFindings(photos.photos) });
  return submitted;
}

async function requireComplete(
  tx: EntityManager,
  application: Application,
  attachments: readonly Attachment[],
): Promise<void> {
  const definition = await definitionFor(tx, application);
  const confirmed = confirmationsOf(application).map((confirmation) => confirmation.condition);
  const faults = [
    ...formFaults(definition, answersOf(application)).faults,
    ...validateConfirmations(definition, confirmed),
    ...validateAttachments(
      definition,
      attachments.map((attachment) => attachment.kind),
    ),
  ];
  if (faults.length > 0) throw problem('application.incomplete', { faults });
}

async function requireFreshPrint(tx: EntityManager, application: Application): Promise<Print> {
  const print = await currentPrint(tx, application);
  if (print === null) throw problem('print.notIssued');
  if (await isPrintStale(tx, application, print.snapshotSha256)) throw problem('application.printStale');
  return print;
}

function requireAllPages({ missingPages }: PhotoSet): void {
  if (missingPages.length === 0) return;
  const faults = missingPages.map((page) => ({
    field: `pages.${page}`,
    code: 'photoMissing',
    message: `第 ${page} 页还没有合格的照片，请补拍。`,
  }));
  throw problem('application.pagesMissing', { faults });
}

interface ReceiptParts {
  application: Application;
  print: Print;
  photos: PhotoSet;
  attachments: readonly Attachment[];
  receivedAtUtc: string;
  nowUtc: string;
}

async function makeReceipt(tx: EntityManager, parts: ReceiptParts): Promise<Submission> {
  const { application, print, photos, attachments, receivedAtUtc, nowUtc } = parts;
  const sequence = (await tx.countBy(Submission, { applicationId: application.id })) + 1;
  const answers = answersOf(application);
  const manifest: ReceiptManifest = {
    number: `SC-${application.code}-${sequence}`,
    applicationCode: application.code,
    unitName: textAnswer(answers, 'unitName'),
    projectName: textAnswer(answers, 'projectName'),
    receivedAtUtc,
    submittedAtUtc: nowUtc,
    revision: print.revision,
    snapshotSha256: print.snapshotSha256,
    pages: printedPages(print).map(({ page }) => ({ page, sha256: photoSha256(photos, page) })),
    attachments: attachments.map(({ kind, fileName, sha256 }) => ({ kind, fileName, sha256 })),
  };
  const submission: Submission = {
    id: ulid(),
    applicationId: application.id,
    sequence,
    number: manifest.number,
    receivedAtUtc,
    submittedAtUtc: nowUtc,
    answers: application.answers,
    manifest: JSON.stringify(manifest),
    sha256: createHash('sha256').update(receiptText(manifest)).digest('hex'),
  };
  await tx.insert(Submission, submission);
  return submission;
}

function photoSha256({ photos, photoOfPage }: PhotoSet, page: number): string {
  const photo = photos.find((candidate) => candidate.id === photoOfPage(page));
  if (photo === undefined) throw problem('application.pagesMissing');
  return photo.sha256;
}
