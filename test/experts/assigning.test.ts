import { AuditEntry } from '../../server/src/audit';
import { StaffAccount } from '../../server/src/accounts';
import { clerkOf, provinceClerk, staffOf, type Clerk } from '../support/people';
import { describeApp } from '../support/test-app';
import { givenApplication, givenExpert, newCampaign, ReviewDesk, underReview } from './review-scene';

describeApp('assigning experts', (app) => {
  let desk: ReviewDesk;
  let campaignId: string;
  beforeEach(async () => {
    campaignId = await newCampaign(app());
    desk = new ReviewDesk(await provinceClerk(app()));
  });
  const given = (changes: Parameters<typeof givenApplication>[2] = {}) =>
    givenApplication(app(), campaignId, changes);
  const expertOf = (profile: Parameters<typeof givenExpert>[2] = {}) =>
    givenExpert(app(), desk.province, profile);
  const group = (experts: readonly Clerk[], directions = ['direction2'], name = '演示专家组') =>
    desk.province.call('experts.addGroup', {
      body: { name, directions, expertIds: experts.map(({ accountId }) => accountId) },
    });

  it('is refused for the same unit and the same city, saying who and why', async () => {
    const application = await given({ unitName: '演示重工（集团）', bureauCode: '420500' });
    const colleague = await expertOf({ employer: '演示重工(集团)' });
    const neighbour = await expertOf({ cityCode: '420500' });
    const refusal = (await desk.assign(application, [colleague])).problem;
    expect([refusal.code, refusal.detail]).toEqual([
      'expert.conflict',
      '演示·审核员 · 演示重工（集团）：专家与申报单位是同一单位',
    ]);
    expect((await desk.assign(application, [neighbour])).problem.detail).toContain('同一市州');
    expect(desk.about(application).assignments).toEqual([]);
    expect(desk.about(application).conflicts).toEqual({
      [colleague.accountId]: 'sameUnit',
      [neighbour.accountId]: 'sameCity',
    });
  });

  it('takes all or nothing: one conflict among three keeps the others off too', async () => {
    const application = await given();
    const experts = [await expertOf(), await expertOf(), await expertOf({ cityCode: '420500' })];
    expect((await desk.assign(application, experts)).problem.code).toBe('expert.conflict');
    expect(desk.about(application).assignments).toEqual([]);
  });

  it('is refused while nobody has said whom the expert works for, and for a disabled account', async () => {
    const application = await given();
    const unknown = await staffOf(app(), 'expert');
    expect((await desk.assign(application, [unknown])).problem.code).toBe('expert.profileMissing');
    const gone = await expertOf();
    await app().database.write((tx) => tx.update(StaffAccount, { id: gone.accountId }, { isDisabled: true }));
    expect((await desk.assign(application, [gone])).problem.code).toBe('expert.unavailable');
    const clerk = await clerkOf(app(), '420100');
    expect((await desk.assign(application, [clerk])).problem.code).toBe('expert.unavailable');
  });

  it('that names somebody twice gives the application once', async () => {
    const application = await given();
    const expert = await expertOf();
    const pair = { applicationId: application, expertIds: [expert.accountId, expert.accountId] };
    const { version } = await desk.refresh();
    const body = { assignments: [pair, pair] };
    const reply = await desk.province.call('experts.assign', { body, version });
    expect(reply.status).toBe(200);
    await desk.refresh();
    expect(desk.about(application).assignments).toHaveLength(1);
  });

  it('by two clerks from the same board counts once, and the other sees the board as it stands', async () => {
    const application = await given();
    const [one, other] = [await expertOf(), await expertOf()];
    const colleague = await provinceClerk(app());
    const { version } = await desk.refresh();
    const assign = (clerk: Clerk, expert: Clerk) =>
      clerk.call('experts.assign', {
        body: { assignments: [{ applicationId: application, expertIds: [expert.accountId] }] },
        version,
      });
    const replies = await Promise.all([assign(desk.province, one), assign(colleague, other)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = replies.find(({ status }) => status === 409)?.problem;
    expect(loser?.code).toBe('version.stale');
    expect((loser?.current as typeof desk.board).version).toBe(version + 1);
    await desk.refresh();
    expect(desk.about(application).assignments).toHaveLength(1);
  });

  it('automatically shows a proposal that is kept only when it is assigned', async () => {
    const applications = [await given(), await given(), await given(), await given()];
    const experts = [await expertOf(), await expertOf(), await expertOf(), await expertOf()];
    const neighbour = await expertOf({ cityCode: '420500' });
    await group([...experts, neighbour]);
    const propose = async () => (await desk.province.call('experts.propose')).body;
    const proposal = await propose();
    expect(await propose()).toEqual(proposal);
    await desk.refresh();
    expect(desk.board.applications.flatMap(({ assignments }) => assignments)).toEqual([]);
    expect(proposal.gaps).toEqual([]);
    const after = proposal.loads.filter(({ after: load }) => load > 0).map(({ after: load }) => load);
    expect(after).toEqual([3, 3, 3, 3]);
    const reply = await desk.province.call('experts.assign', {
      body: { assignments: proposal.assignments },
      version: proposal.version,
    });
    expect(reply.body.applications.map(({ lacking }) => lacking)).toEqual(applications.map(() => 0));
    expect((await propose()).assignments).toEqual([]);
  });

  it('automatically keeps to the directions of the groups, and names what is lacking', async () => {
    const application = await given({ answers: { directions: ['direction9'] } });
    const expert = await expertOf();
    await group([expert, await expertOf()], ['direction1']);
    await group([expert], ['direction9'], '演示二组');
    const proposal = (await desk.province.call('experts.propose')).body;
    expect(proposal.assignments).toEqual([{ applicationId: application, expertIds: [expert.accountId] }]);
    expect(proposal.gaps).toEqual([{ applicationId: application, lacking: 2 }]);
  });

  it('comes before the review: with too few experts it does not start, and the application is named', async () => {
    const application = await given();
    const experts = [await expertOf(), await expertOf()];
    await desk.assign(application, experts);
    const refusal = (await desk.start(application)).problem;
    expect([refusal.code, refusal.faults?.[0]?.message]).toEqual([
      'review.expertsMissing',
      '演示装备制造有限公司：已分配 2 位，需要 3 位',
    ]);
    await desk.assign(application, [await expertOf()]);
    const missing = () => desk.board.experts.reduce((sum, expert) => sum + expert.missing, 0);
    const before = missing();
    expect((await desk.start(application)).status).toBe(200);
    expect(missing() - before).toBe(3);
    expect(desk.about(application).status).toBe('underReview');
    expect((await desk.start(application)).problem.code).toBe('application.moveNotAllowed');
  });

  it('is undone with a reason, and the expert no longer finds the application', async () => {
    const scene = await underReview(app());
    const [expert] = scene.experts;
    const id = scene.desk.assignmentId(scene.application, expert);
    expect((await expert.call('scoring.open', { params: { id } })).status).toBe(200);
    const takeOff = (reason: string) =>
      scene.desk.province.call('experts.takeOff', {
        params: { id },
        body: { reason },
        version: scene.desk.version,
      });
    expect((await takeOff('')).status).toBe(400);
    expect((await takeOff('出差')).status).toBe(200);
    expect((await expert.call('scoring.open', { params: { id } })).status).toBe(404);
    expect((await expert.call('scoring.list')).body.rows).toEqual([]);
    await scene.desk.refresh();
    expect(scene.desk.about(scene.application).lacking).toBe(1);
    expect((await scene.desk.assign(scene.application, [expert])).status).toBe(200);
    expect((await expert.call('scoring.open', { params: { id } })).status).toBe(200);
  });

  it('leaves a row in the trail of the application, without names', async () => {
    const application = await given();
    const expert = await expertOf();
    await desk.assign(application, [expert]);
    const entry = await app().database.read.findOneBy(AuditEntry, {
      subjectId: application,
      action: 'experts.assigned',
    });
    expect(entry?.actorId).toBe(desk.province.accountId);
    expect(JSON.parse(entry?.detail ?? '{}')).toEqual({ experts: expert.accountId });
  });
});

describeApp('the experts and their groups', (app) => {
  let province: Clerk;
  beforeEach(async () => {
    await newCampaign(app());
    province = await provinceClerk(app());
  });

  it('show every fault of a profile at once, and keep nothing of it', async () => {
    const expert = await staffOf(app(), 'expert');
    const reply = await province.call('experts.saveProfile', {
      params: { id: expert.accountId },
      body: { employer: ' ', employerCreditCode: '91420100MA4K000000', cityCode: '999999' },
      version: 1,
    });
    expect([reply.problem.code, reply.problem.faults?.map(({ field }) => field)]).toEqual([
      'expert.invalid',
      ['employer', 'employerCreditCode', 'cityCode'],
    ]);
    const { experts } = (await province.call('experts.list')).body;
    expect(experts.find(({ id }) => id === expert.accountId)?.profile).toBeNull();
  });

  it('are changed by one of two clerks who saw the same', async () => {
    const expert = await staffOf(app(), 'expert');
    const colleague = await provinceClerk(app());
    const save = (clerk: Clerk, employer: string) =>
      clerk.call('experts.saveProfile', {
        params: { id: expert.accountId },
        body: { employer, employerCreditCode: null, cityCode: null },
        version: 1,
      });
    const profiles = await Promise.all([save(province, '演示大学'), save(colleague, '演示研究院')]);
    expect(profiles.map(({ status }) => status).sort()).toEqual([200, 409]);
    const body = { name: '演示组', directions: ['direction1'], expertIds: [expert.accountId] };
    const added = (await province.call('experts.addGroup', { body })).body;
    const params = { id: added.id };
    const change = (clerk: Clerk, name: string) =>
      clerk.call('experts.changeGroup', { params, body: { ...body, name }, version: added.version });
    const groups = await Promise.all([change(province, '甲组'), change(colleague, '乙组')]);
    expect(groups.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('have names that differ, directions of the notice and accounts that are there', async () => {
    const body = { name: '演示组', directions: ['direction1'], expertIds: [] };
    expect((await province.call('experts.addGroup', { body })).status).toBe(200);
    expect((await province.call('experts.addGroup', { body })).problem.faults?.[0]?.code).toBe('taken');
    const wrong = { name: '另一组', directions: ['direction99'], expertIds: [province.accountId] };
    const faults = (await province.call('experts.addGroup', { body: wrong })).problem.faults;
    expect(faults?.map(({ field }) => field)).toEqual(['directions', 'expertIds']);
  });
});
