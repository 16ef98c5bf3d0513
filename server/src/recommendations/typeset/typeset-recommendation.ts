import { setImmediate } from 'node:timers/promises';
import { pageSizeMm } from '#shared/pages/page-geometry';
import type { SealedPaper } from '#shared/recommendations/table-statuses';
import { pageCodeSvg } from '../../papers';
import { compileTypst, printedLine, printedParagraphs, type TypstDocument } from '../../typesetting';
import { letterTemplate } from './letter-template';
import { codeCaption, letterText, tableLabels, tableTitle } from './recommendation-labels';
import type { PaperRow, RecommendationPaper } from './recommendation-paper';
import { tableTemplate } from './table-template';

/** The codes of a page's corners; pages of both papers count on as one. null: more pages than a code can name. */
export type CodeMaker = (page: number, pages: number) => { first: string; second: string };

export interface TypesetIssue {
  code: string;
  revision: number;
  codes: CodeMaker;
  createdAtUtc: string;
}

export interface TypesetRecommendation {
  tablePdf: Uint8Array;
  letterPdf: Uint8Array;
  pages: TypesetPage[];
}

export interface TypesetPage {
  paper: SealedPaper;
  /** Within its paper, from 1. */
  page: number;
  /** On the sheet held upright. */
  sealBoxes: { xMm: number; yMm: number; widthMm: number; heightMm: number }[];
}

interface MarkedBox {
  page: number;
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

/** What a page code can count to (shared/pages/page-code.ts). */
const CODED_PAGES_MAX = 99;

/** What the template prints of a row: for each column its lines, cleaned. */
export function printedRow(row: PaperRow, index: number): string[][] {
  return [
    [String(index + 1)],
    [printedLine(row.unitName)],
    [printedLine(row.projectName)],
    row.directions.map(printedLine),
    printedParagraphs(row.reason),
    printedParagraphs(row.recognitions),
    row.contact.map(printedLine).filter((line) => line !== ''),
  ];
}

/**
 * Sets both papers. The first pass tells how many pages there are and where the seals belong, the second lays the codes
 * over them. Takes a few tenths of a second of this thread.
 */
export async function typesetRecommendation(
  paper: RecommendationPaper,
  issue: TypesetIssue,
): Promise<TypesetRecommendation> {
  const table = {
    annex: tableLabels.annex,
    title: tableTitle(paper),
    bureau: `${tableLabels.bureau}${printedLine(paper.bureauName)}`,
    columns: tableLabels.columns,
    rows: paper.rows.map(printedRow),
  };
  const letter = printedLetter(paper);
  const setTable = (overlay: object): TypstDocument => compileTypst(tableTemplate, { paper: table, overlay });
  const setLetter = (overlay: object): TypstDocument => compileTypst(letterTemplate, { letter, overlay });

  const bare = { pages: [] };
  const tablePages = describePages('table', setTable(bare));
  await setImmediate();
  const letterPages = describePages('letter', setLetter(bare));
  await setImmediate();
  const pages = [...tablePages, ...letterPages];
  const overlays = pages.map((_, index) => overlayOf(issue, index + 1, pages.length));
  const tablePdf = setTable({ pages: overlays.slice(0, tablePages.length) }).pdf(issue.createdAtUtc);
  await setImmediate();
  const letterPdf = setLetter({ pages: overlays.slice(tablePages.length) }).pdf(issue.createdAtUtc);
  return { tablePdf, letterPdf, pages };
}

function printedLetter(paper: RecommendationPaper) {
  const { paragraphs, list, ...lines } = letterText(paper);
  return {
    ...Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, printedLine(line)])),
    number: lines.number,
    date: lines.date,
    paragraphs: paragraphs.map(printedLine),
    list: list.map(printedLine),
  };
}

function overlayOf(
  { code, revision, codes }: TypesetIssue,
  page: number,
  pages: number,
): { first: string; second: string; caption: string } | null {
  if (pages > CODED_PAGES_MAX) return null;
  const { first, second } = codes(page, pages);
  return {
    first: pageCodeSvg(first),
    second: pageCodeSvg(second),
    caption: codeCaption({ code, revision }, page, pages),
  };
}

function describePages(paper: SealedPaper, document: TypstDocument): TypesetPage[] {
  const boxes = document.marked('seal-box') as MarkedBox[];
  return Array.from({ length: document.pages() }, (_, index) => ({
    paper,
    page: index + 1,
    sealBoxes: boxes
      .filter(({ page }) => page === index + 1)
      .map(paper === 'table' ? uprightBox : ({ page: _page, ...box }) => box),
  }));
}

/** A landscape page held upright: turned to the right by a quarter. */
function uprightBox({ xMm, yMm, widthMm, heightMm }: MarkedBox): TypesetPage['sealBoxes'][number] {
  return { xMm: pageSizeMm.width - yMm - heightMm, yMm: xMm, widthMm: heightMm, heightMm: widthMm };
}
