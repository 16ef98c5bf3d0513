import type { EntityManager } from 'typeorm';
import type { Answers } from '#shared/applications/answers';
import type { FormDefinition } from '#shared/campaigns/campaign-definition';
import type { ScoringView } from '#shared/api/views';
import type { Application } from '../../applications';
import { attachmentsOf, presentAttachment } from '../../attachments';
import { campaignDefinitionView, definitionFor } from '../../campaigns';
import { photoSetOf } from '../../pages';
import { currentPrint, printedPages } from '../../papers';
import { problem } from '../../problem';
import { submittedAnswers } from '../../submissions';
import { Unit } from '../../units';
import { roundOf } from '../assignments/round';
import type { Assigned } from './find-assigned';
import { presentSheet } from './present-sheet';

/** The application as it was handed in, for the expert who scores it. */
export async function presentAssigned(
  manager: EntityManager,
  { assignment, application, sheet }: Assigned,
): Promise<ScoringView> {
  const { campaignId } = application;
  const form = await definitionFor(manager, application);
  const unit = await manager.findOneByOrFail(Unit, { id: application.unitId });
  const { review } = await definitionFor(manager, campaignId);
  return {
    id: assignment.id,
    code: application.code,
    unit: { name: unit.name, bureauCode: unit.bureauCode },
    definition: campaignDefinitionView({ ...form, review }),
    answers: withoutContact(form.form, (await submittedAnswers(manager, application.id)) ?? {}),
    hasPriority: application.hasPriority,
    attachments: (await attachmentsOf(manager, application.id)).map(presentAttachment),
    pages: await pagesOf(manager, application),
    sheet: await presentSheet(manager, campaignId, sheet),
    dueAtUtc: (await roundOf(manager, campaignId)).dueAtUtc,
    isClosed: application.status !== 'underReview',
  };
}

const COVERED = '***';

/** An expert judges the project, and has no business with whoever sent it in. */
function withoutContact(form: FormDefinition, answers: Answers): Answers {
  const covered = { ...answers };
  for (const field of form.fields) {
    const isPersonal = field.step === 'contact' || field.kind === 'mobile' || field.kind === 'email';
    if (isPersonal && field.key in covered) covered[field.key] = COVERED;
  }
  return covered;
}

/** The photographs that stand for the pages of the print, and no other one. */
async function pagesOf(manager: EntityManager, application: Application): Promise<ScoringView['pages']> {
  const print = await currentPrint(manager, application);
  const { photos, photoOfPage } = await photoSetOf(manager, application);
  return (print === null ? [] : printedPages(print)).flatMap(({ page }) => {
    const photoId = photoOfPage(page);
    if (photoId === null) return [];
    return [{ page, photoId, hasScan: (photos.find(({ id }) => id === photoId)?.scan ?? null) !== null }];
  });
}

/** @throws notFound for a photograph that stands for no page: what was replaced is not the expert's to see */
export async function requirePagePhoto(
  manager: EntityManager,
  { application }: Assigned,
  wanted: string,
): Promise<void> {
  const pages = await pagesOf(manager, application);
  if (!pages.some(({ photoId }) => photoId === wanted)) throw problem('notFound');
}
