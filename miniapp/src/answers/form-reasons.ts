import type { ApplicationView, ReturnReason } from '#shared/api/views';

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

type Answer = ApplicationView['answers'][string] | undefined;

/** A field that was never touched and one that was emptied say the same. */
function isSameAnswer(left: Answer = '', right: Answer = ''): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
