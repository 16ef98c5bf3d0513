import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { reviewWording } from '#shared/reviews/review-wording';
import type { RequestFault } from '#shared/api/problems';
import type { PinTarget } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { changeApplication, ReturnReasonRow, sealApplication, type Application } from '../applications';
import { recordAudit, sealRow, type Seals } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { performMove, requireMove } from '../moves';
import { photoSetOf } from '../pages';
import { currentPrint, printedPages } from '../papers';
import { problem } from '../problem';

export interface Decision {
  actor: BureauActor;
  application: Application;
}

/** The clerk has the application on the desk: from now on the contact cannot recall it. A second time changes nothing. */
export async function markOpened(tx: EntityManager, { actor, application }: Decision): Promise<Application> {
  if (application.status !== 'submitted') throw problem('application.moveNotAllowed');
  if (application.openedAtUtc !== null) return application;
  const now = await databaseNow(tx);
  const changes = { openedAtUtc: now, openedByStaffId: actor.accountId };
  const opened = await changeApplication(tx, application, changes, now);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'review.opened',
    detail: { version: opened.version, ...sealApplication(tx, opened) },
  });
  return opened;
}

export interface ReturnDecision extends Decision {
  reasons: readonly { target: PinTarget; text: string }[];
  correctUntilUtc: string;
}

/**
 * Gives the application back with reasons, each pinned to a field, a page or a kind of attachment.
 *
 * @throws application.reasonsInvalid with every reason that points nowhere and a date in the past
 */
export async function returnApplication(tx: EntityManager, decision: ReturnDecision): Promise<Application> {
  const { actor, application, reasons, correctUntilUtc } = decision;
  requireMove(application.status, 'return', 'bureau');
  const now = await databaseNow(tx);
  await requireSoundReasons(tx, decision, now);
  const round = application.returnCount + 1;
  const seals: Seals = {};
  for (const [ordinal, { target, text }] of reasons.entries()) {
    const row = {
      id: ulid(),
      applicationId: application.id,
      round,
      ordinal,
      target: JSON.stringify(target),
      text: text.trim(),
      createdAtUtc: now,
    };
    await tx.insert(ReturnReasonRow, row);
    Object.assign(seals, sealRow(tx, ReturnReasonRow, row));
  }
  return performMove(tx, {
    application,
    move: 'return',
    by: { kind: 'bureau', id: actor.accountId },
    nowUtc: now,
    changes: { returnCount: round, correctUntilUtc },
    detail: { reasons: reasons.length, round, ...seals },
    notice: {
      text: reviewWording.returned(
        reasons.map((reason) => reason.text.trim()),
        formatChinaTime(correctUntilUtc),
      ),
      advice: reasons[0]?.text ?? '',
      timeUtc: correctUntilUtc,
    },
  });
}

/** @throws application.pagesInvalid while a page is ruled invalid and no later photograph stands for it */
export async function approveApplication(
  tx: EntityManager,
  { actor, application, opinion }: Decision & { opinion: string },
): Promise<Application> {
  const nowUtc = await databaseNow(tx);
  requireMove(application.status, 'approve', 'bureau');
  const { missingPages } = await photoSetOf(tx, application);
  if (missingPages.length > 0)
    throw problem('application.pagesInvalid', { faults: missingPages.map(invalidPage) });
  return performMove(tx, {
    application,
    move: 'approve',
    by: { kind: 'bureau', id: actor.accountId },
    nowUtc,
    changes: { decisionText: opinion.trim() },
    notice: { text: reviewWording.approved, advice: reviewWording.approvedAdvice, timeUtc: nowUtc },
  });
}

function invalidPage(page: number): RequestFault {
  return { field: `pages.${page}`, code: 'pageInvalid', message: reviewWording.pageInvalid(page) };
}

export async function declineApplication(
  tx: EntityManager,
  { actor, application, reason }: Decision & { reason: string },
): Promise<Application> {
  const nowUtc = await databaseNow(tx);
  return performMove(tx, {
    application,
    move: 'decline',
    by: { kind: 'bureau', id: actor.accountId },
    nowUtc,
    changes: { decisionText: reason.trim() },
    notice: { text: reviewWording.declined(reason.trim()), advice: reason, timeUtc: nowUtc },
  });
}

async function requireSoundReasons(tx: EntityManager, decision: ReturnDecision, now: string): Promise<void> {
  const { application, reasons, correctUntilUtc } = decision;
  const definition = await definitionFor(tx, application);
  const print = await currentPrint(tx, application);
  const pages = print === null ? [] : printedPages(print).map(({ page }) => page);
  const faults: RequestFault[] = reasons.flatMap(({ target, text }, index) => {
    const found: RequestFault[] = [];
    if (!isKnownTarget(definition, pages, target)) {
      found.push({
        field: `reasons.${index}.target`,
        code: 'unknownTarget',
        message: reviewWording.unknownTarget,
      });
    }
    if (text.trim() === '') {
      found.push({ field: `reasons.${index}.text`, code: 'required', message: reviewWording.emptyReason });
    }
    return found;
  });
  if (correctUntilUtc <= now) {
    faults.push({ field: 'correctUntilUtc', code: 'inThePast', message: reviewWording.dateInThePast });
  }
  if (faults.length > 0) throw problem('application.reasonsInvalid', { faults });
}

function isKnownTarget(
  { form, attachmentKinds }: CampaignDefinition,
  pages: number[],
  target: PinTarget,
): boolean {
  switch (target.kind) {
    case 'field':
      return form.fields.some((field) => field.key === target.key);
    case 'page':
      return pages.includes(target.page);
    case 'attachment':
      return attachmentKinds.some((kind) => kind.key === target.key);
  }
}
