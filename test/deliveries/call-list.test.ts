import type { CallListRow } from '#shared/api/views';
import { AuditEntry } from '../../server/src/audit';
import { ContactCall } from '../../server/src/deliveries';
import { clerkOf, contactAt, type Clerk, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

/** A contact without a consent whose application was returned: WeChat tells nobody. */
async function untoldContact(app: TestApp, bureauCode = '420100'): Promise<Contact> {
  const contact = await contactAt(app, 'submitted', { bureauCode });
  const clerk = await clerkOf(app, bureauCode);
  await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }]);
  await app.runDelivery();
  return contact;
}

async function rowOf(clerk: Clerk, contact: Contact): Promise<CallListRow | undefined> {
  const { rows } = (await clerk.call('deliveries.callList')).body;
  return rows.find(({ applicationId }) => applicationId === contact.id);
}

async function call(clerk: Clerk, row: CallListRow, outcome: 'reached' | 'noAnswer', note = '') {
  return clerk.call('deliveries.recordCall', {
    params: { id: row.applicationId },
    body: { throughNoticeId: row.notices[0]?.id ?? '', outcome, note },
    version: row.version,
  });
}

describeApp('the call list', (app) => {
  it('has the contacts whom WeChat could not tell, with a covered telephone, for the own region only', async () => {
    const contact = await untoldContact(app());
    const clerk = await clerkOf(app(), '420100');
    const row = await rowOf(clerk, contact);
    expect(row).toMatchObject({
      unitName: '演示制造有限公司',
      version: 1,
      notices: [{ kind: 'returned', state: 'notSubscribed', headline: '申报被退回，请按要求补正' }],
      lastCall: null,
    });
    expect(row?.mobile).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect(await rowOf(await clerkOf(app(), '420500'), contact)).toBeUndefined();
  });

  it('does not name those whom WeChat told, who opened the inbox, or who only did something themselves', async () => {
    const clerk = await clerkOf(app(), '420100');
    const reader = await untoldContact(app());
    const [notice] = (await reader.call('notices.inbox')).body.notices;
    await reader.call('notices.read', { params: { id: notice?.id ?? '' }, body: {} });
    expect(await rowOf(clerk, reader)).toBeUndefined();

    const doer = await contactAt(app(), 'submitted');
    await app().runDelivery();
    expect(await rowOf(clerk, doer)).toBeUndefined();

    const told = await contactAt(app(), 'submitted');
    await told.allowMessages(2);
    await clerk.giveBack(told.id, [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }]);
    await app().runDelivery();
    expect((await told.messages()).length).toBeGreaterThan(0);
    expect(await rowOf(clerk, told)).toBeUndefined();
  });

  it('keeps who did not answer, with the note, and lets go of who was reached until there is news', async () => {
    const contact = await untoldContact(app());
    const clerk = await clerkOf(app(), '420100');
    const first = (await rowOf(clerk, contact)) as CallListRow;
    const noAnswer = (await call(clerk, first, 'noAnswer', ' 下午再打 ')).body.row as CallListRow;
    expect(noAnswer).toMatchObject({ version: 2, lastCall: { outcome: 'noAnswer', note: '下午再打' } });
    expect((await call(clerk, noAnswer, 'reached')).body.row).toBeNull();
    expect(await rowOf(clerk, contact)).toBeUndefined();
    const audited = await app().database.read.findBy(AuditEntry, {
      subjectId: contact.id,
      action: 'contact.called',
    });
    expect(audited.map(({ detail }) => detail)).toEqual([
      '{"number":1,"outcome":"noAnswer"}',
      '{"number":2,"outcome":"reached"}',
    ]);

    await contact.refresh();
    await contact.submit().catch(() => undefined);
    expect(await rowOf(clerk, contact)).toBeUndefined();
  });

  it('takes one call from two clerks who note the same one, and shows the other how it stands', async () => {
    const contact = await untoldContact(app());
    const clerks = [await clerkOf(app(), '420100'), await clerkOf(app(), '420100')];
    const row = (await rowOf(clerks[0] as Clerk, contact)) as CallListRow;
    const replies = await Promise.all(clerks.map((clerk) => call(clerk, row, 'reached')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.problem).toMatchObject({
      code: 'version.stale',
      current: null,
    });
    expect(await app().database.read.countBy(ContactCall, { applicationId: contact.id })).toBe(1);
  });

  it('takes no call about a notice of another application', async () => {
    const [contact, other] = [await untoldContact(app()), await untoldContact(app())];
    const clerk = await clerkOf(app(), '420100');
    const [row, foreign] = [await rowOf(clerk, contact), await rowOf(clerk, other)] as [
      CallListRow,
      CallListRow,
    ];
    const reply = await call(clerk, { ...row, notices: foreign.notices }, 'reached');
    expect([reply.status, reply.problem.code]).toEqual([404, 'notFound']);
  });

  it('goes page by page, the newest notice first', async () => {
    const contacts = [];
    for (let index = 0; index < 3; index += 1) contacts.push(await untoldContact(app(), '429021'));
    const clerk = await clerkOf(app(), '429021');
    const { rows } = (await clerk.call('deliveries.callList')).body;
    expect(rows.map(({ applicationId }) => applicationId)).toEqual(contacts.map(({ id }) => id).reverse());
    const before = rows[0]?.notices[0]?.id ?? '';
    const next = (await clerk.call('deliveries.callList', { query: { before } })).body;
    expect(next.rows.map(({ applicationId }) => applicationId)).toEqual(
      rows.slice(1).map(({ applicationId }) => applicationId),
    );
  });
});
