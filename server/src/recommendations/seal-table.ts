import type { EntityManager } from 'typeorm';
import { sealRow, sealSet, type Seals } from '../audit';
import { RecommendationCheck } from './recommendation-check.entity';
import { RecommendationEntry } from './recommendation-entry.entity';
import { RecommendationIssue } from './recommendation-issue.entity';
import { RecommendationScan } from './recommendation-scan.entity';
import { RecommendationTable } from './recommendation-table.entity';

/** The table with all that belongs to it as it stands from now on. */
export async function sealTable(tx: EntityManager, table: RecommendationTable): Promise<Seals> {
  const own = { column: 'tableId', owner: table.id } as const;
  return {
    ...sealRow(tx, RecommendationTable, table),
    ...(await sealSet(tx, RecommendationEntry, own)),
    ...(await sealSet(tx, RecommendationIssue, own)),
    ...(await sealSet(tx, RecommendationScan, own)),
    ...(await sealSet(tx, RecommendationCheck, own)),
  };
}
