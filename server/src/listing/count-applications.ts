import type { EntityManager } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import type { Application } from '../applications';
import { isUniqueViolation, WriteConflict } from '../database';
import { ApplicationCount } from './application-count.entity';

export const COUNT_SHARDS = 8;

export interface StatusCount {
  bureauCode: string;
  status: Status;
  applications: number;
  handedIn: number;
}

type Counted = Pick<Application, 'id' | 'campaignId' | 'bureauCode' | 'status' | 'submittedAtUtc'>;

/**
 * Takes the application out of the number of its old state and into that of its new one.
 *
 * @param before null for one that has just been made
 * @param after null for one that is erased
 */
export async function adjustCounts(
  tx: EntityManager,
  before: Counted | null,
  after: Counted | null,
): Promise<void> {
  const counted = after ?? before;
  if (counted === null) return;
  const deltas = new Map<Status, { applications: number; handedIn: number }>();
  const add = ({ status, submittedAtUtc }: Counted, by: 1 | -1): void => {
    const delta = deltas.get(status) ?? { applications: 0, handedIn: 0 };
    delta.applications += by;
    if (submittedAtUtc !== null) delta.handedIn += by;
    deltas.set(status, delta);
  };
  if (before !== null) add(before, -1);
  if (after !== null) add(after, 1);
  const { id, campaignId, bureauCode } = counted;
  const shard = id.charCodeAt(id.length - 1) % COUNT_SHARDS;
  // Always in the same order, so that two moves never wait for each other.
  for (const [status, delta] of [...deltas].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (delta.applications === 0 && delta.handedIn === 0) continue;
    await adjustRow(tx, { campaignId, bureauCode, status, shard }, delta);
  }
}

async function adjustRow(
  tx: EntityManager,
  key: Pick<ApplicationCount, 'campaignId' | 'bureauCode' | 'status' | 'shard'>,
  { applications, handedIn }: Pick<ApplicationCount, 'applications' | 'handedIn'>,
): Promise<void> {
  const result = await tx.update(ApplicationCount, key, {
    applications: () => `applications + (${applications})`,
    handedIn: () => `handedIn + (${handedIn})`,
  });
  if (result.affected !== 0) return;
  try {
    await tx.insert(ApplicationCount, { ...key, applications, handedIn });
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
}

/** The numbers of a campaign by bureau and state, from the counters: at most 17 × 12 rows. */
export async function countsOf(
  manager: EntityManager,
  { campaignId, bureauCode }: { campaignId: string; bureauCode?: string | undefined },
): Promise<StatusCount[]> {
  const query = manager
    .createQueryBuilder(ApplicationCount, 'count')
    .select('count.bureauCode', 'bureauCode')
    .addSelect('count.status', 'status')
    .addSelect('SUM(count.applications)', 'applications')
    .addSelect('SUM(count.handedIn)', 'handedIn')
    .where({ campaignId, ...(bureauCode === undefined ? {} : { bureauCode }) })
    .groupBy('count.bureauCode')
    .addGroupBy('count.status');
  const rows = await query.getRawMany<Record<keyof StatusCount, unknown>>();
  return rows
    .map((row) => ({
      bureauCode: String(row.bureauCode),
      status: row.status as Status,
      applications: Number(row.applications),
      handedIn: Number(row.handedIn),
    }))
    .filter((row) => row.applications !== 0);
}
