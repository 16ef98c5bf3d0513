import type { ZipEntry } from '../zip';
import { zipStream } from '../zip';
import { sheetEnd, sheetHead, sheetRow, type Cell, type Column } from './sheet-xml';
import { workbookParts } from './workbook-parts';

export interface SheetPlan {
  /** On the tab, at most 31 characters. */
  sheetName: string;
  columns: readonly Column[];
  /** In batches, as they come from the database. */
  batches: AsyncIterable<readonly (readonly Cell[])[]>;
  atUtc: string;
}

/** A workbook of one sheet, written while its rows are read: memory does not grow with the rows (ECMA-376). */
export async function* xlsxStream({ sheetName, columns, batches, atUtc }: SheetPlan): AsyncGenerator<Buffer> {
  async function* sheet(): AsyncGenerator<string> {
    yield sheetHead(columns);
    let number = 1;
    for await (const batch of batches) {
      let text = '';
      for (const row of batch) {
        number += 1;
        text += sheetRow(number, row);
      }
      if (text !== '') yield text;
    }
    yield sheetEnd(number, columns.length);
  }
  async function* parts(): AsyncGenerator<ZipEntry> {
    for (const [name, xml] of Object.entries(workbookParts(sheetName)))
      yield { name, modifiedAtUtc: atUtc, bytes: Buffer.from(xml) };
    yield { name: 'xl/worksheets/sheet1.xml', modifiedAtUtc: atUtc, text: sheet() };
    await Promise.resolve();
  }
  yield* zipStream(parts());
}
