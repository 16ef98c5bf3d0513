import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { AuditEntry } from '../../server/src/audit';
import { Campaign, CampaignVersion } from '../../server/src/campaigns';
import { draftOf, openNow, publish, saveContent, unitIn } from '../support/campaign-clerk';
import { provinceClerk, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

const titled = (content: CampaignContent, title: string): CampaignContent => ({
  ...content,
  definition: { ...content.definition, title },
});

function opensLater(content: CampaignContent): CampaignContent {
  return { ...content, schedule: { ...content.schedule, opensAtUtc: '2098-01-01T00:00:00.000Z' } };
}

const titleFor = async (contact: Contact): Promise<string> =>
  (await contact.own('applications.campaign')).body.definition.title;

describeApp('the next notice in the making', (app) => {
  it('is a copy that nobody but the province sees until it is published', async () => {
    const clerk = await provinceClerk(app());
    const draft = await draftOf(clerk);
    const saved = await saveContent(clerk, draft, titled(openNow(draft.content), '2021年演示通知'));
    expect(saved).toMatchObject({ version: 2, faults: [], copiedFrom: { id: app().campaignId } });
    expect(saved.differences.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^标题 2020年.*→2021年演示通知$/),
    );
    expect((await clerk.call('campaigns.current')).body.id).toBe(app().campaignId);
    expect(await app().database.read.countBy(Campaign, { id: draft.id })).toBe(0);
    const { drafts } = (await clerk.call('campaignDrafts.list')).body;
    expect(drafts.find(({ id }) => id === draft.id)).toMatchObject({ title: '2021年演示通知' });
    const paper = await clerk.call('campaignDrafts.paper', { params: { id: draft.id } });
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps what is wrong, names every fault beside its place, and is not published with one', async () => {
    const clerk = await provinceClerk(app());
    const draft = await draftOf(clerk);
    const { definition, schedule } = draft.content;
    const fields = definition.form.fields.filter(({ key }) => key !== 'projectName');
    const [first, second] = definition.conditions;
    const saved = await saveContent(clerk, draft, {
      definition: {
        ...definition,
        title: ' ',
        form: { ...definition.form, fields },
        conditions: [first, second, first].flatMap((one) => one ?? []),
        attachmentKinds: definition.attachmentKinds.map((kind) => ({ ...kind, minFiles: 7, maxFiles: 6 })),
      },
      schedule: {
        ...schedule,
        opensAtUtc: '2098-06-01T00:00:00.000Z',
        deadlineUtc: '2098-05-01T00:00:00.000Z',
        bureaus: [
          { bureauCode: '420100', deadlineUtc: '2098-07-01T00:00:00.000Z', quota: 3, paperCopies: 2 },
        ],
      },
    });
    const places = saved.faults.map(({ place }) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        'definition.title',
        'definition.form.fields',
        'definition.conditions.2.key',
        'definition.attachmentKinds.0.minFiles',
        'schedule.deadlineUtc',
        'schedule.bureaus.0.deadlineUtc',
      ]),
    );
    expect(saved.faults.find(({ place }) => place === 'definition.form.fields')?.message).toContain(
      '“项目名称”用于',
    );
    const refused = await publish(clerk, saved);
    expect([refused.status, refused.problem.code]).toEqual([422, 'campaign.faulty']);
    expect(refused.problem.faults?.map(({ field }) => field)).toEqual(places);
    expect(await app().database.read.countBy(Campaign, { id: draft.id })).toBe(0);
  });

  it('names a character that the paper cannot print', async () => {
    const clerk = await provinceClerk(app());
    const draft = await draftOf(clerk);
    const saved = await saveContent(clerk, draft, titled(draft.content, '2021年𠮷通知'));
    expect(saved.faults).toContainEqual({
      place: 'definition.title',
      message: expect.stringContaining('𠮷') as string,
    });
  });

  it('saved by two clerks at once keeps the first, and gives the second what stands there now', async () => {
    const [one, other] = [await provinceClerk(app()), await provinceClerk(app())];
    const draft = await draftOf(one);
    await saveContent(one, draft, titled(draft.content, '甲的标题'));
    const { id, version } = draft;
    const late = await other.call('campaignDrafts.save', {
      params: { id },
      version,
      body: titled(draft.content, '乙的标题'),
    });
    expect([late.status, late.problem.code]).toEqual([409, 'version.stale']);
    expect(late.problem.current).toMatchObject({
      content: { definition: { title: '甲的标题' } },
      version: 2,
    });
  });

  it('is published once, however often and by whomever it is asked, and cannot be edited after', async () => {
    const clerk = await provinceClerk(app());
    const draft = await draftOf(clerk);
    const saved = await saveContent(clerk, draft, opensLater(titled(draft.content, '2099年演示通知')));
    const others = await Promise.all([1, 2, 3].map(() => provinceClerk(app())));
    const replies = await Promise.all(others.map((other) => publish(other, saved)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await app().database.read.countBy(CampaignVersion, { campaignId: draft.id })).toBe(1);
    const edited = await clerk.call('campaignDrafts.save', {
      params: { id: draft.id },
      version: saved.version + 1,
      body: saved.content,
    });
    expect(edited.problem.code).toBe('campaign.published');
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: draft.id });
    expect(trail.map(({ action }) => action)).toEqual(['campaign.copied', 'campaign.published']);
    // It has not opened, so that the running one stays the running one.
    expect((await clerk.call('campaigns.current')).body.id).toBe(app().campaignId);
  });

  it('is discarded, saved or published by one of two clerks at the same moment', async () => {
    const [clerk, colleague] = [await provinceClerk(app()), await provinceClerk(app())];
    const draft = await draftOf(clerk);
    const seen = { params: { id: draft.id }, version: draft.version };
    const replies = await Promise.all([
      clerk.call('campaignDrafts.discard', seen),
      colleague.call('campaignDrafts.save', { ...seen, body: titled(draft.content, '另一个标题') }),
      colleague.call('campaignDrafts.discard', seen),
    ]);
    expect(replies.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: draft.id });
    const isThere = (await clerk.call('campaignDrafts.get', { params: { id: draft.id } })).status === 200;
    expect(trail.filter(({ action }) => action === 'campaign.discarded')).toHaveLength(isThere ? 0 : 1);
  });

  it('is withdrawn once by two clerks at the same moment', async () => {
    const [clerk, colleague] = [await provinceClerk(app()), await provinceClerk(app())];
    const draft = await draftOf(clerk);
    await publish(clerk, await saveContent(clerk, draft, opensLater(draft.content)));
    const withdraw = (one: typeof clerk) =>
      one.call('campaignDrafts.withdraw', { params: { id: draft.id }, body: {} });
    const replies = await Promise.all([withdraw(clerk), withdraw(colleague)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: draft.id });
    expect(trail.filter(({ action }) => action === 'campaign.withdrawn')).toHaveLength(1);
  });

  it('may be withdrawn while it has not opened, and is a draft again; an open one may not', async () => {
    const clerk = await provinceClerk(app());
    const draft = await draftOf(clerk);
    const saved = await saveContent(clerk, draft, opensLater(draft.content));
    await publish(clerk, saved);
    const withdrawn = (await clerk.call('campaignDrafts.withdraw', { params: { id: draft.id }, body: {} }))
      .body;
    expect(withdrawn).toMatchObject({ id: draft.id, content: saved.content });
    expect(await app().database.read.countBy(Campaign, { id: draft.id })).toBe(0);
    await publish(clerk, await saveContent(clerk, withdrawn, openNow(withdrawn.content)));
    const late = await clerk.call('campaignDrafts.withdraw', { params: { id: draft.id }, body: {} });
    expect([late.status, late.problem.code]).toEqual([409, 'campaign.alreadyOpen']);
    expect((await clerk.call('campaigns.current')).body.id).toBe(draft.id);
  });

  it('as a correction makes a version for those who begin after, and changes nothing for those who began before', async () => {
    const clerk = await provinceClerk(app());
    const campaignId = app().campaignId;
    const [before] = [await unitIn(app(), campaignId)];
    for (const title of ['更正一', '更正二']) {
      const draft = await draftOf(clerk, 'correction');
      const saved = await saveContent(clerk, draft, titled(draft.content, title));
      expect((await publish(clerk, saved)).body).toMatchObject({ id: campaignId, title });
    }
    const after = await unitIn(app(), campaignId);
    expect(await titleFor(before)).toMatch(/^2020年湖北省/);
    expect(await titleFor(after)).toBe('更正二');
  });

  it('lets a unit apply once in each campaign', async () => {
    const clerk = await provinceClerk(app());
    const draft = await draftOf(clerk);
    const next = await saveContent(clerk, draft, openNow(titled(draft.content, '下一年')));
    await publish(clerk, next);
    const contact = await unitIn(app(), app().campaignId);
    const again = await contact.call('applications.create', { body: { campaignId: app().campaignId } });
    expect(again.problem.code).toBe('application.exists');
    const second = await contact.call('applications.create', { body: { campaignId: draft.id } });
    expect(second.status).toBe(201);
    expect(await titleFor(contact)).not.toBe('下一年');
    contact.see(second);
    expect(await titleFor(contact)).toBe('下一年');
  });
});
