import { Application } from '../../server/src/applications';
import { databaseNow } from '../../server/src/database';
import { createLogger } from '../../server/src/logging';
import { notifyContacts, OutboxMessage, startDelivery } from '../../server/src/notices';
import { createWechatClient } from '../../server/src/wechat';
import { printExperiment } from '../support/experiment';
import { contactAt, type Contact } from '../support/people';
import { describeApp, templateIds, testWechat, type TestApp } from '../support/test-app';

const sendPath = '/cgi-bin/message/subscribe/send';
const tokenPath = '/cgi-bin/stable_token';

interface Case {
  fault: object;
  /** How the message stands after the worker met the fault. */
  state: OutboxMessage['state'];
  /** Requests that WeChat gets for it: the client itself repeats when busy and after a token refresh. */
  sends: number;
  /** Least wait before the next try, ms. */
  waitsMs?: number;
}

/** R13: every way in which WeChat can fail a message, and what becomes of it. */
const table: Record<string, Case> = {
  'timeout before accept': { fault: { timeout: true }, state: 'unknown', sends: 1 },
  'timeout after accept': { fault: { timeout: true, afterAccept: true }, state: 'unknown', sends: 1 },
  'HTTP 500': { fault: { http500: true }, state: 'waiting', sends: 1, waitsMs: 4_000 },
  'not JSON': { fault: { notJson: true, afterAccept: true }, state: 'unknown', sends: 1 },
  '40001 once': { fault: { errcode: 40001 }, state: 'sent', sends: 2 },
  '40001 again': { fault: { errcode: 40001, times: 2 }, state: 'waiting', sends: 2, waitsMs: 55_000 },
  '42001 once': { fault: { errcode: 42001 }, state: 'sent', sends: 2 },
  '45009': { fault: { errcode: 45009, times: 50 }, state: 'waiting', sends: 1, waitsMs: 0 },
  '43101': { fault: { errcode: 43101 }, state: 'notSubscribed', sends: 1 },
  '43108 for a moment': { fault: { errcode: 43108, times: 2 }, state: 'sent', sends: 3 },
  '43108 for long': { fault: { errcode: 43108, times: 50 }, state: 'waiting', sends: 4, waitsMs: 1_000 },
  '47003': { fault: { errcode: 47003 }, state: 'failed', sends: 1 },
  '40003': { fault: { errcode: 40003 }, state: 'unreachable', sends: 1 },
  '40037': { fault: { errcode: 40037 }, state: 'failed', sends: 1 },
  '41030': { fault: { errcode: 41030 }, state: 'failed', sends: 1 },
  '-1 for a moment': { fault: { errcode: -1, times: 4 }, state: 'sent', sends: 5 },
  '-1 for long': { fault: { errcode: -1, times: 50 }, state: 'waiting', sends: 5, waitsMs: 55_000 },
};

interface Finding {
  state: string;
  sends: number;
  waitMs: number;
  isInInbox: boolean;
}

function faultsOf(found: Finding, wanted: Case): string[] {
  return [
    found.state === wanted.state ? '' : `${found.state} instead of ${wanted.state}`,
    found.sends === wanted.sends ? '' : `${found.sends} requests instead of ${wanted.sends}`,
    wanted.waitsMs === undefined || found.waitMs >= wanted.waitsMs
      ? ''
      : `tried again after ${found.waitMs} ms`,
    found.isInInbox ? '' : 'not in the inbox',
  ].filter((fault) => fault !== '');
}

async function simulator<Answer>(app: TestApp, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${app.simulatorUrl}/sim/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Answer;
}

const callsOf = (app: TestApp) => simulator<Record<string, number>>(app, 'GET', 'calls');

async function withMessage(app: TestApp): Promise<Contact> {
  const contact = await contactAt(app, 'draft');
  await contact.allowMessages();
  await app.database.write(async (tx) => {
    const nowUtc = await databaseNow(tx);
    const application = await tx.findOneByOrFail(Application, { id: contact.id });
    const words = { text: '已通过', advice: '请等待', timeUtc: nowUtc };
    await notifyContacts(tx, { application, kind: 'approved', cause: 'test.1', ...words, nowUtc });
  });
  return contact;
}

/** One message with a consent meets the fault; the worker runs until it takes nothing any more. */
async function meet(app: TestApp, fault: object): Promise<Finding> {
  const contact = await withMessage(app);
  const accountId = contact.me?.accountId ?? '';
  const before = (await callsOf(app))[sendPath] ?? 0;
  await simulator(app, 'POST', 'faults', { endpoint: sendPath, ...fault });
  for (let taken = 1; taken > 0;) taken = await app.runDelivery();
  await simulator(app, 'DELETE', 'faults');
  const message = await app.database.read.findOneByOrFail(OutboxMessage, { accountId });
  const nowMs = Date.parse(await databaseNow(app.database.read));
  return {
    state: message.state,
    sends: ((await callsOf(app))[sendPath] ?? 0) - before,
    waitMs: message.state === 'waiting' ? Date.parse(message.dueAtUtc) - nowMs : 0,
    isInInbox: (await contact.call('notices.inbox')).body.notices.length === 1,
  };
}

describeApp(
  'a message that WeChat fails',
  (app, kind) => {
    it('ends, or waits, as the table says, and is in the inbox in every case', async () => {
      const faults: string[] = [];
      for (const [name, wanted] of Object.entries(table)) {
        const found = await meet(app(), wanted.fault);
        faults.push(...faultsOf(found, wanted).map((fault) => `${name}: ${fault}`));
      }
      const calls = await callsOf(app());
      const numbers = { faults: faults.length, tokenRequests: calls[tokenPath] ?? 0 };
      printExperiment({
        name: `R13 ${kind}`,
        n: Object.keys(table).length,
        pass: faults.length === 0,
        numbers,
      });
      expect(faults).toEqual([]);
      // A used up quota is waited out: nobody resets it, and nothing else is asked of WeChat.
      expect(Object.keys(calls).filter((path) => /quota/.test(path))).toEqual([]);
    });

    it('for the day’s quota waits until midnight in Beijing', async () => {
      const { waitMs } = await meet(app(), { errcode: 45009 });
      const dueMs = Date.parse(await databaseNow(app().database.read)) + waitMs;
      const sinceMidnightMs = (dueMs + 8 * 3_600_000) % (24 * 3_600_000);
      expect(Math.min(sinceMidnightMs, 24 * 3_600_000 - sinceMidnightMs)).toBeLessThan(5_000);
    });

    it('for the day’s quota keeps its worker from asking WeChat for the next one', async () => {
      const { database, simulatorUrl } = app();
      const worker = startDelivery(
        {
          database,
          wechat: createWechatClient({ apiBase: simulatorUrl, ...testWechat }),
          logger: createLogger({ level: 'silent' }),
          templateIds,
          miniprogramState: 'formal',
        },
        { isPolling: false },
      );
      await withMessage(app());
      await simulator(app(), 'POST', 'faults', { endpoint: sendPath, errcode: 45009 });
      expect(await worker.runOnce()).toBe(1);
      const before = (await callsOf(app()))[sendPath];
      await withMessage(app());
      expect(await worker.runOnce()).toBe(0);
      expect((await callsOf(app()))[sendPath]).toBe(before);
      await app().runDelivery();
    });

    it('would be found out if it were tried again after a refusal for good (the bug that this test must find)', () => {
      const repeating = { state: 'waiting', sends: 2, waitMs: 0, isInInbox: true };
      expect(faultsOf(repeating, table['47003'] as Case)).toEqual([
        'waiting instead of failed',
        '2 requests instead of 1',
      ]);
    });
  },
  { wechatTimeoutMs: 400 },
);
