import { LessThan } from 'typeorm';
import { ulid } from 'ulid';
import { databaseNow, isUniqueViolation, type Database } from '../database';
import { JobRun } from './job-run.entity';

/** Whoever has not renewed for so long is taken for dead, and another process goes on. */
const LEASE_MS = 5 * 60_000;
/** Runs are kept so long for the person who asks whether a job ran. */
const KEPT_MS = 30 * 24 * 3_600_000;

export interface Job {
  name: string;
  every: 'hour' | 'day';
  /**
   * Does the work in steps that may be done twice without harm: a process may die between any two of them. `renew` between
   * the steps keeps the lease, and throws LeaseLost when another process has taken over.
   */
  act(renew: () => Promise<void>): Promise<void>;
}

export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Runs the job if nobody has run it in this period, whichever process asks and however many do. After a crash another one
 * goes on when the lease is over; after an error the next one that asks does.
 *
 * @returns whether this call did the work
 */
export async function runJob(
  database: Database,
  job: Job,
  { leaseMs = LEASE_MS }: { leaseMs?: number } = {},
): Promise<boolean> {
  const holderId = ulid();
  const period = await takeLease(database, job, { holderId, leaseMs });
  if (period === null) return false;
  const own = { job: job.name, period, holderId, state: 'running' } as const;
  const renew = async (): Promise<void> => {
    const leaseUntilUtc = later(await databaseNow(database.read), leaseMs);
    const kept = await database.write((tx) => tx.update(JobRun, own, { leaseUntilUtc }));
    if (kept.affected !== 1) throw new LeaseLost(`${job.name} ${period} is run by another process`);
  };
  try {
    await job.act(renew);
  } catch (error) {
    await database.write(async (tx) => tx.update(JobRun, own, { leaseUntilUtc: await databaseNow(tx) }));
    throw error;
  }
  await database.write(async (tx) =>
    tx.update(JobRun, own, { state: 'done', finishedAtUtc: await databaseNow(tx) }),
  );
  return true;
}

/** The period that this process may run now; null while another one does or when it is done. */
async function takeLease(
  database: Database,
  job: Job,
  { holderId, leaseMs }: { holderId: string; leaseMs: number },
): Promise<string | null> {
  const now = await databaseNow(database.read);
  const period = periodOf(now, job.every);
  const found = await database.read.findOneBy(JobRun, { job: job.name, period });
  if (found?.state === 'done' || (found !== null && found.leaseUntilUtc > now)) return null;
  const lease = { holderId, leaseUntilUtc: later(now, leaseMs) };
  if (found !== null) {
    const { attempts, holderId: before } = found;
    const seen = { job: job.name, period, state: 'running', holderId: before, attempts } as const;
    const taken = await database.write((tx) =>
      tx.update(
        JobRun,
        { ...seen, leaseUntilUtc: found.leaseUntilUtc },
        { ...lease, attempts: attempts + 1 },
      ),
    );
    return taken.affected === 1 ? period : null;
  }
  const first = { job: job.name, period, state: 'running', attempts: 1, startedAtUtc: now } as const;
  try {
    await database.write(async (tx) => {
      await tx.delete(JobRun, { job: job.name, startedAtUtc: LessThan(later(now, -KEPT_MS)) });
      await tx.insert(JobRun, { ...first, ...lease, finishedAtUtc: null });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
  return period;
}

/** `2026-11-26T02` or `2026-11-26`, in UTC. */
function periodOf(nowUtc: string, every: Job['every']): string {
  return nowUtc.slice(0, every === 'hour' ? 13 : 10);
}

function later(instantUtc: string, ms: number): string {
  return new Date(Date.parse(instantUtc) + ms).toISOString();
}
