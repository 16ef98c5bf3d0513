import type { EntityManager } from 'typeorm';
import type { Answers } from '#shared/applications/answers';
import { movesFrom } from '#shared/applications/moves';
import type { FormDefinition } from '#shared/campaigns/campaign-definition';
import type { ReviewView } from '#shared/api/views';
import { maskEmailAddress } from '#shared/text/email-address';
import { maskMobileNumber } from '#shared/text/mobile-number';
import { maskPersonName } from '#shared/text/person-name';
import { confirmationsOf, correctionsOf, Submission, type Application } from '../applications';
import { attachmentsOf, presentAttachment } from '../attachments';
import { campaignDefinitionView, definitionFor } from '../campaigns';
import type { StaffActor } from '../http';
import { timelineOf } from '../moves';
import { contactReachOf, deliveriesOf } from '../notices';
import { photoSetOf } from '../pages';
import { formFaults, presentPrint } from '../papers';
import { presentSubmission, submittedAnswers } from '../submissions';
import { Unit } from '../units';
import { presentChanges, type Comparison } from './present-changes';

/** The application as it lies on the clerk's desk; telephone and mailbox stay covered until they are asked for. */
export async function presentReview(
  manager: EntityManager,
  actor: StaffActor,
  application: Application,
): Promise<ReviewView> {
  const { id, code, status, version, openedAtUtc, correctUntilUtc } = application;
  const definition = await definitionFor(manager, application);
  const unit = await manager.findOneByOrFail(Unit, { id: application.unitId });
  // While the contact corrects, the desk shows what was handed in, not what is being typed.
  const answers = (await submittedAnswers(manager, id)) ?? {};
  const { photos, photoOfPage } = await photoSetOf(manager, application);
  const corrections = await correctionsOf(manager, application, definition.form);
  return {
    id,
    code,
    status,
    version,
    unit: { name: unit.name, creditCode: unit.creditCode, bureauCode: unit.bureauCode },
    definition: campaignDefinitionView(definition),
    answers: masked(definition.form, answers),
    confirmations: confirmationsOf(application).map(({ condition, confirmedAtUtc }) => ({
      condition,
      confirmedAtUtc,
    })),
    attachments: (await attachmentsOf(manager, id)).map(presentAttachment),
    print: await presentPrint(manager, application, photoOfPage),
    photos,
    remarks: formFaults(definition, answers).remarks,
    submission: await presentSubmission(manager, id),
    openedAtUtc,
    decisionText: application.decisionText,
    returnReasons: corrections.reasons,
    correctUntilUtc,
    submissions: (await submissionsOf(manager, id)).map(({ sequence, number, submittedAtUtc }) => ({
      sequence,
      number,
      submittedAtUtc,
    })),
    changes: await presentChanges(manager, application, comparisonOf(definition.form)),
    contactReach: await contactReachOf(manager, application.unitId),
    moves:
      actor.role === 'bureau' || actor.role === 'bureauHead'
        ? movesFrom(status, 'bureau').filter(
            (move) => move === 'return' || move === 'approve' || move === 'decline',
          )
        : [],
    timeline: await timelineOf(manager, id),
    deliveries: await deliveriesOf(manager, id),
  };
}

/** Oldest first, without what was handed in. */
function submissionsOf(
  manager: EntityManager,
  applicationId: string,
): Promise<Pick<Submission, 'sequence' | 'number' | 'submittedAtUtc'>[]> {
  return manager.find(Submission, {
    select: { id: true, sequence: true, number: true, submittedAtUtc: true },
    where: { applicationId },
    order: { sequence: 'ASC' },
  });
}

/** What two submissions are compared by. */
export function comparisonOf(form: FormDefinition): Comparison {
  return { form, cover: (uncovered) => masked(form, uncovered) };
}

function masked(form: FormDefinition, answers: Answers): Answers {
  const covered = { ...answers };
  for (const field of form.fields) {
    const value = covered[field.key];
    if (typeof value !== 'string' || value === '') continue;
    if (field.kind === 'mobile') covered[field.key] = maskMobileNumber(value);
    if (field.kind === 'email') covered[field.key] = maskEmailAddress(value);
    if (field.kind === 'line' && field.isPersonName === true) covered[field.key] = maskPersonName(value);
  }
  return covered;
}
