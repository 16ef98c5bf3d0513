/** A cell is what it is: a text is never a formula, whatever it begins with. null is empty. */
export type Cell = { text: string } | { number: number } | { atUtc: string } | null;

export interface Column {
  title: string;
  /** In characters of the default font. */
  width: number;
}

/** What a cell can hold in Excel. */
const TEXT_MAX_CHARACTERS = 32_767;
const DAY_MS = 24 * 3_600_000;
/** Excel counts days from 1899-12-30. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const CHINA_OFFSET_MS = 8 * 3_600_000;
/** Of workbook-parts: 1 a moment, 2 the head. */
const MOMENT_STYLE = 1;
const HEAD_STYLE = 2;
/** No XML 1.0 document may hold these, not even escaped. */
const forbidden = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function sheetHead(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, index) => textCell(`${letters(index)}1`, title, HEAD_STYLE));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols>` +
    `<sheetData><row r="1">${titles.join('')}</row>`
  );
}

export function sheetRow(number: number, cells: readonly Cell[]): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(`${letters(index)}${number}`, cell)).join('')}</row>`;
}

export function sheetEnd(lastRow: number, columns: number): string {
  return `</sheetData><autoFilter ref="A1:${letters(columns - 1)}${lastRow}"/></worksheet>`;
}

function cellXml(place: string, cell: Cell): string {
  if (cell === null) return '';
  if ('number' in cell)
    return Number.isFinite(cell.number) ? `<c r="${place}"><v>${cell.number}</v></c>` : '';
  if ('atUtc' in cell) {
    // People read the time of the People's Republic; Excel knows no zones.
    const days = (Date.parse(cell.atUtc) + CHINA_OFFSET_MS - EPOCH_MS) / DAY_MS;
    return `<c r="${place}" s="${MOMENT_STYLE}"><v>${days}</v></c>`;
  }
  return textCell(place, cell.text, 0);
}

function textCell(place: string, text: string, style: number): string {
  const escaped = text
    .slice(0, TEXT_MAX_CHARACTERS)
    .replace(forbidden, '')
    // Excel reads _x0041_ as a character (ECMA-376, ST_Xstring).
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return `<c r="${place}" t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** A, B, … Z, AA: fewer than 702 columns. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${String.fromCharCode(64 + Math.floor(index / 26))}${last}`;
}
