export { xlsxStream, type SheetPlan } from './xlsx-stream';
export type { Cell, Column } from './sheet-xml';
