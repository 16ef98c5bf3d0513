import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { MigrationClass } from '../data-sources';

const TABLE = 'application_listing';
const INDEX = { name: 'listing_directions', columnNames: ['campaignId', 'directions'] };

/** The board counts by direction along this index instead of through the whole list. */
export const indexBoardDirections: MigrationClass = class implements MigrationInterface {
  readonly name = 'IndexBoardDirections1795651246000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await isThere(runner))) await runner.createIndex(TABLE, new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    if (await isThere(runner)) await runner.dropIndex(TABLE, INDEX.name);
  }
};

/** MySQL commits after each statement: a kill may have come between it and the note that it ran. */
async function isThere(runner: QueryRunner): Promise<boolean> {
  const table = await runner.getTable(TABLE);
  return table?.indices.some(({ name }) => name === INDEX.name) ?? false;
}
