import type { ApplicationView, ReturnReason } from '#shared/api/views';
import { attachmentField } from '#shared/applications/validate-answers';
import { isChanged } from '../answers';
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
