import type { NoticeKind } from '#shared/notices/notice-kinds';
import { Application } from '../../server/src/applications';
import { databaseNow } from '../../server/src/database';
import { notifyContacts, OutboxMessage } from '../../server/src/notices';
import { contactAt, type Contact } from '../support/people';
import { describeApp, templateIds, type TestApp } from '../support/test-app';

const sendPath = '/cgi-bin/message/subscribe/send';

async function control(app: TestApp, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${app.simulatorUrl}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

const callsOf = async (app: TestApp, path: string): Promise<number> =>
  ((await control(app, 'GET', '/sim/calls')) as Record<string, number>)[path] ?? 0;

/** A contact with one message in the outbox and one consent for it. */
async function withMessage(
  app: TestApp,
  kind: NoticeKind = 'approved',
): Promise<{ contact: Contact; message(): Promise<OutboxMessage> }> {
  const contact = await contactAt(app, 'draft');
  await contact.allowMessages();
  await app.database.write(async (tx) => {
    const nowUtc = await databaseNow(tx);
    await notifyContacts(tx, {
      application: await tx.findOneByOrFail(Application, { id: contact.id }),
      kind,
      cause: 'test.1',
      text: '回执编号 1',
      advice: '审核结果会另行通知',
      timeUtc: nowUtc,
      nowUtc,
    });
  });
  const accountId = contact.me?.accountId ?? '';
  return { contact, message: () => app.database.read.findOneByOrFail(OutboxMessage, { accountId }) };
}

const past = '2020-01-01T00:00:00.000Z';

describeApp(
  'a message in the outbox',
  (app) => {
    beforeEach(async () => {
      await control(app(), 'DELETE', '/sim/faults');
      // What earlier tests left waiting is not due for this one.
      await app().database.write((tx) =>
        tx.update(OutboxMessage, { state: 'waiting' }, { state: 'expired', finishedAtUtc: past }),
      );
    });

    it('is sent once and recorded, and the consent is used up', async () => {
      const { contact, message } = await withMessage(app());
      expect((await contact.call('accounts.me')).body.remainingMessages.progress).toBe(1);
      await app().runDelivery();
      await app().runDelivery();
      expect(await message()).toMatchObject({
        state: 'sent',
        attempts: 1,
        wechatMessageId: expect.stringMatching(/^\d{19}$/),
      });
      expect(await contact.messages()).toHaveLength(1);
      expect((await contact.call('accounts.me')).body.remainingMessages.progress).toBe(0);
    });

    it('about what the contact has just done leaves the last consent for the decision', async () => {
      const { contact, message } = await withMessage(app(), 'submissionReceived');
      await app().runDelivery();
      expect(await message()).toMatchObject({ state: 'spared', attempts: 1 });
      expect(await contact.messages()).toEqual([]);
      expect((await contact.call('accounts.me')).body.remainingMessages.progress).toBe(1);
    });

    it.each([
      [43101, 'notSubscribed'],
      [40003, 'unreachable'],
      [47003, 'failed'],
      [40037, 'failed'],
      [41030, 'failed'],
    ])('that WeChat answers with %i is finished as %s and not sent again', async (errcode, state) => {
      const { contact, message } = await withMessage(app());
      await control(app(), 'POST', '/sim/faults', { endpoint: sendPath, errcode });
      await app().runDelivery();
      expect(await message()).toMatchObject({ state, errcode, attempts: 1 });
      expect((await message()).finishedAtUtc).not.toBeNull();
      expect(await app().runDelivery()).toBe(0);
      expect(await contact.messages()).toEqual([]);
      const { notices } = (await contact.call('notices.inbox')).body;
      expect(notices.map(({ kind }) => kind)).toEqual(['approved']);
    });

    it('that finds no consent leaves none in the ledger', async () => {
      const { contact } = await withMessage(app());
      await control(app(), 'POST', '/sim/faults', { endpoint: sendPath, errcode: 43101 });
      await app().runDelivery();
      expect((await contact.call('accounts.me')).body.remainingMessages.progress).toBe(0);
    });

    it.each([
      ['an HTTP 500', { http500: true }],
      ['a used up quota', { errcode: 45009 }],
      ['a token that is refused again after a refresh', { errcode: 40001, times: 2 }],
    ])('that meets %s waits and is sent later', async (_, fault) => {
      const { contact, message } = await withMessage(app());
      await control(app(), 'POST', '/sim/faults', { endpoint: sendPath, ...fault });
      await app().runDelivery();
      const waiting = await message();
      expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, finishedAtUtc: null });
      expect(waiting.dueAtUtc > new Date().toISOString()).toBe(true);
      expect(await app().runDelivery()).toBe(0);
      await app().database.write((tx) => tx.update(OutboxMessage, { id: waiting.id }, { dueAtUtc: past }));
      await app().runDelivery();
      expect(await message()).toMatchObject({ state: 'sent', attempts: 2 });
      expect(await contact.messages()).toHaveLength(1);
    });

    it.each([
      ['before WeChat took it', {}],
      ['after WeChat took it', { afterAccept: true }],
    ])('whose answer never comes, %s, is recorded as unknown and never sent again', async (_, more) => {
      const { contact, message } = await withMessage(app());
      const before = await callsOf(app(), sendPath);
      await control(app(), 'POST', '/sim/faults', { endpoint: sendPath, timeout: true, ...more });
      await app().runDelivery();
      expect(await message()).toMatchObject({ state: 'unknown', attempts: 1 });
      await app().runDelivery();
      expect((await callsOf(app(), sendPath)) - before).toBe(1);
      expect((await contact.messages()).length).toBe('afterAccept' in more ? 1 : 0);
    });

    it('of a worker that died ends as unknown when its lease is over, and not before', async () => {
      const { contact, message } = await withMessage(app());
      const { id } = await message();
      const leave = (state: 'leased' | 'sending', dueAtUtc: string) =>
        app().database.write((tx) => tx.update(OutboxMessage, { id }, { state, dueAtUtc }));
      for (const state of ['leased', 'sending'] as const) {
        await leave(state, '2099-01-01T00:00:00.000Z');
        await app().runDelivery();
        expect((await message()).state).toBe(state);
      }
      await leave('sending', past);
      await app().runDelivery();
      expect((await message()).state).toBe('unknown');
      expect(await contact.messages()).toEqual([]);
    });

    it('of a worker that died before it began to send is sent by the next when its lease is over', async () => {
      const { contact, message } = await withMessage(app());
      const { id } = await message();
      await app().database.write((tx) =>
        tx.update(OutboxMessage, { id }, { state: 'leased', dueAtUtc: past, attempts: 1 }),
      );
      await app().runDelivery();
      expect(await message()).toMatchObject({ state: 'sent', attempts: 2 });
      expect(await contact.messages()).toHaveLength(1);
    });

    it('of a worker that was held up until another took the message is not sent by both', async () => {
      const { contact, message } = await withMessage(app());
      const { id } = await message();
      const before = await callsOf(app(), sendPath);
      // The account is looked up before the sending begins: there the other takes the message over.
      const { read } = app().database;
      const find = jest.spyOn(read, 'findOneBy').mockImplementationOnce(async (entity, where) => {
        await app().database.write((tx) => tx.update(OutboxMessage, { id }, { attempts: 7 }));
        return read.findOneBy(entity, where);
      });
      await app().runDelivery();
      find.mockRestore();
      expect(await message()).toMatchObject({ state: 'leased', attempts: 7 });
      expect((await callsOf(app(), sendPath)) - before).toBe(0);
      expect(await contact.messages()).toEqual([]);
    });

    it('that is too old to be of use is recorded as expired', async () => {
      const { contact, message } = await withMessage(app());
      const { id } = await message();
      await app().database.write((tx) => tx.update(OutboxMessage, { id }, { validUntilUtc: past }));
      await app().runDelivery();
      expect((await message()).state).toBe('expired');
      expect(await contact.messages()).toEqual([]);
    });

    it('is sent once by three workers, on connections of their own where the database has many', async () => {
      const { contact } = await withMessage(app());
      // SQLite is the database of one process; there the workers share its one writer.
      const more = app().kind === 'mysql' ? [await app().openAgain(), await app().openAgain()] : [];
      const databases = [app().database, more[0] ?? app().database, more[1] ?? app().database];
      await Promise.all(databases.map((database) => app().runDelivery(database)));
      expect(await contact.messages()).toHaveLength(1);
    });

    it('is not promised any more when the person has refused the template in WeChat', async () => {
      const { contact } = await withMessage(app());
      await control(app(), 'POST', '/sim/refusals', {
        account: contact.account,
        templateId: templateIds.progress,
      });
      const remaining = async () => (await contact.call('accounts.me')).body.remainingMessages.progress;
      for (const end = Date.now() + 5_000; (await remaining()) > 0 && Date.now() < end;) continue;
      expect(await remaining()).toBe(0);
    });
  },
  { wechatTimeoutMs: 400 },
);
