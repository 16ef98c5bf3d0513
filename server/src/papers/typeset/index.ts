export { applicationPaperDocx } from './application-paper-docx';
export {
  officialCells,
  type ApplicationPaper,
  type OfficialCell,
  type PaperFinanceYear,
  type PaperLayout,
} from './application-paper';
export { paperLabels } from './paper-labels';
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
export { pageCodeSvg } from './page-code-drawing';
export { unprintableCharacters } from './unprintable-characters';
