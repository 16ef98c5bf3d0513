import type { ApplicationView } from '#shared/api/views';
import { isEditableStatus } from '#shared/applications/statuses';

/** For values that come from the phone's storage or inside a refusal. */
export function isApplicationView(value: unknown): value is ApplicationView {
  return typeof value === 'object' && value !== null && 'version' in value && 'answers' in value;
}

/** Whether anything at all may be changed now. */
export function isEditable({ status, isReadOnlyAfterDeadline }: ApplicationView): boolean {
  return isEditableStatus(status) && !isReadOnlyAfterDeadline;
}

/** Whether the contact may change this field of the form now. */
export function isFieldEditable(view: ApplicationView, key: string): boolean {
  return isEditable(view) && (view.editableFields === null || view.editableFields.includes(key));
}

/** Conditions are confirmed while the application is a draft; a return never opens them. */
export function areConditionsEditable(view: ApplicationView): boolean {
  return isEditable(view) && view.status === 'draft';
}

/** A return opens the kinds of attachment that it names. */
export function isAttachmentKindEditable(view: ApplicationView, kind: string): boolean {
  if (!isEditable(view)) return false;
  const isPinned = view.returnReasons.some(
    ({ target }) => target.kind === 'attachment' && target.key === kind,
  );
  return view.status === 'draft' || isPinned;
}
