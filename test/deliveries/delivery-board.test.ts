import type { DeliveryRow } from '#shared/api/views';
import { AuditEntry } from '../../server/src/audit';
import { DeliveryRetry } from '../../server/src/deliveries';
import { OutboxMessage } from '../../server/src/notices';
import { clerkOf, contactAt, provinceClerk, staffOf, type Clerk, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

const sendPath = '/cgi-bin/message/subscribe/send';
const past = '2020-01-01T00:00:00.000Z';

async function failNext(app: TestApp, errcode: number): Promise<void> {
  await fetch(`${app.simulatorUrl}/sim/faults`, {
    method: 'POST',
    body: JSON.stringify({ endpoint: sendPath, errcode }),
  });
}

/** A contact with a consent whose message about a return WeChat has refused for good. */
async function withFailure(app: TestApp, errcode = 47003): Promise<Contact> {
  const contact = await contactAt(app, 'submitted');
  await app.runDelivery();
  await contact.allowMessages(3);
  const clerk = await clerkOf(app, '420100');
  await clerk.giveBack(contact.id, [
    { target: { kind: 'field', key: 'industry' }, text: '行业填错了一个字' },
  ]);
  await failNext(app, errcode);
  await app.runDelivery();
  return contact;
}

async function rowOf(
  person: Clerk,
  contact: Contact,
  query: Record<string, string> = {},
): Promise<DeliveryRow> {
  const { rows } = (await person.call('deliveries.list', { query: { kind: 'returned', ...query } })).body;
  const row = rows.find(({ applicationId }) => applicationId === contact.id);
  if (row === undefined) throw new Error('The message is not on the board');
  return row;
}

describeApp('the delivery board', (app) => {
  it('tells how each message ended and why, in words, without its text or the person', async () => {
    const contact = await withFailure(app());
    const admin = await staffOf(app(), 'admin');
    const row = await rowOf(admin, contact, { state: 'failed' });
    expect(row).toMatchObject({
      state: 'failed',
      error: '消息内容不合模板的要求，请核对模板后重发。',
      attempts: 1,
      version: 1,
      isRetryable: true,
      isReadInInbox: false,
      unitName: '演示制造有限公司',
    });
    const { counts } = (await admin.call('deliveries.counts')).body;
    expect(counts.failed).toBeGreaterThan(0);
    const listed = await admin.call('deliveries.list', { query: { bureau: '420500' } });
    expect(listed.body.rows).toEqual([]);
    expect((await admin.call('deliveries.list')).bytes.toString()).not.toContain('行业填错');
  });

  it('goes back page by page to the first message, each once', async () => {
    const province = await provinceClerk(app());
    const contact = await withFailure(app());
    const [message] = await app().database.read.findBy(OutboxMessage, {
      accountId: contact.me?.accountId ?? '',
    });
    const all = await app().database.read.count(OutboxMessage);
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null;) {
      const query: Record<string, string> = before === '' ? {} : { before };
      const page = (await province.call('deliveries.list', { query })).body;
      seen.push(...page.rows.map(({ id }) => id));
      before = page.nextBefore;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all);
    expect(seen).toContain(message?.id);
  });

  it('sends a failed message again when somebody asks, keeps how it had failed, and audits it', async () => {
    const contact = await withFailure(app());
    const province = await provinceClerk(app());
    const { id, version } = await rowOf(province, contact);
    const again = await province.call('deliveries.retry', { params: { id }, body: {}, version });
    expect(again.body).toMatchObject({ state: 'waiting', version: 2, attempts: 0, isRetryable: false });
    await app().runDelivery();
    expect(await rowOf(province, contact)).toMatchObject({ state: 'sent', error: null });
    expect((await contact.messages()).length).toBe(1);
    expect(await app().database.read.findBy(DeliveryRetry, { messageId: id })).toEqual([
      expect.objectContaining({ number: 1, errcode: 47003, attempts: 1, byStaffId: province.accountId }),
    ]);
    const entries = await app().database.read.findBy(AuditEntry, {
      subjectId: contact.id,
      action: 'delivery.retried',
    });
    expect(entries.map(({ actorId }) => actorId)).toEqual([province.accountId]);
  });

  it('lets one of five people who press at the same moment send it again, and tells the others', async () => {
    const contact = await withFailure(app());
    const people = await Promise.all(Array.from({ length: 5 }, () => staffOf(app(), 'admin')));
    const { id, version } = await rowOf(people[0] as Clerk, contact);
    const replies = await Promise.all(
      people.map((person) => person.call('deliveries.retry', { params: { id }, body: {}, version })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const loser = replies.find(({ status }) => status === 409);
    expect(loser?.problem).toMatchObject({
      code: 'version.stale',
      current: { id, state: 'waiting', version: 2 },
    });
    await app().runDelivery();
    expect((await contact.messages()).length).toBe(1);
  });

  it('never sends again what may have arrived, what is under way, and what is too old', async () => {
    const contact = await withFailure(app());
    const admin = await staffOf(app(), 'admin');
    const { id, version } = await rowOf(admin, contact);
    const refusalOf = async (changes: Partial<OutboxMessage>): Promise<string> => {
      await app().database.write((tx) => tx.update(OutboxMessage, { id }, changes));
      return (await admin.call('deliveries.retry', { params: { id }, body: {}, version })).problem.code;
    };
    for (const state of ['unknown', 'waiting', 'sent', 'notSubscribed', 'unreachable'] as const)
      expect([state, await refusalOf({ state })]).toEqual([state, 'delivery.notRetryable']);
    expect(await refusalOf({ state: 'failed', validUntilUtc: past })).toBe('delivery.outdated');
    expect(await app().database.read.countBy(DeliveryRetry, { messageId: id })).toBe(0);
  });
});
