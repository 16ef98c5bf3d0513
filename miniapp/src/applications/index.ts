export {
  applicationState,
  forgetApplications,
  openKept,
  reloadApplication,
  replaceApplication,
} from './application-store';
export {
  areConditionsEditable,
  isApplicationView,
  isAttachmentKindEditable,
  isEditable,
  isFieldEditable,
} from '../answers';
export { FaultList } from './FaultList';
export { faultLines, faultPlace, type FaultPlace } from './fault-places';
export { OldCopyNotice, OpenedApplication, OpenedForm } from './OpenedApplication';
export { createApplication } from './create-application';
export { fetchNews } from './fetch-news';
export { settleAnswers } from './settle-answers';
export { unsavedAnswers } from './unsaved-answers';
export type { OpenApplication } from './use-application';
export { useAutosave, useAutosaveState } from './use-autosave';
