import { openStage, type Stage } from '#shared/applications/open-stage';
import type { Status } from '#shared/applications/statuses';
import type { ApplicationView } from '#shared/api/views';
import { toCorrection, toForm, toPhotos, toPrint, toReceipt, toSubmit } from '../routes';
import { nextStepWording } from './wording';

export interface NextStep {
  label: string;
  url: string;
}

/** What the next step follows from; the own account says it too, so that the start page need not ask for more. */
export interface Standing {
  id: string;
  status: Status;
  openStage: Stage | null;
  hasReceipt: boolean;
}

export function standingOf(view: ApplicationView): Standing {
  const { id, status, submission } = view;
  return { id, status, openStage: openStage(view), hasReceipt: submission !== null };
}

/** The one big button. */
export function nextStep({ id, status, openStage: stage, hasReceipt }: Standing): NextStep {
  if (status === 'returned' && stage !== null) {
    return { label: nextStepWording.correct, url: toCorrection(id) };
  }
  if (stage !== null) return { label: nextStepWording[stage], url: stageAddress(stage, id) };
  if (hasReceipt) return { label: nextStepWording.receipt, url: toReceipt(id) };
  return { label: nextStepWording.read, url: toForm(id, 'check') };
}

export function stageAddress(stage: Stage, id: string): string {
  return { fill: toForm(id), print: toPrint(id), photograph: toPhotos(id), submit: toSubmit(id) }[stage];
}
