import type { ApplicationView } from '#shared/api/views';
import { toCorrection, toForm, toPhotos, toPrint, toReceipt, toSubmit } from '../routes';
import { nextStepWording } from './wording';

export type Stage = 'fill' | 'print' | 'photograph' | 'submit';

/** The parts of the contact's work, in their order. */
export const stages: readonly Stage[] = ['fill', 'print', 'photograph', 'submit'];

/** What has to be done next by the contact; `null` when nothing has. */
export function openStage(view: ApplicationView): Stage | null {
  if (view.status !== 'draft' && view.status !== 'returned') return null;
  if (view.isReadOnlyAfterDeadline) return null;
  if (view.faults.length > 0) return 'fill';
  if (view.print === null || view.print.isStale) return 'print';
  return view.print.pages.every(({ photoId }) => photoId !== null) ? 'submit' : 'photograph';
}

export interface NextStep {
  label: string;
  url: string;
}

/** The one big button. */
export function nextStep(view: ApplicationView): NextStep {
  const { id, status } = view;
  const stage = openStage(view);
  if (status === 'returned' && stage !== null) {
    return { label: nextStepWording.correct, url: toCorrection(id) };
  }
  if (stage !== null) return { label: nextStepWording[stage], url: stageAddress(stage, id) };
  if (view.submission !== null) return { label: nextStepWording.receipt, url: toReceipt(id) };
  return { label: nextStepWording.read, url: toForm(id, 'check') };
}

export function stageAddress(stage: Stage, id: string): string {
  return { fill: toForm(id), print: toPrint(id), photograph: toPhotos(id), submit: toSubmit(id) }[stage];
}
