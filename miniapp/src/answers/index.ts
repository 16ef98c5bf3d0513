export {
  isSameAnswer,
  shownAnswers,
  startDraft,
  type AnswersDraft,
  type ConflictSide,
  type SaveRequest,
} from './answers-draft';
export { Autosave, type AutosaveState, type SaveOutcome } from './autosave';
export {
  areConditionsEditable,
  isApplicationView,
  isAttachmentKindEditable,
  isEditable,
  isFieldEditable,
} from './editability';
export { restoreDraft } from './kept-draft';
export { saveWording } from './wording';
export { isChanged, openFormReasons } from './form-reasons';
