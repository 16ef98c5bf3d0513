import type { EntityManager } from 'typeorm';
import { bureaus } from '#shared/campaigns/bureaus';
import type { BoardView } from '#shared/api/views';
import type { Status } from '#shared/applications/statuses';
import { campaignById, CampaignBureau, definitionFor, earlierOf, type Campaign } from '../campaigns';
import { databaseNow } from '../database';
import { ApplicationListing, countsOf, listingMarks, type StatusCount } from '../listing';
import { countDays } from './count-days';

export type GatheredBoard = Omit<BoardView, 'serverTimeUtc'>;

/** All numbers of a campaign: from the counters, and from walks along indices of the list. */
export async function gatherBoard(read: EntityManager, campaignId: string): Promise<GatheredBoard> {
  const computedAtUtc = await databaseNow(read);
  const campaign = await campaignById(read, campaignId);
  const { title } = await definitionFor(read, campaignId);
  const { opensAtUtc, deadlineUtc } = campaign;
  const counted = await countsOf(read, { campaignId });
  const statuses = [...new Set(counted.map(({ status }) => status))];
  return {
    campaign: { id: campaignId, title, opensAtUtc, deadlineUtc },
    bureaus: await bureauNumbers(read, campaign, counted),
    directions: await directionNumbers(read, campaignId),
    priority: await priorityNumbers(read, campaignId),
    days: await countDays(read, { campaignId, statuses }),
    computedAtUtc,
  };
}

async function bureauNumbers(
  read: EntityManager,
  campaign: Campaign,
  counted: readonly StatusCount[],
): Promise<BoardView['bureaus']> {
  const own = await read.findBy(CampaignBureau, { campaignId: campaign.id });
  return bureaus.map(({ code, region }) => {
    const settings = own.find((row) => row.bureauCode === code);
    const counts: Partial<Record<Status, number>> = {};
    for (const row of counted) if (row.bureauCode === code) counts[row.status] = row.applications;
    return {
      code,
      region,
      deadlineUtc: earlierOf(settings?.deadlineUtc ?? null, campaign.deadlineUtc),
      quota: settings?.quota ?? null,
      counts,
    };
  });
}

/** A few hundred combinations at most come back, and are taken apart here. */
async function directionNumbers(read: EntityManager, campaignId: string): Promise<BoardView['directions']> {
  const rows = await read
    .createQueryBuilder(ApplicationListing, 'listing')
    .select('listing.directions', 'directions')
    .addSelect('COUNT(*)', 'count')
    .where({ campaignId })
    .groupBy('listing.directions')
    .getRawMany<{ directions: string; count: string | number }>();
  const countOf = new Map<string, number>();
  for (const { directions, count } of rows) {
    for (const key of directions.split(',')) countOf.set(key, (countOf.get(key) ?? 0) + Number(count));
  }
  const { directionAreas } = await definitionFor(read, campaignId);
  return directionAreas.flatMap(({ title: area, directions }) =>
    directions.map(({ key, number, title }) => ({ key, number, title, area, count: countOf.get(key) ?? 0 })),
  );
}

async function priorityNumbers(read: EntityManager, campaignId: string): Promise<BoardView['priority']> {
  const counted = await read
    .createQueryBuilder(ApplicationListing, 'listing')
    .select(`SUM(listing.marks & ${listingMarks.priority})`, 'marked')
    .addSelect('COUNT(*)', 'count')
    .where({ campaignId })
    .getRawOne<{ marked: string | number | null; count: string | number }>();
  const marked = Number(counted?.marked ?? 0) / listingMarks.priority;
  return { with: marked, without: Number(counted?.count ?? 0) - marked };
}
