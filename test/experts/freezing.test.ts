import { Application } from '../../server/src/applications';
import { frozenRankingOf, Ranking } from '../../server/src/experts';
import type { Clerk } from '../support/people';
import { describeApp } from '../support/test-app';
import { recomputeByScript } from './recompute';
import { givenApplication, handIn, scoresAt, underReview } from './review-scene';

describeApp('the frozen ranking', (app) => {
  let scene: Awaited<ReturnType<typeof underReview>>;
  let second: string;
  const ranking = () => app().database.write((tx) => frozenRankingOf(tx, scene.campaignId));
  const handInAll = async (application: string, ...tenths: number[]) => {
    for (const [index, points] of tenths.entries()) {
      const expert = scene.experts[index] as Clerk;
      await handIn(expert, scene.desk.assignmentId(application, expert), scoresAt(points));
    }
  };
  beforeEach(async () => {
    scene = await underReview(app());
    second = await givenApplication(app(), scene.campaignId, { unitName: '演示软件有限公司' });
    await scene.desk.assign(second, scene.experts);
    await scene.desk.start(second);
  });

  it('waits for every sheet, and names each that is missing', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 9, 9);
    const refusal = (await scene.desk.freeze()).problem;
    expect([refusal.code, refusal.faults]).toEqual([
      'ranking.notReady',
      [
        {
          field: `applications.${second}`,
          code: 'sheetMissing',
          message: '演示软件有限公司：演示·审核员的评分表还没有提交，请催办，或写明理由后免交。',
        },
      ],
    ]);
    expect(await ranking()).toBeNull();
    const view = (await scene.desk.province.call('experts.rankings')).body;
    expect([view.obstacles.length, view.preview]).toEqual([1, []]);
  });

  it('goes without a sheet that is excused with a reason, and the reason is part of it', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 9, 9);
    const params = { id: scene.desk.assignmentId(second, scene.experts[2]) };
    const excuse = (reason: string) =>
      scene.desk.province.call('experts.excuse', { params, body: { reason }, version: scene.desk.version });
    expect((await excuse('')).status).toBe(400);
    expect((await excuse('专家住院')).status).toBe(200);
    const [frozen] = (await scene.desk.freeze()).body.frozen;
    expect(frozen?.rows.map(({ applicationId, scoreText }) => [applicationId, scoreText])).toEqual([
      [second, '90.00'],
      [scene.application, '80.00'],
    ]);
    const { inputs } = await app().database.read.findOneByOrFail(Ranking, { id: frozen?.id ?? '' });
    expect(inputs).toContain('专家住院');
  });

  it('waits for an application whose review has not begun, and for one without any sheet', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await givenApplication(app(), scene.campaignId, { unitName: '演示迟到公司' });
    const codes = (await scene.desk.freeze()).problem.faults?.map(({ code }) => code);
    expect(codes?.sort()).toEqual(['noSheet', 'notStarted', ...Array<string>(3).fill('sheetMissing')]);
  });

  it('is one for two clerks at the same moment', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 9, 9, 9);
    const { version, previewSha256 } = (await scene.desk.province.call('experts.rankings')).body;
    const body = { reason: null, previewSha256 };
    const freeze = () => scene.desk.province.call('experts.freezeRanking', { body, version });
    const replies = await Promise.all([freeze(), freeze()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await app().database.read.countBy(Ranking, { campaignId: scene.campaignId })).toBe(1);
  });

  it('is refused when a sheet has changed since the preview, and the new preview is answered', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 9, 9, 9);
    const { province } = scene.desk;
    const seen = (await province.call('experts.rankings')).body;
    const [expert] = scene.experts;
    const params = { id: scene.desk.assignmentId(second, expert) };
    const { version } = (await province.call('experts.openSheet', { params })).body;
    await province.call('experts.reopenSheet', { params, body: { reason: '打错' }, version });
    await handIn(expert, params.id, scoresAt(1));
    const body = { reason: null, previewSha256: seen.previewSha256 };
    const refusal = (await province.call('experts.freezeRanking', { body, version: seen.version })).problem;
    expect(refusal.code).toBe('version.stale');
    expect((refusal.current as typeof seen).preview[0]?.applicationId).toBe(scene.application);
    expect(await ranking()).toBeNull();
  });

  it('stays as it is; a new version needs a reason, and is the one in force', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 9, 9, 9);
    const [first] = (await scene.desk.freeze()).body.frozen;
    const before = await app().database.read.findOneByOrFail(Ranking, { id: first?.id ?? '' });
    const [expert] = scene.experts;
    const params = { id: scene.desk.assignmentId(second, expert) };
    const { version } = (await scene.desk.province.call('experts.openSheet', { params })).body;
    const reason = { reason: '第三项打错' };
    await scene.desk.province.call('experts.reopenSheet', { params, body: reason, version });
    expect((await scene.desk.freeze()).problem.code).toBe('ranking.notReady');
    await handIn(expert, params.id, scoresAt(1));
    expect((await scene.desk.freeze(' ')).problem.code).toBe('ranking.reasonMissing');
    const { frozen } = (await scene.desk.freeze('更正一份评分表')).body;
    expect(frozen.map(({ version: number, reason: why }) => [number, why])).toEqual([
      [2, '更正一份评分表'],
      [1, null],
    ]);
    expect(frozen[1]).toEqual(first);
    expect(await app().database.read.findOneByOrFail(Ranking, { id: first?.id ?? '' })).toEqual(before);
    const inForce = await ranking();
    expect([inForce?.version, inForce?.sha256]).toEqual([2, frozen[0]?.sha256]);
    expect(inForce?.rows).toEqual([
      { applicationId: scene.application, place: 1, scoreText: '80.00' },
      { applicationId: second, place: 2, scoreText: '63.33' },
    ]);
  });

  it('is final once something is published', async () => {
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 9, 9, 9);
    await scene.desk.freeze();
    await app().database.write((tx) => tx.update(Application, { id: second }, { status: 'publicized' }));
    expect((await scene.desk.freeze('再定一版')).problem.code).toBe('ranking.published');
    expect((await scene.desk.province.call('experts.rankings')).body.isFinal).toBe(true);
    const [expert] = scene.experts;
    const params = { id: scene.desk.assignmentId(second, expert) };
    const body = { reason: '再看' };
    const { version } = (await scene.desk.province.call('experts.openSheet', { params })).body;
    const reopened = await scene.desk.province.call('experts.reopenSheet', { params, body, version });
    expect(reopened.problem.code).toBe('sheet.closed');
  });

  it('shows priority and adds nothing for it', async () => {
    await app().database.write((tx) => tx.update(Application, { id: second }, { hasPriority: true }));
    await handInAll(scene.application, 8, 8, 8);
    await handInAll(second, 8, 8, 8);
    const [frozen] = (await scene.desk.freeze()).body.frozen;
    expect(frozen?.rows.map(({ place, scoreText }) => [place, scoreText])).toEqual([
      [1, '80.00'],
      [1, '80.00'],
    ]);
    expect(frozen?.rows.find(({ applicationId }) => applicationId === second)?.hasPriority).toBe(true);
  });

  it('is recomputed from its download by the script of the repository, to the same hash', async () => {
    await handInAll(scene.application, 8, 7, 9);
    await handInAll(second, 9, 9, 3);
    const [frozen] = (await scene.desk.freeze()).body.frozen;
    const params = { id: frozen?.id ?? '' };
    const file = await scene.desk.province.call('experts.exportRanking', { params });
    const download = JSON.parse(file.bytes.toString('utf8')) as { inputs: object };
    const run = recomputeByScript(download);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain(`sha256 ${frozen?.sha256 ?? ''}`);
    expect(file.bytes.toString('utf8')).not.toContain('演示评语');
  });
});
