import { printedLine, printedParagraphs } from '../../typesetting';
import type { ApplicationPaper, OfficialCell } from './application-paper';
import { financeYearLabel, paperLabels, sealLabels } from './paper-labels';

/** What the template prints: the paper's cells, cleaned, in lines, beside their captions. */
export type PrintedPaper = ReturnType<typeof printedPaper>;

export function printedPaper(paper: ApplicationPaper) {
  const { pairs, single } = printedPairs(paper);
  return {
    labels: { ...paperLabels, ...sealLabels(paper), description: captionOf(paper, 'description') },
    titleLines: paper.titleLines.map(printedLine),
    unitName: printedLine(paper.unitName),
    recommendingUnit: printedLine(paper.recommendingUnit),
    applicationDate: printedLine(paper.applicationDate),
    above: [
      ...wideRow(paper, 'unitName', [printedLine(paper.unitName)]),
      ...wideRow(paper, 'projectName', [printedLine(paper.projectName)]),
      ...wideRow(paper, 'directions', paper.directions.map(printedLine)),
      ...wideRow(paper, 'address', [printedLine(paper.address)]),
    ],
    pairs,
    below: [...single, ...wideRow(paper, 'recognitions', printedParagraphs(paper.recognitions))],
    extra: (paper.layout?.extraRows ?? []).map(({ label, text }) => ({
      caption: printedLine(label),
      lines: printedParagraphs(text),
    })),
    finance: paper.finance.map((row) => [
      financeYearLabel(row.year),
      printedLine(row.revenue),
      printedLine(row.revenueGrowth),
      printedLine(row.profit),
      printedLine(row.profitGrowth),
    ]),
    description: isLeftOut(paper, 'description') ? null : printedParagraphs(paper.description),
    unitOpinion: printedParagraphs(paper.unitOpinion),
    unitOpinionDate: printedLine(paper.unitOpinionDate) || paperLabels.blankDate,
  };
}

interface WideRow {
  caption: string;
  lines: string[];
}

interface CaptionedCell {
  caption: string;
  words: string;
}

const pairedCells = [
  'legalRepresentative',
  'industry',
  'contactAndPosition',
  'mobile',
  'email',
  'staffCount',
] as const;

/** The rows of two captions and two cells, in official order; without its neighbour a cell has a row of its own. */
function printedPairs(paper: ApplicationPaper): {
  pairs: [CaptionedCell, CaptionedCell][];
  single: WideRow[];
} {
  const cells = pairedCells
    .filter((name) => !isLeftOut(paper, name))
    .map((name) => ({ caption: captionOf(paper, name), words: printedLine(paper[name]) }));
  const pairs: [CaptionedCell, CaptionedCell][] = [];
  const single: WideRow[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const [left, right] = [cells[index], cells[index + 1]];
    if (left !== undefined && right !== undefined) pairs.push([left, right]);
    else if (left !== undefined) single.push({ caption: left.caption, lines: [left.words] });
  }
  return { pairs, single };
}

function wideRow(paper: ApplicationPaper, cell: OfficialCell, lines: string[]): WideRow[] {
  return isLeftOut(paper, cell) ? [] : [{ caption: captionOf(paper, cell), lines }];
}

function isLeftOut({ layout }: ApplicationPaper, cell: OfficialCell): boolean {
  return layout?.leftOut.includes(cell) ?? false;
}

function captionOf({ layout }: ApplicationPaper, cell: OfficialCell): string {
  return printedLine(layout?.labels[cell] ?? '') || paperLabels[cell];
}
