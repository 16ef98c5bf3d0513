import type { ApplicationView, ReturnReason } from '#shared/api/views';
import { attachmentField } from '#shared/applications/validate-answers';
import type { FaultPlace } from '../applications';

export interface CorrectionItem {
  id: string;
  /** The field, page or kind of attachment. */
  title: string;
  /** The clerk's own words. */
  text: string;
  /** Its exact place. */
  url: string;
  /** Something has been changed there since it was handed in; whether it is right is the clerk's to say. */
  isChanged: boolean;
}

/** The reasons of a return in the clerk's order, with which of them have been worked on. */
export function correctionList(
  application: ApplicationView,
  placeOf: (field: string) => FaultPlace,
): CorrectionItem[] {
  return application.returnReasons.map(({ id, target, text }) => {
    const { label, url } = placeOf(fieldOf(target));
    return { id, text, title: label, url, isChanged: isChanged(application, target) };
  });
}

function fieldOf(target: ReturnReason['target']): string {
  switch (target.kind) {
    case 'field':
      return target.key;
    case 'page':
      return `pages.${target.page}`;
    case 'attachment':
      return attachmentField(target.key);
  }
}

function isChanged(application: ApplicationView, target: ReturnReason['target']): boolean {
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
