import type { EntityManager } from 'typeorm';
import { validateAttachments, validateConfirmations } from '#shared/applications/validate-answers';
import { movesFrom, type MoveKey } from '#shared/applications/moves';
import { isEditableStatus } from '#shared/applications/statuses';
import type { ApplicationView, SavedAnswersView } from '#shared/api/views';
import type { Answers } from '#shared/applications/answers';
import { answersOf, confirmationsOf, correctionsOf, editableUntil, type Application } from '../applications';
import { attachmentsOf, presentAttachment } from '../attachments';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import { photoSetOf } from '../pages';
import { currentPrint, formFaults, isPrintStale, presentPrint } from '../papers';
import { presentSubmission, submittedAnswers } from '../submissions';
import { Unit } from '../units';

/** The whole application as its contact sees it; every field that leaves is named here. */
export async function presentApplication(
  manager: EntityManager,
  application: Application,
): Promise<ApplicationView> {
  const { id, code, campaignId, status, version, correctUntilUtc, updatedAtUtc } = application;
  const definition = await definitionFor(manager, application);
  const unit = await manager.findOneByOrFail(Unit, { id: application.unitId });
  const answers = answersOf(application);
  const confirmations = confirmationsOf(application).map(({ condition, confirmedAtUtc }) => ({
    condition,
    confirmedAtUtc,
  }));
  const attachments = (await attachmentsOf(manager, id)).map(presentAttachment);
  const { faults, remarks } = formFaults(definition, answers);
  const corrections = await correctionsOf(manager, application, definition.form);
  const { photos, photoOfPage } = await photoSetOf(manager, application);
  const deadlineUtc = await editableUntil(manager, application);
  const isOver = (await databaseNow(manager)) > deadlineUtc;
  return {
    id,
    code,
    campaignId,
    definitionKey: definition.key,
    status,
    version,
    unit: { name: unit.name, creditCode: unit.creditCode, bureauCode: unit.bureauCode },
    answers,
    confirmations,
    attachments,
    faults: [
      ...faults,
      ...validateConfirmations(
        definition,
        confirmations.map((confirmation) => confirmation.condition),
      ),
      ...validateAttachments(
        definition,
        attachments.map((attachment) => attachment.kind),
      ),
    ],
    remarks,
    returnReasons: corrections.reasons,
    handedInAnswers: await handedInAnswers(manager, application, corrections.fields ?? []),
    correctUntilUtc,
    editableFields: isOver ? [] : corrections.fields,
    print: await presentPrint(manager, application, photoOfPage),
    photos,
    submission: await presentSubmission(manager, id),
    decisionText: application.decisionText,
    moves: contactMoves(application, isOver),
    deadlineUtc,
    isReadOnlyAfterDeadline: isOver && isEditableStatus(status),
    savedAtUtc: updatedAtUtc,
  };
}

async function handedInAnswers(
  manager: EntityManager,
  { id, status }: Application,
  openFields: readonly string[],
): Promise<Answers> {
  if (status !== 'returned' || openFields.length === 0) return {};
  const handedIn = (await submittedAnswers(manager, id)) ?? {};
  return Object.fromEntries(Object.entries(handedIn).filter(([key]) => openFields.includes(key)));
}

/** The short answer to saving: what changed and what is wrong now. */
export async function presentSavedAnswers(
  manager: EntityManager,
  application: Application,
): Promise<SavedAnswersView> {
  const definition = await definitionFor(manager, application);
  const print = await currentPrint(manager, application);
  return {
    version: application.version,
    savedAtUtc: application.updatedAtUtc,
    ...formFaults(definition, answersOf(application)),
    isPrintStale: print !== null && (await isPrintStale(manager, application, print.snapshotSha256)),
  };
}

/** What the contact's buttons offer; the use cases check again. */
function contactMoves(application: Application, isOver: boolean): MoveKey[] {
  return movesFrom(application.status, 'contact').filter((move) => {
    if (move === 'withdraw') return true;
    if (move === 'recall' && application.openedAtUtc !== null) return false;
    return !isOver;
  });
}
