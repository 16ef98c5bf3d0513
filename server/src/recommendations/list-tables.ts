import type { EntityManager } from 'typeorm';
import type { RecommendationRow } from '#shared/api/views';
import { bureaus } from '#shared/campaigns/bureaus';
import { tableStatuses } from '#shared/recommendations/table-statuses';
import { CampaignBureau, type Campaign } from '../campaigns';
import { RecommendationEntry } from './recommendation-entry.entity';
import { RecommendationTable } from './recommendation-table.entity';

/** One row a bureau of the campaign, also where nobody has begun. */
export async function listTables(
  read: EntityManager,
  { id: campaignId }: Campaign,
): Promise<RecommendationRow[]> {
  const tables = await read.findBy(RecommendationTable, { campaignId });
  const terms = await read.findBy(CampaignBureau, { campaignId });
  const counts = await read
    .createQueryBuilder(RecommendationEntry, 'entry')
    .select('entry.tableId', 'tableId')
    .addSelect('COUNT(*)', 'count')
    .innerJoin(RecommendationTable, 'recommended', 'recommended.id = entry.tableId')
    .where('recommended.campaignId = :campaignId', { campaignId })
    .groupBy('entry.tableId')
    .getRawMany<{ tableId: string; count: string | number }>();
  return bureaus.map(({ code, name }) => {
    const table = tables.find(({ bureauCode }) => bureauCode === code);
    const status = table?.status ?? 'draft';
    const { isOpen } = tableStatuses[status];
    return {
      bureauCode: code,
      bureauName: name,
      id: table === undefined || isOpen ? null : table.id,
      status,
      number: table?.number ?? 0,
      // What a bureau is still choosing is its own affair.
      entries: isOpen ? 0 : Number(counts.find(({ tableId }) => tableId === table?.id)?.count ?? 0),
      quota: terms.find(({ bureauCode }) => bureauCode === code)?.quota ?? null,
      sentAtUtc: table?.sentAtUtc ?? null,
      receivedAtUtc: table?.receivedAtUtc ?? null,
    };
  });
}
