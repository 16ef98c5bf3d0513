import { Application } from '../../server/src/applications';
import { AuditEntry } from '../../server/src/audit';
import { ReviewRound } from '../../server/src/experts';
import { contactAt, provinceClerk, type Clerk } from '../support/people';
import { describeApp } from '../support/test-app';
import {
  criteria,
  givenApplication,
  givenExpert,
  handIn,
  newCampaign,
  ReviewDesk,
  scoresAt,
  underReview,
} from './review-scene';

describeApp("the expert's desk", (app) => {
  let scene: Awaited<ReturnType<typeof underReview>>;
  let expert: Clerk;
  let params: { id: string };
  beforeEach(async () => {
    scene = await underReview(app());
    expert = scene.experts[0];
    params = { id: scene.desk.assignmentId(scene.application, expert) };
  });
  const save = (scores: object, version: number, by: Clerk = expert) =>
    by.call('scoring.save', { params, body: { scores, comment: '总体评语' }, version });

  it('lists the own applications with the progress of each', async () => {
    const [first, second] = criteria;
    await save(
      {
        [first?.key ?? '']: { points: '5', comment: '' },
        [second?.key ?? '']: { points: '', comment: '待核' },
      },
      1,
    );
    const { rows } = (await expert.call('scoring.list')).body;
    expect(rows).toMatchObject([{ id: params.id, scored: 1, criteria: 5, submittedAtUtc: null }]);
  });

  it('shows the application without anything that leads to its contact', async () => {
    const reply = await expert.call('scoring.open', { params });
    const { answers } = reply.body;
    const contact = [answers.contactName, answers.contactPosition, answers.mobile, answers.email];
    expect(contact).toEqual(['***', '***', '***', '***']);
    const text = reply.bytes.toString('utf8');
    for (const personal of ['演示联系人', '信息化部部长', '13800000000', 'yanshi@example.cn']) {
      expect(text).not.toContain(personal);
    }
    expect(answers.projectName).toBe('演示·协同制造双创平台');
  });

  it('leaves a row in the trail for what an expert reads, without the words', async () => {
    await expert.call('scoring.open', { params });
    const entry = await app().database.read.findOneBy(AuditEntry, {
      subjectId: scene.application,
      action: 'read.application',
    });
    expect(entry).toMatchObject({ actorKind: 'expert', actorId: expert.accountId });
  });

  it('leaves a hash of every saved sheet in the trail, and no words', async () => {
    await save(scoresAt(5), 1);
    const entry = await app().database.read.findOneBy(AuditEntry, {
      subjectId: params.id,
      action: 'sheet.saved',
    });
    expect(entry?.detail).toMatch(/"row:score_sheet:[0-9A-Z]{26}":"[0-9a-f]{64}"/);
    expect(entry?.detail).not.toContain('评语');
  });

  it('has nothing before the review begins, and nothing of other experts', async () => {
    const campaignId = await newCampaign(app());
    const desk = new ReviewDesk(await provinceClerk(app()));
    const application = await givenApplication(app(), campaignId);
    const early = await givenExpert(app(), desk.province);
    await desk.assign(application, [early]);
    const id = desk.assignmentId(application, early);
    expect((await early.call('scoring.list')).body.rows).toEqual([]);
    expect((await early.call('scoring.open', { params: { id } })).status).toBe(404);
    for (const name of ['scoring.open', 'scoring.save', 'scoring.submit', 'scoring.recuse'] as const) {
      const body = { scores: {}, comment: '', reason: 'x' };
      const request = {
        params,
        ...(name === 'scoring.open' ? {} : { body: bodyOf(name, body) }),
        version: 1,
      };
      expect([name, (await early.call(name, request)).status]).toEqual([name, 404]);
    }
    await handIn(expert, params.id, scoresAt(8));
    const other = scene.desk.assignmentId(scene.application, scene.experts[1]);
    const seen = await scene.experts[1].call('scoring.open', { params: { id: other } });
    expect(seen.body.sheet.scores).toEqual({});
    expect(seen.bytes.toString('utf8')).not.toContain('演示评语');
  });

  it('keeps every saved state, and of two at once the one that was first', async () => {
    const replies = await Promise.all([save(scoresAt(5), 1), save(scoresAt(7), 1)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = replies.find(({ status }) => status === 200)?.body;
    const loser = replies.find(({ status }) => status === 409)?.problem;
    expect(loser?.current).toEqual(winner);
    expect((await expert.call('scoring.open', { params })).body.sheet).toEqual(winner);
  });

  it('answers a repeated save with what the first one did', async () => {
    const key = 'repeated-autosave-0001';
    const send = () =>
      expert.call('scoring.save', { params, body: { scores: scoresAt(6), comment: '' }, version: 1, key });
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    expect((await expert.call('scoring.open', { params })).body.sheet.version).toBe(2);
  });

  it('refuses points that cannot stand and criteria that are not there, each by name', async () => {
    const wrong = {
      standing: { points: '20.1', comment: '' },
      openness: { points: '1.25', comment: '' },
      platform: { points: '-1', comment: '' },
      direction: { points: '１２', comment: '' },
      effect: { points: '15', comment: '' },
      invented: { points: '1', comment: '' },
    };
    const refusal = (await save(wrong, 1)).problem;
    expect([refusal.code, refusal.faults?.map(({ field }) => field)]).toEqual([
      'sheet.invalid',
      ['standing', 'openness', 'platform', 'direction', 'invented'].map((key) => `scores.${key}.points`),
    ]);
  });

  it('takes a sheet that is whole, and then it is only read', async () => {
    const { direction: left, ...rest } = scoresAt(8);
    const saved = (await save(rest, 1)).body;
    const submit = (version: number) => expert.call('scoring.submit', { params, body: {}, version });
    const refusal = (await submit(saved.version)).problem;
    expect([refusal.code, refusal.faults?.map(({ field }) => field)]).toEqual([
      'sheet.incomplete',
      ['scores.direction.points'],
    ]);
    const whole = (await save({ ...rest, direction: left }, saved.version)).body;
    expect((await submit(saved.version)).problem.code).toBe('version.stale');
    const submitted = (await submit(whole.version)).body;
    expect(submitted.submittedAtUtc).not.toBeNull();
    expect((await save(scoresAt(1), submitted.version)).problem.code).toBe('sheet.submitted');
    expect((await submit(submitted.version)).problem.code).toBe('sheet.submitted');
  });

  it('gets a sheet back when the province reopens it with a reason', async () => {
    const { version } = (await handIn(expert, params.id, scoresAt(8))).body;
    const reopen = (reason: string, at = version) =>
      scene.desk.province.call('experts.reopenSheet', { params, body: { reason }, version: at });
    expect((await reopen('')).status).toBe(400);
    expect((await reopen('第二项请补评语', version - 1)).problem.code).toBe('version.stale');
    expect((await reopen('第二项请补评语')).status).toBe(200);
    const { rows } = (await expert.call('scoring.list')).body;
    expect(rows[0]).toMatchObject({ submittedAtUtc: null, reopenReason: '第二项请补评语', scored: 5 });
    expect((await save(scoresAt(9), version + 1)).status).toBe(200);
  });

  it('lets an expert declare a conflict: the application is gone, and a replacement is asked for', async () => {
    const recuse = () => expert.call('scoring.recuse', { params, body: { reason: '曾任该单位顾问' } });
    expect((await recuse()).status).toBe(204);
    expect((await expert.call('scoring.list')).body.rows).toEqual([]);
    expect((await expert.call('scoring.open', { params })).status).toBe(404);
    await scene.desk.refresh();
    const about = scene.desk.about(scene.application);
    expect(about.lacking).toBe(1);
    expect(about.conflicts[expert.accountId]).toBe('declared');
    expect(about.assignments.find(({ id }) => id === params.id)).toMatchObject({
      state: 'recused',
      endReason: '曾任该单位顾问',
    });
    const again = (await scene.desk.assign(scene.application, [expert])).problem;
    expect([again.code, again.detail]).toEqual(['expert.conflict', expect.stringContaining('已申请回避')]);
    const replacement = await givenExpert(app(), scene.desk.province);
    expect((await scene.desk.assign(scene.application, [replacement])).status).toBe(200);
    expect(scene.desk.about(scene.application).lacking).toBe(0);
  });

  it('refuses 回避 and taking off once the sheet is handed in', async () => {
    await handIn(expert, params.id, scoresAt(8));
    const reason = { reason: '迟了' };
    expect((await expert.call('scoring.recuse', { params, body: reason })).problem.code).toBe(
      'sheet.submitted',
    );
    const { version } = await scene.desk.refresh();
    const off = await scene.desk.province.call('experts.takeOff', { params, body: reason, version });
    expect(off.problem.code).toBe('sheet.submitted');
  });

  it('shows a reminder and what is overdue, until the sheet is in', async () => {
    const dueAtUtc = '2098-01-01T10:00:00.000Z';
    await scene.desk.refresh();
    const { version } = scene.desk;
    const past = { dueAtUtc: '2020-01-01T00:00:00.000Z' };
    expect((await scene.desk.province.call('experts.setDue', { body: past, version })).status).toBe(400);
    await scene.desk.province.call('experts.setDue', { body: { dueAtUtc }, version });
    const body = { expertIds: [expert.accountId] };
    const board = (await scene.desk.province.call('experts.remind', { body })).body;
    const told = board.experts.filter(({ remindedAtUtc }) => remindedAtUtc !== null);
    expect(told.map(({ id }) => id)).toEqual([expert.accountId]);
    const [row] = (await expert.call('scoring.list')).body.rows;
    expect([row?.dueAtUtc, row?.isOverdue, row?.remindedAtUtc === null]).toEqual([dueAtUtc, false, false]);
    await app().database.write((tx) =>
      tx.update(ReviewRound, { campaignId: scene.campaignId }, { dueAtUtc: '2026-01-01T00:00:00.000Z' }),
    );
    expect((await expert.call('scoring.list')).body.rows[0]?.isOverdue).toBe(true);
    expect((await handIn(expert, params.id, scoresAt(7))).status).toBe(200);
    const [done] = (await expert.call('scoring.list')).body.rows;
    expect([done?.isOverdue, done?.remindedAtUtc]).toEqual([false, null]);
  });
});

describeApp('the pages and files of an assigned application', (app) => {
  it('are readable by its expert, those that stand for a page, and by no other', async () => {
    const contact = await contactAt(app(), 'submitted');
    await app().database.write((tx) => tx.update(Application, { id: contact.id }, { status: 'received' }));
    const desk = new ReviewDesk(await provinceClerk(app()));
    const experts: Clerk[] = [];
    for (let index = 0; index < 3; index += 1) experts.push(await givenExpert(app(), desk.province));
    await desk.assign(contact.id, experts);
    await desk.start(contact.id);
    const [expert] = experts as [Clerk];
    const stranger = await givenExpert(app(), desk.province);
    const id = desk.assignmentId(contact.id, expert);
    const view = (await expert.call('scoring.open', { params: { id } })).body;
    expect(view.pages.length).toBe(contact.application.print?.pages.length);
    const photo = view.pages[0]?.photoId ?? '';
    const attachment = view.attachments[0]?.id ?? '';
    for (const name of ['scoring.photo', 'scoring.scan', 'scoring.attachment'] as const) {
      const request = { params: { id, photo, attachment } };
      expect([name, (await expert.call(name, request)).status]).toEqual([name, 200]);
      expect([name, (await stranger.call(name, request)).status]).toEqual([name, 404]);
    }
    const foreign = await contactAt(app(), 'photographed');
    const theirs = foreign.application.photos[0]?.id ?? '';
    expect((await expert.call('scoring.photo', { params: { id, photo: theirs } })).status).toBe(404);
  });
});

function bodyOf(
  name: string,
  { scores, comment, reason }: { scores: object; comment: string; reason: string },
) {
  if (name === 'scoring.save') return { scores, comment };
  return name === 'scoring.recuse' ? { reason } : {};
}
