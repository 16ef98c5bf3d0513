import { printedLine, printedParagraphs } from '../../typesetting';
import type { ApplicationPaper } from './application-paper';
import { financeYearLabel, paperLabels } from './paper-labels';

/** What the template prints: the paper's cells, cleaned, in lines, beside their captions. */
export type PrintedPaper = ReturnType<typeof printedPaper>;

export function printedPaper(paper: ApplicationPaper) {
  return {
    labels: paperLabels,
    titleLines: paper.titleLines.map(printedLine),
    unitName: printedLine(paper.unitName),
    recommendingUnit: printedLine(paper.recommendingUnit),
    applicationDate: printedLine(paper.applicationDate),
    projectName: printedLine(paper.projectName),
    directions: paper.directions.map(printedLine),
    address: printedLine(paper.address),
    pairs: printedPairs(paper),
    recognitions: printedParagraphs(paper.recognitions),
    finance: paper.finance.map((row) => [
      financeYearLabel(row.year),
      printedLine(row.revenue),
      printedLine(row.revenueGrowth),
      printedLine(row.profit),
      printedLine(row.profitGrowth),
    ]),
    description: printedParagraphs(paper.description),
    unitOpinion: printedParagraphs(paper.unitOpinion),
    unitOpinionDate: printedLine(paper.unitOpinionDate) || paperLabels.blankDate,
  };
}

interface CaptionedCell {
  caption: string;
  words: string;
}

/** The rows of two captions and two cells, in official order. */
function printedPairs(paper: ApplicationPaper): [CaptionedCell, CaptionedCell][] {
  return [
    [cell('legalRepresentative', paper), cell('industry', paper)],
    [cell('contactAndPosition', paper), cell('mobile', paper)],
    [cell('email', paper), cell('staffCount', paper)],
  ];
}

type PairedCell =
  'legalRepresentative' | 'industry' | 'contactAndPosition' | 'mobile' | 'email' | 'staffCount';

function cell(name: PairedCell, paper: ApplicationPaper): CaptionedCell {
  return { caption: paperLabels[name], words: printedLine(paper[name]) };
}
