import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip as twips,
} from 'docx';
import { pageSizeMm } from '#shared/pages/page-geometry';
import { printedLine } from '../../typesetting';
import { letterText, tableLabels, tableTitle } from './recommendation-labels';
import type { RecommendationPaper } from './recommendation-paper';
import { columnWidthsMm } from './table-template';
import { printedRow } from './typeset-recommendation';

/** 五号 in half points. */
const TABLE_SIZE = 21;
const marginMm = 20;
const run = {
  size: 28,
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
} as const;

/** 附件3 as a Word file, landscape, without codes: a file that can be edited proves nothing. */
export async function tableDocx(paper: RecommendationPaper): Promise<Uint8Array> {
  const title = tableTitle(paper);
  return pack(paper, {
    orientation: PageOrientation.LANDSCAPE,
    children: [
      new Paragraph({ children: [new TextRun({ text: tableLabels.annex, bold: true })] }),
      ...title.map((text) => centred(text, 32)),
      new Paragraph({
        spacing: { before: 300, after: 300 },
        children: [new TextRun(`${tableLabels.bureau}${printedLine(paper.bureauName)}`)],
      }),
      new Table({
        layout: TableLayoutType.FIXED,
        columnWidths: columnWidthsMm.map((width) => twips(width)),
        width: { size: twips(columnWidthsMm.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
        rows: [
          new TableRow({
            tableHeader: true,
            children: tableLabels.columns.map((words, column) => cell(column, [words], { isHead: true })),
          }),
          ...paper.rows.map(
            (row, index) =>
              new TableRow({
                children: printedRow(row, index).map((lines, column) =>
                  cell(column, lines, { isHead: false }),
                ),
              }),
          ),
        ],
      }),
    ],
  });
}

export async function letterDocx(paper: RecommendationPaper): Promise<Uint8Array> {
  const letter = letterText(paper);
  const indented = (text: string): Paragraph =>
    new Paragraph({
      indent: { firstLine: 560 },
      spacing: { line: 440 },
      children: [new TextRun(printedLine(text))],
    });
  const right = (text: string, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before },
      indent: { right: 600 },
      children: [new TextRun(text)],
    });
  return pack(paper, {
    orientation: PageOrientation.PORTRAIT,
    children: [
      centred(printedLine(letter.title), 40),
      centred(letter.number, 28),
      new Paragraph({ spacing: { before: 400 }, children: [new TextRun(printedLine(letter.addressee))] }),
      ...[...letter.paragraphs, ...letter.list, letter.closing, letter.enclosure].map(indented),
      right(printedLine(letter.signature), 1400),
      right(letter.seal, 60),
      right(letter.date, 400),
    ],
  });
}

function centred(text: string, size: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [new TextRun({ text, bold: size > 30, size })],
  });
}

function cell(column: number, lines: string[], { isHead }: { isHead: boolean }): TableCell {
  const isCentred = isHead || column === 0;
  const paragraphs = lines.map(
    (text) =>
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text, size: TABLE_SIZE, bold: isHead })],
      }),
  );
  return new TableCell({
    width: { size: twips(columnWidthsMm[column] ?? 0), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 80, bottom: 80, left: 80, right: 80 },
    // A cell without a paragraph makes Word call the file damaged.
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
  });
}

async function pack(
  paper: RecommendationPaper,
  content: {
    orientation: (typeof PageOrientation)[keyof typeof PageOrientation];
    children: (Paragraph | Table)[];
  },
): Promise<Uint8Array> {
  const document = new Document({
    title: printedLine(paper.campaignTitle),
    creator: printedLine(paper.bureauName),
    styles: { default: { document: { run } } },
    sections: [
      {
        properties: {
          page: {
            // Word wants the upright size, and turns it itself.
            size: {
              width: twips(pageSizeMm.width),
              height: twips(pageSizeMm.height),
              orientation: content.orientation,
            },
            margin: {
              top: twips(marginMm),
              bottom: twips(marginMm),
              left: twips(marginMm),
              right: twips(marginMm),
            },
          },
        },
        children: content.children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
