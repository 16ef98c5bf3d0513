import type { Database } from '../../server/src/database';
import { migrations } from '../../server/src/database/migrations';
import { entities } from '../../server/src/entities';
import { JobRun, LeaseLost, runJob, type Job } from '../../server/src/upkeep';
import { describeOnEachDatabase, type TestDatabase } from '../support/test-database';

const past = '2020-01-01T00:00:00.000Z';

describeOnEachDatabase('a job that comes round by itself', (openTestDatabase, kind) => {
  let opened: TestDatabase;
  /** Three processes: on MariaDB each with connections of its own; SQLite is the database of one process. */
  let instances: Database[];
  beforeAll(async () => {
    opened = await openTestDatabase({ entities, migrations });
    const { database } = opened;
    instances =
      kind === 'mysql'
        ? [database, await opened.openAgain(), await opened.openAgain()]
        : [database, database, database];
  });
  afterAll(() => opened.close());

  let made = 0;
  const jobOf = (act: Job['act'], every: Job['every'] = 'day'): Job => ({
    name: `job${(made += 1)}`,
    every,
    act,
  });
  const runOf = ({ name }: Job): Promise<JobRun> =>
    opened.database.read.findOneByOrFail(JobRun, { job: name });
  const endLease = ({ name }: Job) =>
    opened.database.write((tx) => tx.update(JobRun, { job: name }, { leaseUntilUtc: past }));

  it('runs once in a period, however many processes ask and however often', async () => {
    let runs = 0;
    const job = jobOf(async () => void (runs += 1));
    for (let round = 0; round < 3; round += 1)
      await Promise.all(instances.flatMap((one) => [runJob(one, job), runJob(one, job)]));
    expect(runs).toBe(1);
    expect(await runOf(job)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('runs again in the next period', async () => {
    let runs = 0;
    const job = jobOf(async () => void (runs += 1), 'hour');
    await runJob(opened.database, job);
    await opened.database.write((tx) => tx.update(JobRun, { job: job.name }, { period: '2026-01-01T00' }));
    expect(await runJob(opened.database, job)).toBe(true);
    expect(runs).toBe(2);
  });

  it('is left alone while its process lives, and goes on in one other process when the lease is over', async () => {
    let runs = 0;
    const hanging = new Promise<never>(() => undefined);
    const job = jobOf(async () => {
      runs += 1;
      if (runs === 1) await hanging;
    });
    // The first process dies in the middle: it never comes back from the work.
    void runJob(opened.database, job);
    for (const end = Date.now() + 5_000; runs === 0 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await Promise.all(instances.map((one) => runJob(one, job)))).toEqual([false, false, false]);
    await endLease(job);
    const goneOn = await Promise.all(instances.map((one) => runJob(one, job)));
    expect(goneOn.filter((didWork) => didWork)).toHaveLength(1);
    expect(runs).toBe(2);
    expect(await runOf(job)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('stops in a process that was taken for dead and wakes up, and leaves the other one in peace', async () => {
    let wakeUp: () => void = () => undefined;
    const sleeping = new Promise<void>((resolve) => (wakeUp = resolve));
    let steps = 0;
    const job = jobOf(async (renew) => {
      await sleeping;
      await renew();
      steps += 1;
    });
    const slow = runJob(opened.database, job).then(
      () => null,
      (error: unknown) => error,
    );
    for (const end = Date.now() + 5_000; Date.now() < end;)
      if (await opened.database.read.existsBy(JobRun, { job: job.name })) break;
    await endLease(job);
    expect(await runJob(instances[1] ?? opened.database, { ...job, act: async () => undefined })).toBe(true);
    wakeUp();
    expect(await slow).toBeInstanceOf(LeaseLost);
    expect(steps).toBe(0);
    expect(await runOf(job)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('that failed is run again by the next one that asks', async () => {
    let runs = 0;
    const job = jobOf(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first time');
    });
    await expect(runJob(opened.database, job)).rejects.toThrow('the first time');
    expect(await runJob(instances[2] ?? opened.database, job)).toBe(true);
    expect(runs).toBe(2);
  });

  it('would run more than once without a lease (the bug that these tests must find)', async () => {
    let runs = 0;
    let isOver = false;
    const job = jobOf(async () => {
      runs += 1;
      while (!isOver) await pause();
    });
    const started: Promise<unknown>[] = [];
    for (const [index, one] of instances.entries()) {
      await pause();
      started.push(runJob(one, job, { leaseMs: 0 }));
      for (const end = Date.now() + 10_000; runs === index && Date.now() < end;) await pause();
    }
    isOver = true;
    await Promise.allSettled(started);
    expect(runs).toBe(3);
  });
});

/** Longer than the clock's unit, in which a lease of nothing is over. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
