import type { EntityManager, ObjectLiteral } from 'typeorm';

/** Where in the whole database one of these texts stands, as `table.column`, whichever table may come later. */
export async function placesOf(read: EntityManager, texts: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  for (const { tableName } of read.dataSource.entityMetadatas) {
    const rows: ObjectLiteral[] = await read.find(tableName);
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      if (texts.some((text) => String(value).includes(text))) places.add(`${tableName}.${column}`);
    }
  }
  return [...places].sort();
}
