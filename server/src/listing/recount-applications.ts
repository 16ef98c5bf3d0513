import type { EntityManager } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import type { Application } from '../applications';
import { ApplicationCount } from './application-count.entity';

/** A number of the counters that is not the number of applications. */
export interface WrongCount {
  campaignId: string;
  bureauCode: string;
  status: Status;
  counted: { applications: number; handedIn: number };
  found: { applications: number; handedIn: number };
}

type Numbers = Map<string, { applications: number; handedIn: number }>;

/** The applications of one campaign in one region: what is counted anew in one transaction. */
export type CountedPart = Pick<Application, 'campaignId' | 'bureauCode'>;

const truth = `SELECT campaignId, bureauCode, status, COUNT(*) AS applications, COUNT(submittedAtUtc) AS handedIn
  FROM application`;
const kept = `SELECT campaignId, bureauCode, status, SUM(applications) AS applications, SUM(handedIn) AS handedIn
  FROM application_count`;

/** Every part that has applications or counters. */
export async function countedParts(read: EntityManager): Promise<CountedPart[]> {
  return read.query<CountedPart[]>(
    `SELECT campaignId, bureauCode FROM application GROUP BY campaignId, bureauCode
     UNION SELECT campaignId, bureauCode FROM application_count ORDER BY campaignId, bureauCode`,
  );
}

/**
 * Counts one part anew and answers what was wrong. The old rows go first: a move under way is waited for, a later one
 * waits for this transaction, so that none is counted twice or not at all.
 */
export async function recountApplications(tx: EntityManager, part: CountedPart): Promise<WrongCount[]> {
  const before = await numbersOf(tx, kept, part);
  await tx.delete(ApplicationCount, { ...part });
  const found = await numbersOf(tx, truth, part);
  const rows = [...found].map(([key, numbers]) => ({ ...keyOf(key), shard: 0, ...numbers }));
  if (rows.length > 0) await tx.insert(ApplicationCount, rows);
  return differences(before, found);
}

/** What the counters say wrongly; on MySQL a move that is under way may show as one. */
export async function findWrongCounts(manager: EntityManager): Promise<WrongCount[]> {
  return differences(await numbersOf(manager, kept), await numbersOf(manager, truth));
}

function differences(counted: Numbers, found: Numbers): WrongCount[] {
  const none = { applications: 0, handedIn: 0 };
  return [...new Set([...counted.keys(), ...found.keys()])].sort().flatMap((key) => {
    const difference = { counted: counted.get(key) ?? none, found: found.get(key) ?? none };
    const isRight =
      difference.counted.applications === difference.found.applications &&
      difference.counted.handedIn === difference.found.handedIn;
    return isRight ? [] : [{ ...keyOf(key), ...difference }];
  });
}

async function numbersOf(manager: EntityManager, sql: string, part?: CountedPart): Promise<Numbers> {
  const where = part === undefined ? '' : ' WHERE campaignId = ? AND bureauCode = ?';
  const rows: Record<string, unknown>[] = await manager.query(
    `${sql}${where} GROUP BY campaignId, bureauCode, status`,
    part === undefined ? [] : [part.campaignId, part.bureauCode],
  );
  return new Map(
    rows.map(({ campaignId, bureauCode, status, applications, handedIn }) => [
      [campaignId, bureauCode, status].join(' '),
      { applications: Number(applications), handedIn: Number(handedIn) },
    ]),
  );
}

function keyOf(key: string): Pick<Application, 'campaignId' | 'bureauCode' | 'status'> {
  const [campaignId = '', bureauCode = '', status = ''] = key.split(' ');
  return { campaignId, bureauCode, status: status as Status };
}
