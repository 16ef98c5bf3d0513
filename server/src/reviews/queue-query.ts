import type { EntityManager } from 'typeorm';
import { statusKeys, type Status } from '#shared/applications/statuses';
import type { QueryOf } from '#shared/api/endpoints/index';
import { regionOf } from '../applications';
import { chosenCampaign } from '../campaigns';
import type { StaffActor } from '../http';
import { sumOfMarks, type ListFilter, type ListScope } from '../listing';
import { problem } from '../problem';

export type QueueQuery = QueryOf<'reviews.queue'>;

/** What has been handed in can be in any state but the first. */
const listedStatuses = statusKeys.filter((status) => status !== 'draft');

/**
 * The campaign that is asked for, or the running one; the own region, or for the province the one that is asked for.
 *
 * @throws session.notAllowed when a bureau asks for another's region
 */
export async function scopeOf(
  read: EntityManager,
  actor: StaffActor,
  query: Pick<QueueQuery, 'campaign' | 'bureau'>,
): Promise<ListScope> {
  const { bureau } = query;
  const { bureauCode: own } = regionOf(actor);
  if (typeof own === 'string' && bureau !== undefined && bureau !== own) throw problem('session.notAllowed');
  const bureauCode = typeof own === 'string' ? own : (bureau ?? null);
  return { campaignId: (await chosenCampaign(read, query)).id, bureauCode };
}

export function filterOf(query: QueueQuery): ListFilter {
  const { priority, returned, findings, opened, paper } = query;
  const statuses = query.status?.split(',') ?? listedStatuses;
  return {
    statuses: listedStatuses.filter((status: Status) => statuses.includes(status)),
    marksSet: sumOfMarks({
      priority: priority === 'yes',
      returnedBefore: returned === 'yes',
      pageFindings: findings === 'yes',
      opened: opened === 'yes',
      paperArrived: paper === 'yes',
    }),
    marksUnset: sumOfMarks({ opened: opened === 'no', paperArrived: paper === 'no' }),
    direction: query.direction ?? null,
  };
}
