export { presentApplication, presentSavedAnswers } from './present-application';
export { presentMe } from './present-me';
