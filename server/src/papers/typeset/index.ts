export { applicationPaperDocx } from './application-paper-docx';
export type { ApplicationPaper, PaperFinanceYear } from './application-paper';
export {
  typesetApplicationPaper,
  type IssueOptions,
  type PageCodeMaker,
  type PreviewOptions,
  type SealBox,
  type TypesetOptions,
  type TypesetPage,
  type TypesetPaper,
} from './typeset-application-paper';
export { typesetOpinionPage, type OpinionPage } from './opinion-page';
export { unprintableCharacters } from './unprintable-characters';
