export type { PaperRow, RecommendationPaper, Totals } from './recommendation-paper';
export { letterDocx, tableDocx } from './recommendation-docx';
export { typesetRecommendation, type TypesetIssue, type TypesetPage } from './typeset-recommendation';
