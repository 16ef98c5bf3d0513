export { forgetApplications, reloadApplication, replaceApplication } from './application-store';
export {
  areConditionsEditable,
  isAttachmentKindEditable,
  isEditable,
  isFieldEditable,
} from './application-view';
export { openAutosave } from './open-autosave';
export { useApplication, type OpenApplication } from './use-application';
export { useAutosave, useAutosaveState } from './use-autosave';
