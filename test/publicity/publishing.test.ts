import { AuditEntry, brokenAuditSequence } from '../../server/src/audit';
import { Notice } from '../../server/src/notices';
import { PublicationEntry, settleEntries } from '../../server/src/publicity';
import { plusDaysUtc } from '#shared/publicity/publicity-rules';
import { contactAt } from '../support/people';
import { Application } from '../../server/src/applications';
import { describeApp } from '../support/test-app';
import {
  deskOf,
  endPublicity,
  freezeRanking,
  publish,
  publishedCampaign,
  rankedCampaign,
  statusOf,
  Visitor,
} from './scene';

describeApp('making the result public', (app) => {
  it('publishes exactly the chosen rows of the frozen ranking, in its order, and moves their applications', async () => {
    const scene = await rankedCampaign(app());
    const desk = await deskOf(scene);
    expect(desk.ranking?.rows.map(({ applicationId }) => applicationId)).toEqual(scene.ids);
    const { body } = await publish(scene, desk);
    expect(body.entries.map(({ applicationId, standing }) => [applicationId, standing])).toEqual([
      [scene.ids[0], 'listed'],
      [scene.ids[1], 'listed'],
      [scene.ids[2], 'below'],
      [scene.ids[3], 'below'],
    ]);
    expect(body.rankingSha256).toBe(desk.ranking?.sha256);
    expect(await statusOf(app(), scene.ids)).toEqual([
      'publicized',
      'publicized',
      'underReview',
      'underReview',
    ]);
    const page = await new Visitor(app()).text(body.path);
    expect(page.indexOf('演示单位1')).toBeGreaterThan(0);
    expect(page.indexOf('演示单位2')).toBeGreaterThan(page.indexOf('演示单位1'));
    expect(page).not.toContain('演示单位3');
  });

  it('refuses to leave out one that stands higher without a reason', async () => {
    const scene = await rankedCampaign(app());
    const desk = await deskOf(scene);
    const listed = [scene.ids[0], scene.ids[2]];
    const { problem } = await publish(scene, desk, { listed });
    expect([problem.code, problem.faults?.map(({ field }) => field)]).toEqual([
      'publicity.listInvalid',
      [`skipped.${scene.ids[1]}`],
    ]);
    const skipped = [{ applicationId: scene.ids[1], reason: '企业自愿退出' }];
    const { body } = await publish(scene, desk, { listed, skipped });
    expect(body.entries[1]).toMatchObject({ standing: 'skipped', reason: '企业自愿退出' });
  });

  it('refuses one from outside of the ranking, one named twice, and an empty list', async () => {
    const scene = await rankedCampaign(app());
    const other = await rankedCampaign(app(), { count: 1 });
    const desk = await deskOf(scene);
    for (const listed of [[scene.ids[0], other.ids[0]], [scene.ids[0], scene.ids[0]], []]) {
      expect((await publish(scene, desk, { listed })).problem.code).toBe('publicity.listInvalid');
    }
  });

  it('refuses to list an application that is no longer under review, and asks no reason for leaving it out', async () => {
    const scene = await rankedCampaign(app(), {
      of: (index) => (index === 0 ? { status: 'withdrawn' } : {}),
    });
    const desk = await deskOf(scene);
    const refused = await publish(scene, desk);
    expect(refused.problem.faults?.[0]?.message).toContain('已撤回');
    expect((await publish(scene, desk, { listed: [scene.ids[1]] })).status).toBe(200);
    expect(await statusOf(app(), scene.ids.slice(0, 2))).toEqual(['withdrawn', 'publicized']);
  });

  it('refuses a period of fewer than five working days, one that began in the past and one without an end', async () => {
    const scene = await rankedCampaign(app());
    const desk = await deskOf(scene);
    const fieldsOf = async (changes: object): Promise<string[] | undefined> =>
      (await publish(scene, desk, changes)).problem.faults?.map(({ field }) => field);
    const oneMsTooEarly = new Date(Date.parse(desk.earliestEndUtc) - 1).toISOString();
    expect(await fieldsOf({ endsAtUtc: oneMsTooEarly })).toEqual(['endsAtUtc']);
    expect(await fieldsOf({ endsAtUtc: '2099-01-01T00:00:00.000Z' })).toEqual(['endsAtUtc']);
    expect(await fieldsOf({ startsAtUtc: plusDaysUtc(desk.serverTimeUtc, -1) })).toEqual(['startsAtUtc']);
  });

  it('refuses a second publication of the same ranking and of a later one', async () => {
    const scene = await rankedCampaign(app());
    const desk = await deskOf(scene);
    const both = await Promise.all([publish(scene, desk), publish(scene, desk)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await freezeRanking(app(), scene.campaignId, scene.ids, 2);
    const later = await publish(scene, await deskOf(scene));
    expect(later.problem.code).toBe('publicity.alreadyPublished');
  });

  it('refuses a ranking that is not the one that the clerk saw', async () => {
    const scene = await rankedCampaign(app());
    const desk = await deskOf(scene);
    await freezeRanking(app(), scene.campaignId, scene.ids, 2);
    expect((await publish(scene, desk)).problem.code).toBe('publicity.rankingChanged');
    expect((await publish(scene, await deskOf(scene))).status).toBe(200);
  });

  it('tells the contact in the inbox when the project is made public', async () => {
    const contact = await contactAt(app(), 'draft');
    await app().database.write((tx) => tx.update(Application, { id: contact.id }, { status: 'underReview' }));
    const scene = await rankedCampaign(app(), { count: 1 });
    const withContact = { ...scene, ids: [contact.id, ...scene.ids] };
    await freezeRanking(app(), scene.campaignId, withContact.ids, 2);
    expect((await publish(withContact, await deskOf(scene))).status).toBe(200);
    const [notice] = (await contact.call('notices.inbox')).body.notices;
    expect([notice?.kind, notice?.text]).toEqual(['publicized', expect.stringContaining('公示期为')]);
  });

  it('goes on where a kill has cut it off, and tells nobody twice', async () => {
    const scene = await publishedCampaign(app(), { count: 2 });
    await app().database.write((tx) =>
      tx.update(PublicationEntry, { applicationId: scene.ids[0] }, { dueMove: 'publicize' }),
    );
    expect(await settleEntries(app().database)).toBe(0);
    expect(await app().database.read.countBy(Notice, { applicationId: scene.ids[0] })).toBe(0);
    const moves = await app().database.read.findBy(AuditEntry, { subjectId: scene.ids[0] });
    expect(moves.map(({ action }) => action)).toEqual(['move.publicize']);
  });
});

describeApp('the announcement', (app) => {
  it('waits for the end of the period, by the clock of the database', async () => {
    const { clerk, id } = await publishedCampaign(app());
    const refused = await clerk.call('publicity.announce', { params: { id }, version: 1, body: {} });
    expect(refused.problem.code).toBe('publicity.notOver');
  });

  it('selects who is listed, refuses everybody else, and happens once', async () => {
    const { clerk, id, ids } = await publishedCampaign(app());
    await endPublicity(app(), id);
    const announce = () => clerk.call('publicity.announce', { params: { id }, version: 1, body: {} });
    const both = await Promise.all([announce(), announce()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await statusOf(app(), ids)).toEqual(['selected', 'selected', 'notSelected', 'notSelected']);
    expect((await announce()).problem.code).toBe('version.stale');
    const chain = await app().database.read.find(AuditEntry, {
      where: { subjectId: id },
      order: { sequence: 'ASC' },
    });
    expect(chain.map(({ action }) => action)).toEqual(['publicity.published', 'publicity.announced']);
    expect(brokenAuditSequence(chain)).toBeNull();
    const page = await new Visitor(app()).text(`/publicity/${id}`);
    expect(page).toContain('入选名单（共 2 项）');
    expect(page).not.toContain('提出异议');
  });

  it('comes later when the period was made longer, which it cannot be made shorter', async () => {
    const { clerk, id, ...scene } = await publishedCampaign(app());
    const { publication } = await deskOf({ clerk, ...scene });
    const extend = (endsAtUtc: string) =>
      clerk.call('publicity.extend', { params: { id }, version: 1, body: { endsAtUtc } });
    const end = publication?.endsAtUtc ?? '';
    expect((await extend(plusDaysUtc(end, -1))).problem.code).toBe('publicity.listInvalid');
    expect((await extend(plusDaysUtc(end, 2))).body).toMatchObject({
      version: 2,
      endsAtUtc: plusDaysUtc(end, 2),
    });
  });
});
