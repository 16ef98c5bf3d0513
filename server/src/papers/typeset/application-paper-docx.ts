import {
  AlignmentType,
  Document,
  Header,
  Packer,
  Paragraph,
  Table,
  TableLayoutType,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions } from 'docx';
import type { ApplicationPaper } from './application-paper';
import {
  captionCell,
  columnTwips,
  docxPage,
  financeCell,
  rowOf,
  shortCell,
  tableColumns,
  textRow,
  wideRow,
  yearHeadCell,
} from './docx-cells';
import { coverPage } from './docx-cover';
import { draftMark, paperLabels } from './paper-labels';
import { printedPaper, type PrintedPaper } from './printed-paper';

/**
 * The 电子版 of 附件2 as a Word file: the same captions, order and cells as the PDF, without page codes, because a
 * file that can be edited proves nothing about a page. A draft says so in the header of each page.
 */
export async function applicationPaperDocx(
  paper: ApplicationPaper,
  options: { draft: boolean },
): Promise<Uint8Array> {
  const printed = printedPaper(paper);
  const document = new Document({
    title: printed.titleLines.join(''),
    creator: printed.unitName,
    styles: { default: { document: { run: docxPage.run } } },
    sections: [
      {
        properties: { page: docxPage.page },
        ...(options.draft ? { headers: { default: draftHeader() } } : {}),
        children: [...coverPage(printed), formTable(printed), noteParagraph()],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function draftHeader(): Header {
  const run = new TextRun({ text: draftMark, bold: true, color: '999999', size: 44 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

function noteParagraph(): Paragraph {
  return new Paragraph({
    spacing: { before: 120 },
    children: [new TextRun({ text: paperLabels.note, size: 21 })],
  });
}

function formTable(paper: PrintedPaper): Table {
  return new Table({
    width: { size: tableColumns * columnTwips, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: tableColumns }, () => columnTwips),
    rows: [
      ...paper.above.map(({ caption, lines }) => wideRow(caption, lines)),
      ...paper.pairs.map((pair) =>
        rowOf(pair.flatMap(({ caption, words }) => [captionCell(caption), shortCell(words, 3)])),
      ),
      ...[...paper.below, ...paper.extra].map(({ caption, lines }) => wideRow(caption, lines)),
      rowOf([
        yearHeadCell(),
        ...[paperLabels.revenue, paperLabels.growth, paperLabels.profit, paperLabels.growth].map(captionCell),
      ]),
      ...paper.finance.map((row) => rowOf(row.map(financeCell))),
      ...(paper.description === null
        ? []
        : [textRow(paper.labels.description, paper.description, { splits: true, ending: [] })]),
      textRow(paperLabels.unitOpinion, paper.unitOpinion, { splits: false, ending: unitEnding(paper) }),
      textRow(paperLabels.bureauOpinion, [], { splits: false, ending: bureauEnding() }),
    ],
  });
}

/** The room above is for the seal: about 40 mm across. */
const sealRoom = { spacing: { before: 1400 } };
const afterDate = { spacing: { before: 500, after: 400 } };

function unitEnding(paper: PrintedPaper): IParagraphOptions[] {
  return [
    {
      ...sealRoom,
      alignment: AlignmentType.RIGHT,
      indent: { right: 1800 },
      children: [new TextRun(paper.labels.unitSeal)],
    },
    {
      ...afterDate,
      alignment: AlignmentType.RIGHT,
      indent: { right: 1200 },
      children: [new TextRun(paper.unitOpinionDate)],
    },
  ];
}

function bureauEnding(): IParagraphOptions[] {
  const signatureAndSeal = `${paperLabels.bureauSignature}${'\u00A0'.repeat(20)}${paperLabels.bureauSeal}`;
  return [
    { ...sealRoom, alignment: AlignmentType.CENTER, children: [new TextRun(signatureAndSeal)] },
    {
      ...afterDate,
      alignment: AlignmentType.RIGHT,
      indent: { right: 1200 },
      children: [new TextRun(paperLabels.blankDate)],
    },
  ];
}
