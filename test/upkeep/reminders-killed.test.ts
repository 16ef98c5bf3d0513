import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Campaign } from '../../server/src/campaigns';
import { databaseNow, type DatabaseLocation } from '../../server/src/database';
import { Notice, OutboxMessage } from '../../server/src/notices';
import { JobRun } from '../../server/src/upkeep';
import { printExperiment } from '../support/experiment';
import { KillableProgram } from '../support/killable-process';
import { contactAt } from '../support/people';
import { startTestApp, type TestApp } from '../support/test-app';
import { describeOnEachDatabase } from '../support/test-database';
import type { RemindingOrder } from './support/reminding-process';

const DRAFTS = 24;
const DAY_MS = 24 * 3_600_000;

describeOnEachDatabase('reminders of the deadline', (openTestDatabase, kind) => {
  let program: KillableProgram;
  let app: TestApp;
  let location: DatabaseLocation;
  beforeAll(async () => {
    program = new KillableProgram('upkeep/support/reminding-process.ts');
    app = await startTestApp(async (contents) => {
      const opened = await openTestDatabase(contents);
      ({ location } = opened);
      return opened;
    });
  });
  afterAll(async () => {
    await program.close();
    await app.close();
  });

  const told = (): Promise<number> => app.database.read.countBy(Notice, { kind: 'deadlineNear' });
  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end; await wait(10)) if (await isSo()) return;
    throw new Error('It did not come so far in time');
  }

  it('reach each draft once when the process that sends them is killed in the middle and another goes on', async () => {
    for (let index = 0; index < DRAFTS; index += 1) await contactAt(app, 'draft');
    const nowMs = Date.parse(await databaseNow(app.database.read));
    const deadlineUtc = new Date(nowMs + 2 * DAY_MS).toISOString();
    await app.database.write((tx) => tx.update(Campaign, { id: app.campaignId }, { deadlineUtc }));

    const order: RemindingOrder = { location, leaseMs: 6_000, slowMs: 120 };
    let holder: ChildProcess | null = null;
    // SQLite is the database of one process at a time: there the next one starts after the first one's death.
    const count = kind === 'mysql' ? 3 : 1;
    const hear = (said: unknown, child: ChildProcess): void => {
      if (said === 'begun') holder ??= child;
    };
    const starting = Promise.all(Array.from({ length: count }, () => program.start(order, hear)));
    await until(async () => holder !== null && (await told()) >= DRAFTS / 4);
    await program.kill(holder as unknown as ChildProcess);
    const toldBefore = await told();
    await starting;
    if (kind === 'sqlite') await program.start(order);
    await until(async () => (await app.database.read.countBy(JobRun, { state: 'done' })) === 1);

    const notices = await app.database.read.findBy(Notice, { kind: 'deadlineNear' });
    const doubles = notices.length - new Set(notices.map(({ applicationId }) => applicationId)).size;
    const run = await app.database.read.findOneByOrFail(JobRun, { job: 'reminders' });
    printExperiment({
      name: `reminders once ${kind}`,
      n: DRAFTS,
      pass: notices.length === DRAFTS && doubles === 0,
      numbers: { toldBefore, told: notices.length, doubles, attempts: run.attempts },
    });
    expect(toldBefore).toBeLessThan(DRAFTS);
    expect([notices.length, doubles, run.attempts]).toEqual([DRAFTS, 0, 2]);
    expect(await app.database.read.count(OutboxMessage)).toBe(DRAFTS);
  });
});
