import { LessThan, type EntityManager } from 'typeorm';
import type { AnswerOf, QueryOf } from '#shared/api/endpoints/index';
import type { Status } from '#shared/applications/statuses';
import { deadlineFor, campaignById } from '../campaigns';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { ApplicationListing, countsOf } from '../listing';
import { scopeOf } from './queue-query';

/** A date as near as this is worth a telephone call. */
const NEAR_MS = 3 * 24 * 3_600_000;

/** The numbers on the tabs, and what is due soon. */
export async function readCounts(
  read: EntityManager,
  actor: StaffActor,
  query: QueryOf<'reviews.counts'>,
): Promise<AnswerOf<'reviews.counts'>> {
  const { campaignId, bureauCode } = await scopeOf(read, actor, query);
  const counts: Partial<Record<Status, number>> = {};
  for (const { status, handedIn } of await countsOf(read, {
    campaignId,
    bureauCode: bureauCode ?? undefined,
  })) {
    if (handedIn !== 0) counts[status] = (counts[status] ?? 0) + handedIn;
  }
  const now = await databaseNow(read);
  const near = new Date(Date.parse(now) + NEAR_MS).toISOString();
  const campaign = await campaignById(read, campaignId);
  return {
    counts,
    correctionsDueSoon: await read.countBy(ApplicationListing, {
      campaignId,
      ...(bureauCode === null ? {} : { bureauCode }),
      status: 'returned',
      orderDue: LessThan(near),
    }),
    deadlineUtc: bureauCode === null ? campaign.deadlineUtc : await deadlineFor(read, campaign, bureauCode),
  };
}
