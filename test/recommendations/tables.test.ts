import { checkItemKeys } from '#shared/recommendations/check-items';
import { AuditEntry } from '../../server/src/audit';
import { Application } from '../../server/src/applications';
import { clerkOf, contactAt, provinceClerk, type Clerk } from '../support/people';
import { describeApp } from '../support/test-app';
import {
  addScan,
  approvedIn,
  issue,
  openedBy,
  paramsOf,
  readyToSend,
  save,
  sendOf,
  setQuota,
  statusOf,
  tableOf,
} from './approved-applications';

const allSound = checkItemKeys.map((item) => ({ item, isSound: true, text: '' }));

async function receive(province: Clerk, id: string | null) {
  let table = await openedBy(province, id);
  const checked = await province.call('recommendations.check', {
    params: paramsOf(table),
    version: table.version,
    body: { checks: allSound },
  });
  table = checked.body;
  return province.call('recommendations.receive', {
    params: paramsOf(table),
    version: table.version,
    body: {},
  });
}

async function sendBack(province: Clerk, id: string | null, reason = '推荐表第 2 项理由过于简单。') {
  const table = await openedBy(province, id);
  return province.call('recommendations.sendBack', {
    params: paramsOf(table),
    version: table.version,
    body: { reason },
  });
}

describeApp('the recommendation table of a bureau', (app) => {
  it('offers what is approved in the own region with its opinion, and keeps choice, order and reasons', async () => {
    const [first = '', second = ''] = await approvedIn(app(), '420200', 2);
    await approvedIn(app(), '420300', 1);
    const clerk = await clerkOf(app(), '420200');
    const before = await tableOf(clerk);
    expect(before.candidates.map(({ applicationId }) => applicationId)).toEqual([first, second]);
    expect(before.candidates[0]?.opinion).toBe('演示推荐意见：同意推荐。');
    await save(clerk, [second, first]);
    const after = await tableOf(clerk);
    expect(after.entries.map(({ applicationId }) => applicationId)).toEqual([second, first]);
    expect([after.candidates, after.letterNumber, after.may]).toEqual([
      [],
      '演经信函〔2026〕1号',
      ['save', 'issue', 'scan'],
    ]);
  });

  it('takes no application that is not approved, of another region, or twice, and says which', async () => {
    const [mine = ''] = await approvedIn(app(), '420500', 1);
    const [foreign = ''] = await approvedIn(app(), '420600', 1);
    const [declined = ''] = await approvedIn(app(), '420500', 1, () => ({ status: 'declined' }));
    const clerk = await clerkOf(app(), '420500');
    const entries = [mine, foreign, declined, mine].map((applicationId) => ({
      applicationId,
      reason: '理由',
    }));
    const reply = await clerk.call('recommendations.save', {
      version: 1,
      body: { letterNumber: '', entries },
    });
    expect(reply.problem.code).toBe('recommendation.entriesInvalid');
    expect(reply.problem.faults?.map(({ field, code }) => [field, code])).toEqual([
      ['entries.1.applicationId', 'notFound'],
      ['entries.2.applicationId', 'notFound'],
      ['entries.3.applicationId', 'twice'],
    ]);
    expect((await tableOf(clerk)).id).toBeNull();
  });

  it('lets one of two clerks save who saw the same table, and shows the other what stands now', async () => {
    const [first = '', second = ''] = await approvedIn(app(), '420700', 2);
    const clerks = [await clerkOf(app(), '420700'), await clerkOf(app(), '420700')];
    // Also at the very first save, when there is no row to wait for.
    for (const round of [1, 2]) {
      const { version } = await tableOf(clerks[0] as Clerk);
      const replies = await Promise.all(
        clerks.map((clerk, index) =>
          clerk.call('recommendations.save', {
            version,
            body: {
              letterNumber: `第${round}轮${index}`,
              entries: [{ applicationId: index === 0 ? first : second, reason: '理由' }],
            },
          }),
        ),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = replies.find(({ status }) => status === 409);
      expect(lost?.problem.code).toBe('version.stale');
      const stands = await tableOf(clerks[0] as Clerk);
      expect((lost?.problem.current as typeof stands).letterNumber).toBe(stands.letterNumber);
      expect(stands.entries).toHaveLength(1);
    }
  });

  it('keeps more than the quota while the bureau chooses, and refuses to issue and to send it', async () => {
    const ids = await approvedIn(app(), '420800', 3);
    await setQuota(app(), '420800', 2);
    const head = await clerkOf(app(), '420800', 'bureauHead');
    const table = await save(head, ids);
    expect([table.quota, table.entries.length]).toEqual([2, 3]);
    const request = { params: paramsOf(table), version: table.version, body: {} };
    const refused = (await head.call('recommendations.issue', request)).problem;
    expect([refused.code, refused.title]).toEqual([
      'recommendation.quotaExceeded',
      expect.stringContaining('推荐名额为 2 个，现已选 3 个'),
    ]);
    expect((await head.call('recommendations.send', request)).problem.code).toBe(
      'recommendation.quotaExceeded',
    );
    await save(head, ids.slice(0, 2));
    expect((await issue(head)).issue?.revision).toBe(1);
  });

  it('is issued again only when it says something else, and names each row without a reason', async () => {
    const ids = await approvedIn(app(), '420900', 2);
    const clerk = await clerkOf(app(), '420900');
    const empty = await save(clerk, ids, ' ');
    const refused = await clerk.call('recommendations.issue', {
      params: paramsOf(empty),
      version: empty.version,
      body: {},
    });
    expect(refused.problem.faults?.map(({ field }) => field)).toEqual([
      'entries.0.reason',
      'entries.1.reason',
    ]);
    await save(clerk, ids);
    expect((await issue(clerk)).issue).toMatchObject({ revision: 1, isStale: false });
    expect((await issue(clerk)).issue?.revision).toBe(1);
    // Somebody else's application comes in: the printed totals are those of their day, and stay good.
    await approvedIn(app(), '420900', 1, () => ({ status: 'submitted' }));
    expect((await tableOf(clerk)).issue?.isStale).toBe(false);
    expect((await save(clerk, [...ids].reverse())).issue?.isStale).toBe(true);
    expect((await issue(clerk)).issue).toMatchObject({ revision: 2, isStale: false });
  });

  it('is sent by the head alone, once, with both sealed papers, and moves each application with its notice', async () => {
    const contact = await contactAt(app(), 'submitted', { bureauCode: '421000' });
    const clerk = await clerkOf(app(), '421000');
    const head = await clerkOf(app(), '421000', 'bureauHead');
    const { version } = await clerk.markOpened(contact.id);
    const approval = { params: { id: contact.id }, version, body: { opinion: '同意推荐' } };
    expect((await clerk.call('reviews.approve', approval)).status).toBe(200);
    await save(clerk, [contact.id]);
    expect((await sendOf(head)).problem.code).toBe('recommendation.notIssued');
    await issue(clerk);
    expect((await sendOf(head)).problem.faults?.map(({ field }) => field)).toEqual([
      'scans.table',
      'scans.letter',
    ]);
    await addScan(clerk, 'table');
    const table = await addScan(clerk, 'letter');
    expect(table.missingScans).toEqual([]);
    expect((await sendOf(clerk)).status).toBe(403);

    const key = 'one-intent-of-the-head-1';
    const request = { params: paramsOf(table), version: table.version, body: {}, key };
    const [once, twice] = await Promise.all([
      head.call('recommendations.send', request),
      head.call('recommendations.send', request),
    ]);
    expect([once.body.number, twice.body.number, once.body.status]).toEqual([1, 1, 'sent']);
    const again = await head.call('recommendations.send', {
      ...request,
      version: once.body.version,
      key: 'another-intent-of-the-head',
    });
    expect(again.problem.code).toBe('recommendation.notOpen');
    expect(await statusOf(app(), contact.id)).toBe('recommended');
    const notices = (await contact.call('notices.inbox')).body.notices;
    expect(notices.filter(({ kind }) => kind === 'recommended')).toHaveLength(1);
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: table.id ?? '' });
    expect(trail.filter(({ action }) => action === 'recommendation.sent')).toHaveLength(1);
    const late = [save(head, []), issue(head), addScan(head, 'table')];
    await Promise.all(late.map((write) => expect(write).rejects.toThrow('recommendation.notOpen')));
  });

  it('is not sent with an application that has left the bureau meanwhile, and names it', async () => {
    const ids = await approvedIn(app(), '421100', 2, (index) => ({ unitName: `演示离开${index}` }));
    const head = await clerkOf(app(), '421100', 'bureauHead');
    await readyToSend(head, ids);
    await app().database.write((tx) => tx.update(Application, { id: ids[1] ?? '' }, { status: 'withdrawn' }));
    const reply = await sendOf(head);
    expect([reply.problem.code, reply.problem.faults?.[0]?.message]).toEqual([
      'recommendation.entriesInvalid',
      expect.stringContaining('“演示离开1”现在是“已撤回”'),
    ]);
    expect(await statusOf(app(), ids[0] ?? '')).toBe('approved');
    await save(head, ids.slice(0, 1));
    expect((await sendOf(head)).problem.code).toBe('recommendation.issueStale');
    await issue(head);
    await addScan(head, 'table');
    await addScan(head, 'letter');
    expect((await sendOf(head)).body.status).toBe('sent');
  });

  it('is received by the province after every check, and never with an unticked one', async () => {
    const ids = await approvedIn(app(), '421200', 2);
    const head = await clerkOf(app(), '421200', 'bureauHead');
    const province = await provinceClerk(app());
    const { id } = await readyToSend(head, ids);
    expect((await province.call('recommendations.open', { params: { id: id ?? '' } })).status).toBe(404);
    await sendOf(head);
    const rows = (await province.call('recommendations.list')).body.rows;
    expect(rows.find(({ bureauCode }) => bureauCode === '421200')).toMatchObject({
      id,
      status: 'sent',
      number: 1,
      entries: 2,
    });
    const table = await openedBy(province, id);
    const request = { params: paramsOf(table), version: table.version };
    expect((await province.call('recommendations.receive', { ...request, body: {} })).problem.code).toBe(
      'recommendation.checkIncomplete',
    );
    const wordless = { checks: [{ item: 'entries', isSound: false, text: ' ' }] };
    expect((await province.call('recommendations.check', { ...request, body: wordless })).status).toBe(400);
    const faulted = await province.call('recommendations.check', {
      ...request,
      body: { checks: [{ item: 'paper', isSound: false, text: '少一份' }, ...allSound.slice(0, 1)] },
    });
    expect(faulted.body.checks).toEqual([
      { item: 'sealedTable', isSound: true, text: '' },
      { item: 'paper', isSound: false, text: '少一份' },
    ]);
    expect((await receive(province, id)).body.status).toBe('received');
    expect(await Promise.all(ids.map((own) => statusOf(app(), own)))).toEqual(['received', 'received']);
    expect((await sendBack(province, id)).problem.code).toBe('recommendation.notSent');
  });

  it('goes back to the bureau with the reason, is open again there, and comes as the next number', async () => {
    const ids = await approvedIn(app(), '421300', 2);
    const head = await clerkOf(app(), '421300', 'bureauHead');
    const province = await provinceClerk(app());
    const { id } = await readyToSend(head, ids);
    await sendOf(head);
    const seen = await openedBy(province, id);
    expect((await sendBack(province, id)).body.status).toBe('returned');
    expect((await province.call('recommendations.open', { params: { id: id ?? '' } })).status).toBe(404);
    const stale = await province.call('recommendations.receive', {
      params: paramsOf(seen),
      version: seen.version,
      body: {},
    });
    expect(stale.status).toBe(404);
    expect(await statusOf(app(), ids[0] ?? '')).toBe('approved');
    expect(await tableOf(head)).toMatchObject({
      status: 'returned',
      returnReason: '推荐表第 2 项理由过于简单。',
    });
    // The sealed papers still say what is in the table, so that the same may be sent again.
    expect((await sendOf(head)).body).toMatchObject({
      number: 2,
      status: 'sent',
      returnReason: null,
      checks: [],
    });
  });

  it('is not received with an application that was withdrawn after it was sent; the province sends it back', async () => {
    const ids = await approvedIn(app(), '422800', 2, (index) => ({ unitName: `演示撤回${index}` }));
    const head = await clerkOf(app(), '422800', 'bureauHead');
    const province = await provinceClerk(app());
    const { id } = await readyToSend(head, ids);
    await sendOf(head);
    await app().database.write((tx) => tx.update(Application, { id: ids[0] ?? '' }, { status: 'withdrawn' }));
    expect((await openedBy(province, id)).entries.map(({ isSound }) => isSound)).toEqual([false, true]);
    const refused = await receive(province, id);
    expect([refused.problem.code, refused.problem.faults?.[0]?.message]).toEqual([
      'recommendation.entriesInvalid',
      expect.stringContaining('“演示撤回0”'),
    ]);
    expect((await sendBack(province, id)).body.status).toBe('returned');
    expect(await Promise.all(ids.map((own) => statusOf(app(), own)))).toEqual(['withdrawn', 'approved']);
  });

  it('lets one of two province clerks decide who saw the same table', async () => {
    const ids = await approvedIn(app(), '429004', 1);
    const head = await clerkOf(app(), '429004', 'bureauHead');
    const [one, other] = [await provinceClerk(app()), await provinceClerk(app())];
    const { id } = await readyToSend(head, ids);
    await sendOf(head);
    const { version } = await openedBy(one, id);
    const checked = await one.call('recommendations.check', {
      params: { id: id ?? '' },
      version,
      body: { checks: allSound },
    });
    const request = { params: { id: id ?? '' }, version: checked.body.version };
    const replies = await Promise.all([
      one.call('recommendations.receive', { ...request, body: {} }),
      other.call('recommendations.sendBack', { ...request, body: { reason: '退回' } }),
    ]);
    const statuses = replies.map(({ status }) => status).sort();
    // Who comes second after a return finds nothing any more, after a receipt something newer.
    expect([
      [200, 404],
      [200, 409],
    ]).toContainEqual(statuses);
    expect(['received', 'approved']).toContain(await statusOf(app(), ids[0] ?? ''));
  });

  it('belongs to its bureau: another one finds nothing', async () => {
    const [mine = ''] = await approvedIn(app(), '429005', 1);
    const clerk = await clerkOf(app(), '429005');
    const { id } = await save(clerk, [mine]);
    const other = await clerkOf(app(), '429006');
    expect((await other.call('recommendations.open', { params: { id: id ?? '' } })).status).toBe(404);
    expect((await tableOf(other)).entries).toEqual([]);
  });
});
