import type { DeadlinesView } from '#shared/api/views';
import { AuditEntry } from '../../server/src/audit';
import { Campaign, CampaignBureau } from '../../server/src/campaigns';
import { Notice, OutboxMessage, tellOfExtensions } from '../../server/src/notices';
import { clerkOf, contactAt, provinceClerk, type Clerk, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

const hour = 3_600_000;
const later = (atUtc: string, ms: number): string => new Date(Date.parse(atUtc) + ms).toISOString();

describeApp('putting a deadline off', (app, kind) => {
  const deadlines = async (clerk: Clerk): Promise<DeadlinesView> =>
    (await clerk.call('campaignDrafts.deadlines', { params: { id: app().campaignId } })).body;
  const extend = (clerk: Clerk, version: number, body: object) =>
    clerk.call('campaignDrafts.extendDeadline', {
      params: { id: app().campaignId },
      version,
      body: { bureauCode: null, reason: '演示：疫情影响', ...body },
    });
  const moved = async (contact: Contact): Promise<Notice[]> =>
    app().database.read.findBy(Notice, { applicationId: contact.id, kind: 'deadlineMoved' });

  it('for the whole province moves the earlier dates of bureaus by as much, and tells each unsubmitted unit once', async () => {
    const clerk = await provinceClerk(app());
    const { database, campaignId } = app();
    await database.write((tx) =>
      tx.insert(CampaignBureau, {
        campaignId,
        bureauCode: '420500',
        deadlineUtc: '2098-12-01T10:00:00.000Z',
        quota: 5,
        paperCopies: 2,
      }),
    );
    const draft = await contactAt(app(), 'draft');
    const elsewhere = await contactAt(app(), 'draft', { bureauCode: '420500' });
    const returned = await contactAt(app(), 'submitted');
    await (
      await clerkOf(app(), '420100')
    ).giveBack(returned.id, [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }]);
    const submitted = await contactAt(app(), 'submitted');
    const before = await deadlines(clerk);
    const deadlineUtc = later(before.deadlineUtc, 48 * hour);
    const after = (await extend(clerk, before.version, { deadlineUtc })).body;
    expect(after).toMatchObject({ deadlineUtc, version: before.version + 1 });
    expect(after.bureaus.find(({ code }) => code === '420500')).toMatchObject({
      deadlineUtc: '2098-12-03T10:00:00.000Z',
      isOwn: true,
    });
    expect((await draft.refresh()).deadlineUtc).toBe(deadlineUtc);
    const beganAfterwards = await contactAt(app(), 'draft');

    // Two processes (two loops of one on SQLite, which is never shared by two) and one that comes again later.
    const other = kind === 'mysql' ? await app().openAgain() : database;
    await Promise.all([tellOfExtensions(database), tellOfExtensions(other)]);
    await tellOfExtensions(database);
    const [notice] = await moved(draft);
    expect(notice?.text).toContain('2099-01-03 18:00');
    expect((await moved(elsewhere))[0]?.text).toContain('2098-12-03 18:00');
    const counts = [draft, elsewhere, returned, submitted, beganAfterwards].map(
      async (contact) => (await moved(contact)).length,
    );
    expect(await Promise.all(counts)).toEqual([1, 1, 1, 0, 0]);
    expect(await database.read.countBy(OutboxMessage, { noticeId: notice?.id ?? '' })).toBe(1);
    expect((await deadlines(clerk)).extensions[0]).toMatchObject({
      reason: '演示：疫情影响',
      toldAtUtc: expect.any(String) as string,
    });
    const trail = await database.read.findBy(AuditEntry, { subjectId: campaignId });
    expect(trail.map(({ action }) => action)).toContain('deadline.extended');
  });

  it('for one bureau concerns its units alone, and never goes beyond the province', async () => {
    const clerk = await provinceClerk(app());
    const { database, campaignId } = app();
    await database.write((tx) =>
      tx.insert(CampaignBureau, {
        campaignId,
        bureauCode: '420600',
        deadlineUtc: '2098-06-01T10:00:00.000Z',
        quota: 5,
        paperCopies: 2,
      }),
    );
    const own = await contactAt(app(), 'draft', { bureauCode: '420600' });
    const other = await contactAt(app(), 'draft', { bureauCode: '420700' });
    const { version, deadlineUtc } = await deadlines(clerk);
    const beyond = await extend(clerk, version, {
      bureauCode: '420600',
      deadlineUtc: later(deadlineUtc, hour),
    });
    expect([beyond.status, beyond.problem.code]).toEqual([422, 'campaign.extensionInvalid']);
    const sooner = await extend(clerk, version, {
      bureauCode: '420600',
      deadlineUtc: '2098-05-01T10:00:00.000Z',
    });
    expect(sooner.problem.faults?.[0]?.message).toContain('应晚于现在的 2098-06-01 18:00');
    const { bureaus } = (
      await extend(clerk, version, { bureauCode: '420600', deadlineUtc: '2098-07-01T10:00:00.000Z' })
    ).body;
    expect(bureaus.find(({ code }) => code === '420600')?.deadlineUtc).toBe('2098-07-01T10:00:00.000Z');
    await tellOfExtensions(database);
    expect([(await moved(own)).length, (await moved(other)).length]).toEqual([1, 0]);
    const row = await database.read.findOneByOrFail(CampaignBureau, { campaignId, bureauCode: '420600' });
    expect(row.quota).toBe(5);
  });

  it('by two clerks at once is done once; the other sees the new state', async () => {
    const clerks = await Promise.all([provinceClerk(app()), provinceClerk(app())]);
    const { version, deadlineUtc } = await deadlines(clerks[0]);
    const next = later(deadlineUtc, 24 * hour);
    const replies = await Promise.all(clerks.map((clerk) => extend(clerk, version, { deadlineUtc: next })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.problem).toMatchObject({ code: 'version.stale', current: { deadlineUtc: next } });
    const campaign = await app().database.read.findOneByOrFail(Campaign, { id: app().campaignId });
    expect(campaign.deadlineUtc).toBe(next);
  });

  it('opens a draft again that had become read-only', async () => {
    const clerk = await provinceClerk(app());
    const contact = await contactAt(app(), 'draft');
    await app().database.write((tx) =>
      tx.update(Campaign, { id: app().campaignId }, { deadlineUtc: '2026-01-02T10:00:00.000Z' }),
    );
    const late = await contact.own('applications.saveAnswers', { body: { answers: { industry: '演示' } } });
    expect(late.problem.code).toBe('campaign.closed');
    const { version } = await deadlines(clerk);
    await extend(clerk, version, { deadlineUtc: '2099-01-01T10:00:00.000Z' });
    await contact.refresh();
    expect((await contact.save({ industry: '演示' })).answers.industry).toBe('演示');
  });
});
