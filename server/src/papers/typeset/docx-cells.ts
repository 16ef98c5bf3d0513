import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { convertMillimetersToTwip, type IParagraphOptions } from 'docx';
import { pageSizeMm } from '#shared/pages/page-geometry';
import { paperLabels } from './paper-labels';

/** No page codes here, so the margins are those of an ordinary Word form. */
const marginMm = 25;
const margin = convertMillimetersToTwip(marginMm);

export const tableColumns = 10;
export const columnTwips = Math.floor(
  convertMillimetersToTwip(pageSizeMm.width - 2 * marginMm) / tableColumns,
);

/** Sizes are in half points, as Word counts them: 24 is 小四. */
export const docxPage = {
  run: {
    size: 24,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
  },
  page: {
    size: {
      width: convertMillimetersToTwip(pageSizeMm.width),
      height: convertMillimetersToTwip(pageSizeMm.height),
    },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  },
} as const;

const singleLine = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

interface CellLayout {
  columns: number;
  align: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Half points, where the cell differs from the document. */
  size?: number;
}

export function textCell(lines: string[], layout: CellLayout): TableCell {
  return cellOf(
    layout.columns,
    lines.map((text) => {
      const run = new TextRun({ text, ...(layout.size ? { size: layout.size } : {}) });
      return new Paragraph({ alignment: layout.align, children: [run] });
    }),
  );
}

export function captionCell(caption: string): TableCell {
  return textCell([caption], { columns: 2, align: AlignmentType.CENTER });
}

export function shortCell(words: string, columns: number): TableCell {
  return textCell([words], { columns, align: AlignmentType.CENTER });
}

/** 五号, so that an amount of 9 digits with 万元 stays on one line. */
export function financeCell(words: string): TableCell {
  return textCell([words], { columns: 2, align: AlignmentType.CENTER, size: 21 });
}

export function wideRow(caption: string, lines: string[]): TableRow {
  return rowOf([
    captionCell(caption),
    textCell(lines, { columns: tableColumns - 2, align: AlignmentType.LEFT }),
  ]);
}

/** 经营情况 over 年度 in one cell with a line across, as the official form has it. */
export function yearHeadCell(): TableCell {
  return new TableCell({
    columnSpan: 2,
    width: { size: 2 * columnTwips, type: WidthType.DXA },
    borders: { diagonalDown: singleLine },
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(paperLabels.finance)] }),
      new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun(paperLabels.financeYear)] }),
    ],
  });
}

/** A caption, what was written, and lines for ink, over the whole width. */
export function textRow(
  caption: string,
  paragraphs: string[],
  layout: { splits: boolean; ending: IParagraphOptions[] },
): TableRow {
  const written = paragraphs.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 2 * 240 },
        spacing: { line: 360 },
        children: [new TextRun(text)],
      }),
  );
  const head = new Paragraph({ children: [new TextRun(caption)] });
  const ending = layout.ending.map((options) => new Paragraph(options));
  return rowOf([cellOf(tableColumns, [head, ...written, ...ending])], { splits: layout.splits });
}

/** A row stays on one page unless `splits`. */
export function rowOf(cells: TableCell[], layout: { splits: boolean } = { splits: false }): TableRow {
  return new TableRow({ cantSplit: !layout.splits, children: cells });
}

function cellOf(columns: number, paragraphs: Paragraph[]): TableCell {
  return new TableCell({
    columnSpan: columns,
    width: { size: columns * columnTwips, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 113, bottom: 113, left: 85, right: 85 },
    // A cell without a paragraph makes Word call the file damaged.
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
  });
}
