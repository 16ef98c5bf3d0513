import { isEditable, useAutosaveState } from '../applications';
import { NoticeBar } from '../ui';
import { useOpenForm } from './form-context';
import { formWording } from './wording';

/** Why nothing, or not everything, can be changed now. */
export function LockNotice() {
  const { application, autosave } = useOpenForm();
  const { closedText } = useAutosaveState(autosave);
  if (closedText !== null) return <NoticeBar tone="care" title={formWording.lockedTitle} text={closedText} />;
  if (!isEditable(application)) {
    const text = application.isReadOnlyAfterDeadline
      ? formWording.lockedByDeadline
      : formWording.lockedByStatus;
    return <NoticeBar tone="info" title={formWording.lockedTitle} text={text} />;
  }
  if (application.status !== 'returned') return null;
  return <NoticeBar tone="care" title={formWording.returnedTitle} text={formWording.returnedText} />;
}
