import type { ApplicationView, ReturnReason } from '#shared/api/views';
import { isSameAnswer } from './answers-draft';

/** Reasons at the form (not at its printed pages) that nothing has been done about since the return. */
export function openFormReasons(application: ApplicationView): number {
  return application.returnReasons.filter(
    ({ target }) => target.kind !== 'page' && !isChanged(application, target),
  ).length;
}

/** Whether something was done about the target of a reason since the return. */
export function isChanged(application: ApplicationView, target: ReturnReason['target']): boolean {
  const { answers, handedInAnswers, print, attachments, submission } = application;
  switch (target.kind) {
    case 'field':
      return !isSameAnswer(answers[target.key], handedInAnswers[target.key]);
    case 'page':
      // Photos from before the return do not count for its pages.
      return typeof print?.pages.find(({ page }) => page === target.page)?.photoId === 'string';
    case 'attachment':
      return attachments.some(
        ({ kind, addedAtUtc }) => kind === target.key && addedAtUtc > (submission?.submittedAtUtc ?? ''),
      );
  }
}
