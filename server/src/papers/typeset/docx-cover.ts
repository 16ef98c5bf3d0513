import { AlignmentType, Paragraph, Tab, TabStopType, TextRun, UnderlineType } from 'docx';
import { paperLabels } from './paper-labels';
import type { PrintedPaper } from './printed-paper';

/** The lines to write on begin, centre their text, and end at the same places, in twips from the left margin. */
const lineTabs = [
  { type: TabStopType.LEFT, position: 3700 },
  { type: TabStopType.CENTER, position: 6200 },
  { type: TabStopType.RIGHT, position: 8700 },
];

/** 附件2, the title, and the three lines to sign and stamp; the table begins on the next page. */
export function coverPage(paper: PrintedPaper): Paragraph[] {
  const lines = [
    coverLine(paper.labels.coverUnit, paper.unitName),
    coverLine(paperLabels.coverBureau, paper.recommendingUnit),
    coverLine(paperLabels.coverDate, paper.applicationDate),
  ];
  return [
    new Paragraph({ children: [new TextRun({ text: paperLabels.annex, bold: true, size: 32 })] }),
    new Paragraph({ spacing: { before: 1600 } }),
    ...paper.titleLines.map(titleLine),
    new Paragraph({ spacing: { before: 2800 } }),
    ...lines,
    new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } }),
  ];
}

function titleLine(text: string): Paragraph {
  const run = new TextRun({ text, bold: true, size: 44 });
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [run] });
}

function coverLine(caption: string, words: string): Paragraph {
  return new Paragraph({
    spacing: { before: 900, after: 900 },
    indent: { left: 300 },
    tabStops: lineTabs,
    children: [
      new TextRun({ text: caption, size: 32 }),
      new TextRun({ children: [new Tab()] }),
      new TextRun({
        size: 28,
        underline: { type: UnderlineType.SINGLE },
        children: [new Tab(), words, new Tab()],
      }),
    ],
  });
}
