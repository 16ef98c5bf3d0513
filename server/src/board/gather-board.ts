import type { EntityManager } from 'typeorm';
import { bureaus } from '#shared/campaigns/bureaus';
import { chinaDay } from '#shared/publicity/publicity-rules';
import type { BoardView } from '#shared/api/views';
import type { Status } from '#shared/applications/statuses';
import { campaignById, CampaignBureau, definitionFor, earlierOf, type Campaign } from '../campaigns';
import { databaseNow } from '../database';
import { ApplicationListing, countsOf, listingMarks } from '../listing';

export type GatheredBoard = Omit<BoardView, 'serverTimeUtc'>;

/** All numbers of a campaign: from the counters, and from two walks along indices of the list. */
export async function gatherBoard(read: EntityManager, campaignId: string): Promise<GatheredBoard> {
  const computedAtUtc = await databaseNow(read);
  const campaign = await campaignById(read, campaignId);
  const { title } = await definitionFor(read, campaignId);
  const { opensAtUtc, deadlineUtc } = campaign;
  return {
    campaign: { id: campaignId, title, opensAtUtc, deadlineUtc },
    bureaus: await bureauNumbers(read, campaign),
    directions: await directionNumbers(read, campaignId),
    ...(await handedInNumbers(read, campaignId)),
    computedAtUtc,
  };
}

async function bureauNumbers(read: EntityManager, campaign: Campaign): Promise<BoardView['bureaus']> {
  const own = await read.findBy(CampaignBureau, { campaignId: campaign.id });
  const counted = await countsOf(read, { campaignId: campaign.id });
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

/** By the hour in UTC, which falls whole into a day of +08:00. */
async function handedInNumbers(
  read: EntityManager,
  campaignId: string,
): Promise<Pick<BoardView, 'priority' | 'days'>> {
  const rows = await read
    .createQueryBuilder(ApplicationListing, 'listing')
    .select('SUBSTR(listing.orderSubmitted, 1, 13)', 'hour')
    .addSelect(`listing.marks & ${listingMarks.priority}`, 'priority')
    .addSelect('COUNT(*)', 'count')
    .where({ campaignId })
    .groupBy('hour')
    .addGroupBy('priority')
    .getRawMany<{ hour: string; priority: string | number; count: string | number }>();
  const priority = { with: 0, without: 0 };
  const countOf = new Map<string, number>();
  for (const row of rows) {
    const count = Number(row.count);
    priority[Number(row.priority) === 0 ? 'without' : 'with'] += count;
    const day = chinaDay(`${row.hour}:00:00.000Z`);
    countOf.set(day, (countOf.get(day) ?? 0) + count);
  }
  const days = [...countOf].map(([day, count]) => ({ day, count }));
  return { priority, days: days.sort((one, other) => (one.day < other.day ? -1 : 1)) };
}
