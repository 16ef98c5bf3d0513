import { setTimeout as sleep } from 'node:timers/promises';
import { endOfWorkingDayUtc } from '#shared/publicity/publicity-rules';
import { Application } from '../../server/src/applications';
import { databaseNow } from '../../server/src/database';
import { ExpertAssignment, Ranking, ScoreSheet } from '../../server/src/experts';
import { Publication } from '../../server/src/publicity';
import { publishList, type PublishRequest } from '../../server/src/publicity/publish-list';
import { provinceClerk } from '../support/people';
import { describeApp } from '../support/test-app';
import { handIn, scoresAt, underReview } from './review-scene';

type Scene = Awaited<ReturnType<typeof underReview>>;

describeApp('acts of a review at the same moment', (app) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await underReview(app());
  });
  const idOf = (index: 0 | 1 | 2) => scene.desk.assignmentId(scene.application, scene.experts[index]);
  const inAll = async () => {
    for (const expert of scene.experts) {
      await handIn(expert, scene.desk.assignmentId(scene.application, expert), scoresAt(8));
    }
  };

  it.each(['takeOff', 'excuse'] as const)(
    'never let the province %s a sheet that is being handed in',
    async (act) => {
      const id = idOf(0);
      // As far as a hand-in has come that is not committed yet.
      const handingIn = app().database.write(async (tx) => {
        const isMysql = app().database.kind === 'mysql';
        const lock = isMysql ? { lock: { mode: 'pessimistic_write' as const } } : {};
        await tx.findOne(ExpertAssignment, { where: { id }, ...lock });
        await tx.update(ScoreSheet, { assignmentId: id }, { submittedAtUtc: await databaseNow(tx) });
        await sleep(400);
      });
      await sleep(100);
      const reply = await scene.desk.province.call(`experts.${act}`, {
        params: { id },
        body: { reason: '演示' },
        version: scene.desk.version,
      });
      await handingIn;
      expect(reply.problem.code).toBe('sheet.submitted');
      const assignment = await app().database.read.findOneByOrFail(ExpertAssignment, { id });
      expect([assignment.state, assignment.excuse]).toEqual(['active', null]);
    },
  );

  it('let a sheet be handed in only while its expert is assigned', async () => {
    const id = idOf(0);
    const [expert] = scene.experts;
    const { version } = (await expert.call('scoring.open', { params: { id } })).body.sheet;
    const body = { scores: scoresAt(8), comment: '' };
    const saved = await expert.call('scoring.save', { params: { id }, body, version });
    const takingOff = app().database.write(async (tx) => {
      await tx.update(ExpertAssignment, { id }, { state: 'removed' });
      await sleep(400);
    });
    await sleep(100);
    const submitted = await expert.call('scoring.submit', {
      params: { id },
      body: {},
      version: saved.body.version,
    });
    await takingOff;
    expect(submitted.status).toBe(404);
    const sheet = await app().database.read.findOneByOrFail(ScoreSheet, { assignmentId: id });
    expect(sheet.submittedAtUtc).toBeNull();
  });

  it('excuse nothing once the review is over', async () => {
    await app().database.write((tx) =>
      tx.update(Application, { id: scene.application }, { status: 'publicized' }),
    );
    const reply = await scene.desk.province.call('experts.excuse', {
      params: { id: idOf(0) },
      body: { reason: '演示' },
      version: scene.desk.version,
    });
    expect(reply.problem.code).toBe('sheet.closed');
  });

  it('remind once, however often and by however many clerks it is asked', async () => {
    const colleague = await provinceClerk(app());
    const body = { expertIds: [scene.experts[0].accountId] };
    const replies = await Promise.all(
      [scene.desk.province, colleague, colleague].map((clerk) => clerk.call('experts.remind', { body })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { reminders } = await app().database.read.findOneByOrFail(ExpertAssignment, { id: idOf(0) });
    expect(reminders).toBe(1);
    await app().database.write((tx) =>
      tx.update(ExpertAssignment, { id: idOf(0) }, { remindedAtUtc: '2026-01-01T00:00:00.000Z' }),
    );
    await colleague.call('experts.remind', { body });
    const later = await app().database.read.findOneByOrFail(ExpertAssignment, { id: idOf(0) });
    expect(later.reminders).toBe(2);
  });

  const listRequest = async (): Promise<PublishRequest> => {
    const [frozen] = (await scene.desk.freeze()).body.frozen;
    return {
      campaignId: scene.campaignId,
      rankingId: frozen?.id ?? '',
      rankingSha256: frozen?.sha256 ?? '',
      listed: [scene.application],
      skipped: [],
      startsAtUtc: null,
      endsAtUtc: endOfWorkingDayUtc(await databaseNow(app().database.read), 6),
    };
  };

  it('freeze no other ranking after a list was published, even before its applications have moved', async () => {
    await inAll();
    const request = await listRequest();
    const actor = { kind: 'staff', role: 'province', accountId: scene.desk.province.accountId };
    await app().database.write((tx) =>
      publishList(tx, actor as unknown as Parameters<typeof publishList>[1], request),
    );
    const { status } = await app().database.read.findOneByOrFail(Application, { id: scene.application });
    expect(status).toBe('underReview');
    expect((await scene.desk.freeze('演示理由')).problem.code).toBe('ranking.published');
    expect((await scene.desk.province.call('experts.rankings')).body.isFinal).toBe(true);
  });

  it('publish the ranking in force, whoever freezes the next one meanwhile', async () => {
    await inAll();
    const request = await listRequest();
    const { version, previewSha256 } = (await scene.desk.province.call('experts.rankings')).body;
    const body = { reason: '演示理由', previewSha256 };
    await Promise.all([
      scene.desk.province.call('publicity.publish', { body: request }),
      scene.desk.province.call('experts.freezeRanking', { body, version }),
    ]);
    const { campaignId } = scene;
    const read = app().database.read;
    const [inForce] = await read.find(Ranking, {
      where: { campaignId },
      order: { version: 'DESC' },
      take: 1,
    });
    const published = await read.findOneBy(Publication, { campaignId });
    expect(published === null || published.rankingId === inForce?.id).toBe(true);
    // One of the two came first and the other was refused.
    expect(published === null ? 2 : 1).toBe(inForce?.version);
  });
});
