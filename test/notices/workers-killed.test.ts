import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseLocation } from '../../server/src/database';
import { Notice } from '../../server/src/notices';
import { printExperiment, sizeFrom } from '../support/experiment';
import { KillableProgram } from '../support/killable-process';
import { describeOnEachDatabase } from '../support/test-database';
import { startTestApp, templateIds, testWechat, type TestApp } from '../support/test-app';
import { arrivals, countStates, fillOutbox } from './support/many-messages';
import type { WorkerOrder } from './support/outbox-worker';

const MESSAGES = sizeFrom('OUTBOX_MESSAGES', 400);
const KILLS = sizeFrom('OUTBOX_KILLS', 6);
const LEASE_MS = 2_000;
/** R12: nothing may be stuck longer than this after the lease. */
const STUCK_AFTER_MS = 60_000;
const sendPath = '/cgi-bin/message/subscribe/send';

describeOnEachDatabase('workers of the outbox that are killed at any moment', (openTestDatabase, kind) => {
  // SQLite is the database of one process: there one worker dies and is started again.
  const workers = kind === 'mysql' ? 3 : 1;
  let program: KillableProgram;
  let app: TestApp;
  let location: DatabaseLocation;

  beforeAll(() => {
    program = new KillableProgram('notices/support/outbox-worker.ts');
  });
  afterAll(() => program.close());
  beforeEach(async () => {
    app = await startTestApp(async (contents) => {
      const opened = await openTestDatabase(contents);
      ({ location } = opened);
      return opened;
    });
  });
  afterEach(() => app.close());

  const startWorker = ({ resendsLeased = false, leaseMs = LEASE_MS } = {}): Promise<ChildProcess> => {
    const apiBase = app.simulatorUrl;
    const order = { location, apiBase, ...testWechat, templateIds, leaseMs, resendsLeased };
    return program.start(order satisfies WorkerOrder);
  };

  /** WeChat takes each message at once and answers late, so that a kill often comes between. */
  const answerLate = (delayMs: number) =>
    fetch(`${app.simulatorUrl}/sim/faults`, {
      method: 'POST',
      body: JSON.stringify({ endpoint: sendPath, delayMs, afterAccept: true, times: 100_000 }),
    });

  const underWay = async (): Promise<number> => {
    const { waiting = 0, leased = 0, sending = 0 } = await countStates(app);
    return waiting + leased + sending;
  };

  async function waitForTheEnd(): Promise<void> {
    for (const end = Date.now() + LEASE_MS + STUCK_AFTER_MS; Date.now() < end; await wait(200))
      if ((await underWay()) === 0) return;
  }

  it(`bring ${MESSAGES} messages to a recorded end, and none twice`, async () => {
    const contacts = await fillOutbox(app, { count: MESSAGES, people: 20 });
    await answerLate(40);
    const alive = await Promise.all(Array.from({ length: workers }, () => startWorker()));
    const restarts: Promise<unknown>[] = [];
    let kills = 0;
    // Spread over the messages and not over time, so that a slow start of the next worker leaves no kill out.
    for (; kills < KILLS && (await underWay()) > 0; kills += 1) {
      const left = MESSAGES * (1 - (kills + Math.random()) / (KILLS + 1));
      while ((await underWay()) > left || alive.length === 0) await wait(20);
      const [victim] = alive.splice(Math.floor(Math.random() * alive.length), 1);
      await program.kill(victim as ChildProcess);
      restarts.push(startWorker().then((worker) => alive.push(worker)));
    }
    await Promise.all(restarts);
    await waitForTheEnd();
    const states = await countStates(app);
    const arrived = await arrivals(contacts);
    const duplicates = [...arrived.values()].filter((times) => times > 1).length;
    const stuck = await underWay();
    const ambiguous = states.unknown ?? 0;
    const inInbox = await app.database.read.countBy(Notice, { kind: 'approved' });
    const pass = stuck === 0 && duplicates === 0 && inInbox === MESSAGES;
    printExperiment({
      name: `R12 ${kind}`,
      n: MESSAGES,
      pass,
      numbers: {
        workers,
        kills,
        stuck,
        duplicates,
        ambiguous,
        sent: states.sent ?? 0,
        arrived: arrived.size,
        inInbox,
      },
    });
    expect({ stuck, duplicates, inInbox, kills }).toEqual({
      stuck: 0,
      duplicates: 0,
      inInbox: MESSAGES,
      kills: KILLS,
    });
    expect((states.sent ?? 0) + ambiguous).toBe(MESSAGES);
  }, 600_000);

  it('send each once and know of each when nobody is killed', async () => {
    const contacts = await fillOutbox(app, { count: 120, people: 10 });
    // Nobody dies here: the time given to a worker only has to be longer than a busy machine holds it up.
    await Promise.all(Array.from({ length: workers }, () => startWorker({ leaseMs: STUCK_AFTER_MS })));
    await waitForTheEnd();
    const arrived = [...(await arrivals(contacts)).values()];
    expect([arrived.length, Math.max(...arrived), (await countStates(app)).sent]).toEqual([120, 1, 120]);
  });

  it('would send twice if they sent again what a dead worker had in hand (the bug that this test must find)', async () => {
    const contacts = await fillOutbox(app, { count: 40, people: 10 });
    await answerLate(1_000);
    const first = await startWorker();
    for (const end = Date.now() + 20_000; (await arrivals(contacts)).size === 0 && Date.now() < end;)
      await wait(20);
    await program.kill(first);
    await fetch(`${app.simulatorUrl}/sim/faults`, { method: 'DELETE' });
    for (const contact of contacts) await contact.allowMessages(2);
    await startWorker({ resendsLeased: true });
    await waitForTheEnd();
    const duplicates = [...(await arrivals(contacts)).values()].filter((times) => times > 1).length;
    printExperiment({ name: `R12 control ${kind}`, n: 40, pass: duplicates > 0, numbers: { duplicates } });
    expect(duplicates).toBeGreaterThan(0);
  });
});
