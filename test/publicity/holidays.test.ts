import { chinaDay, endOfWorkingDayUtc, plusDaysUtc } from '#shared/publicity/publicity-rules';
import { databaseNow } from '../../server/src/database';
import { Objection } from '../../server/src/publicity';
import { publish as publishDraft, saveContent } from '../support/campaign-clerk';
import { describeApp } from '../support/test-app';
import { deskOf, publish, rankedCampaign, Visitor } from './scene';

describeApp('public holidays of the notice', (app) => {
  it('put off the end of a 公示 and the answer to an objection, by a correction without a new release', async () => {
    const scene = await rankedCampaign(app());
    const { clerk, campaignId } = scene;
    const nowUtc = await databaseNow(app().database.read);
    // Two weeks off from tomorrow on, whatever day it is.
    const daysOff = Array.from({ length: 14 }, (_, index) => chinaDay(plusDaysUtc(nowUtc, index + 1)));
    const calendar = { daysOff, workedDays: [] };
    const body = { campaignId, as: 'correction' as const };
    const draft = (await clerk.call('campaignDrafts.copy', { body })).body;
    const saved = await saveContent(clerk, draft, {
      ...draft.content,
      definition: { ...draft.content.definition, workCalendar: calendar },
    });
    expect(saved.differences.map(({ text }) => text)).toContainEqual(`放假日期增加 ${daysOff[0] ?? ''}`);
    expect((await publishDraft(clerk, saved)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const desk = await deskOf(scene);
    expect(desk.earliestEndUtc).toBe(endOfWorkingDayUtc(desk.serverTimeUtc, 5, calendar));
    expect(desk.earliestEndUtc).not.toBe(endOfWorkingDayUtc(desk.serverTimeUtc, 5));
    const tooEarly = await publish(scene, desk, { endsAtUtc: endOfWorkingDayUtc(desk.serverTimeUtc, 6) });
    expect(tooEarly.problem.faults?.map(({ field }) => field)).toEqual(['endsAtUtc']);
    const { body: published } = await publish(scene, desk, { endsAtUtc: desk.earliestEndUtc });
    await new Visitor(app()).object(published.id);
    const objection = await app().database.read.findOneByOrFail(Objection, { publicationId: published.id });
    expect(objection.dueAtUtc).toBe(endOfWorkingDayUtc(objection.submittedAtUtc, 15, calendar));
  });
});
