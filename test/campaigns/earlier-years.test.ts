import { clerkOf, Contact, provinceClerk } from '../support/people';
import { describeApp } from '../support/test-app';
import { insertApplication } from '../support/insert-application';
import { newCampaign } from '../experts/review-scene';
import { approvedIn, save, tableOf } from '../recommendations/approved-applications';
import { draftOf, publish, saveContent } from '../support/campaign-clerk';

describeApp('the campaigns of earlier years', (app) => {
  it('are named to the desks, the running one first, and none that has not opened', async () => {
    const earlier = app().campaignId;
    const running = await newCampaign(app());
    const province = await provinceClerk(app());
    const draft = await draftOf(province);
    const { schedule } = draft.content;
    const later = {
      ...schedule,
      opensAtUtc: '2098-01-01T00:00:00.000Z',
      deadlineUtc: '2098-12-31T10:00:00.000Z',
    };
    const upcoming = await saveContent(province, draft, { ...draft.content, schedule: later });
    expect((await publish(province, upcoming)).status).toBe(200);
    const { campaigns } = (await (await clerkOf(app(), '420200')).call('campaigns.list')).body;
    expect(campaigns.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [running, true],
      [earlier, false],
    ]);
    expect(campaigns[0]?.directions).toHaveLength(9);
  });

  it('stay readable for the contact, whose start page names what was handed in then', async () => {
    const contact = await (await new Contact(app()).signIn()).consent();
    await contact.claim();
    const body = { campaignId: (await contact.call('campaigns.current')).body.id };
    contact.see(await contact.call('applications.create', { body }));
    await newCampaign(app());
    const { application, earlierApplications } = (await contact.call('accounts.me')).body;
    expect(application).toBeNull();
    expect(earlierApplications.map(({ id, status }) => [id, status])).toEqual([[contact.id, 'draft']]);
    expect((await contact.own('applications.get')).status).toBe(200);
  });

  it('keep the table of a bureau, which can be looked at and not be changed', async () => {
    const campaign = await newCampaign(app());
    const [id = ''] = await approvedIn(app(), '420300', 1, () => ({ campaignId: campaign }));
    const clerk = await clerkOf(app(), '420300');
    await save(clerk, [id]);
    await newCampaign(app());
    expect((await tableOf(clerk)).entries).toEqual([]);
    const { body } = await clerk.call('recommendations.own', { query: { campaign } });
    expect([body.entries.map(({ applicationId }) => applicationId), body.may]).toEqual([[id], []]);
    const province = await provinceClerk(app());
    const listed = await province.call('recommendations.list', { query: { campaign } });
    expect(listed.body.rows).toHaveLength(17);
  });

  it('keep the review of the experts', async () => {
    const campaign = app().campaignId;
    await newCampaign(app());
    const row = {
      campaignId: campaign,
      bureauCode: '420500',
      unitName: '演示去年单位',
      status: 'received' as const,
    };
    const id = await app().database.write((tx) => insertApplication(tx, row));
    const province = await provinceClerk(app());
    const query = { campaign };
    const seen = (await province.call('experts.board', { query })).body;
    expect(seen.campaignId).toBe(campaign);
    expect(seen.applications.map((about) => about.id)).toContain(id);
    expect((await province.call('experts.board')).body.applications.map((about) => about.id)).not.toContain(
      id,
    );
    expect((await province.call('experts.rankings', { query })).status).toBe(200);
  });

  it('owe no paper any more', async () => {
    const row = { campaignId: app().campaignId, bureauCode: '420600', unitName: '演示去年单位' };
    await newCampaign(app());
    await app().database.write((tx) => insertApplication(tx, row));
    const clerk = await clerkOf(app(), '420600');
    expect((await clerk.call('paperArrivals.owed')).body).toEqual({ toTell: 0, toldToday: 0 });
    const told = await clerk.call('paperArrivals.remind', { body: { applicationIds: null } });
    expect(told.body).toEqual({ told: 0, toldBefore: 0, left: 0 });
  });
});
