import type { Status } from '#shared/applications/statuses';
import { checkItemKeys } from '#shared/recommendations/check-items';
import { readAuditChain } from '../support/audit-chain';
import { endPublicity, Visitor, deskOf, publish } from '../publicity/scene';
import { givenExpert, handIn, ReviewDesk, scoresAt } from '../experts/review-scene';
import {
  openedBy,
  paramsOf,
  readyToSend,
  sendOf,
  statusOf,
  tableOf,
} from '../recommendations/approved-applications';
import { OpinionDesk } from '../opinions/opinion-desk';
import { clerkOf, contactAt, provinceClerk, type Clerk, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

const bureauCode = '421000';

async function approve(app: TestApp, clerk: Clerk, contact: Contact): Promise<void> {
  await clerk.markOpened(contact.id);
  const opinion = new OpinionDesk(app, clerk, contact.id);
  await opinion.write('同意推荐。');
  await opinion.issue();
  await opinion.uploaded(await opinion.sealedPage(contact.application.code));
  await clerk.open(contact.id);
  const request = { params: { id: contact.id }, body: { opinion: '同意推荐。' } };
  expect((await clerk.call('reviews.approve', request)).status).toBe(200);
}

/** Given back with a reason at a field, corrected, printed and photographed anew, handed in again. */
async function returnAndCorrect(clerk: Clerk, contact: Contact, industry: string): Promise<void> {
  await clerk.markOpened(contact.id);
  await clerk.giveBack(contact.id, [
    { target: { kind: 'field', key: 'industry' }, text: '请写到行业中类。' },
  ]);
  await contact.refresh();
  await contact.save({ industry });
  await contact.issue();
  await contact.photographMissing();
  await contact.submit();
}

async function receiveTable(clerk: Clerk, province: Clerk): Promise<void> {
  const { id } = await tableOf(clerk);
  const sent = await openedBy(province, id);
  const checks = checkItemKeys.map((item) => ({ item, isSound: true, text: '' }));
  const checked = await province.call('recommendations.check', {
    params: paramsOf(sent),
    version: sent.version,
    body: { checks },
  });
  await province.call('recommendations.receive', {
    params: paramsOf(sent),
    version: checked.body.version,
    body: {},
  });
}

describeApp('a whole round, through every desk', (app) => {
  it('takes one application from the draft to 入选, and the others to the ends that the notice knows', async () => {
    const clerk = await clerkOf(app(), bureauCode);
    const head = await clerkOf(app(), bureauCode, 'bureauHead');
    const province = await provinceClerk(app());
    const unit = (projectName: string) =>
      contactAt(app(), 'submitted', { bureauCode, answers: { projectName } });
    const selected = await unit('演示入选项目');
    const objectedTo = await unit('演示异议项目');
    const notSelected = await unit('演示未入选项目');
    const declined = await unit('演示未推荐项目');
    const twice = await unit('演示两次补正项目');
    const withdrawn = await unit('演示撤回项目');
    const expectStatus = async (contact: Contact, status: Status) =>
      expect([contact.application.code, await statusOf(app(), contact.id)]).toEqual([
        contact.application.code,
        status,
      ]);

    withdrawn.see(await withdrawn.own('applications.withdraw', { body: {} }));
    await expectStatus(withdrawn, 'withdrawn');
    await clerk.markOpened(declined.id);
    await clerk.call('reviews.decline', {
      params: { id: declined.id },
      body: { reason: '不符合共性条件。' },
    });
    await expectStatus(declined, 'declined');
    await returnAndCorrect(clerk, twice, '仪器仪表制造业');
    await returnAndCorrect(clerk, twice, '专用设备制造业');
    const ranked = [selected, objectedTo, notSelected, twice];
    for (const contact of ranked) await approve(app(), clerk, contact);

    await readyToSend(
      clerk,
      ranked.map(({ id }) => id),
    );
    expect((await sendOf(head)).status).toBe(200);
    await expectStatus(twice, 'recommended');
    await receiveTable(clerk, province);
    await expectStatus(twice, 'received');

    const desk = new ReviewDesk(province);
    const experts: Clerk[] = [];
    for (let index = 0; index < 3; index += 1) experts.push(await givenExpert(app(), province));
    for (const { id } of ranked) await desk.assign(id, experts);
    expect((await desk.start(...ranked.map(({ id }) => id))).status).toBe(200);
    for (const [place, contact] of ranked.entries()) {
      for (const expert of experts)
        await handIn(expert, desk.assignmentId(contact.id, expert), scoresAt(9 - place));
    }
    expect((await desk.freeze()).status).toBe(200);
    await expectStatus(selected, 'underReview');

    const scene = { campaignId: app().campaignId, ids: ranked.map(({ id }) => id), clerk: province };
    const publication = (await publish(scene, await deskOf(scene))).body;
    await expectStatus(selected, 'publicized');
    const visitor = new Visitor(app());
    expect(await visitor.text(publication.path)).toContain('演示入选项目');
    expect((await visitor.object(publication.id, { about: objectedTo.id })).status).toBe(303);
    const params = { id: publication.id };
    const [objection] = (await province.call('publicity.objections', { params })).body.objections;
    await province.call('publicity.answerObjection', {
      params: { id: objection?.id ?? '' },
      version: objection?.version ?? 0,
      body: { ruling: 'upheld', text: '经核实，情况属实。' },
    });
    await endPublicity(app(), publication.id);
    const { version } = (await deskOf(scene)).publication ?? { version: 0 };
    const announced = await province.call('publicity.announce', { params, version, body: {} });
    expect([announced.status, announced.body.announcedAtUtc]).toEqual([200, expect.any(String)]);

    await expectStatus(selected, 'selected');
    await expectStatus(objectedTo, 'notSelected');
    await expectStatus(notSelected, 'notSelected');
    await expectStatus(twice, 'notSelected');
    expect(await visitor.text(publication.path)).not.toContain('演示异议项目');
    await expectWholeHistory(app(), selected, [
      '企业提交申报',
      '市州经信局审核通过',
      '市州经信局推荐至省厅',
      '省经信厅接收',
      '进入专家评审',
      '进入公示',
      '公布入选',
    ]);
  });
});

/** The contact's timeline has the moves in order, the inbox a notice of each that names one, and the chain holds. */
async function expectWholeHistory(app: TestApp, contact: Contact, moves: string[]): Promise<void> {
  const { entries } = (await contact.own('applications.timeline')).body;
  const told = entries.map(({ what }) => what).filter((what) => moves.includes(what));
  expect(told).toEqual(moves);
  const { notices } = (await contact.call('notices.inbox')).body;
  expect(notices.map(({ title }) => title).reverse()).toEqual([
    '申报已提交，等待市州经信局审核',
    '市州经信局审核通过',
    '已推荐至省经信厅',
    '省经信厅已接收',
    '评审结果公示中',
    '入选试点示范项目',
  ]);
  expect(await readAuditChain(app, contact.id)).toBeNull();
}
