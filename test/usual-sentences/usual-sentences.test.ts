import { startingSentences } from '#shared/reviews/usual-sentences';
import { clerkOf, provinceClerk } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('the usual sentences of a bureau', (app) => {
  const lists = {
    field: ['请核对单位名称。'],
    page: [],
    attachment: [],
    decline: ['不符合条件。'],
    opinion: [],
  };

  it('begin with a starting set and are changed for all of the bureau, and for no other', async () => {
    const clerk = await clerkOf(app(), '420200');
    const begun = (await clerk.call('usualSentences.open')).body;
    expect(begun).toEqual({ version: 1, lists: startingSentences });
    const saved = await clerk.call('usualSentences.save', { version: 1, body: { lists } });
    expect(saved.body).toEqual({ version: 2, lists });
    const colleague = await clerkOf(app(), '420200', 'bureauHead');
    expect((await colleague.call('usualSentences.open')).body).toEqual({ version: 2, lists });
    const other = await clerkOf(app(), '420300');
    expect((await other.call('usualSentences.open')).body.lists).toEqual(startingSentences);
  });

  it('changed by two clerks at the same moment have one winner, and the other sees the lists as they are', async () => {
    const [one, other] = [await clerkOf(app(), '420600'), await clerkOf(app(), '420600')];
    const save = (who: typeof one, sentence: string) =>
      who.call('usualSentences.save', { version: 1, body: { lists: { ...lists, opinion: [sentence] } } });
    const replies = await Promise.all([save(one, '同意推荐。'), save(other, '建议推荐。')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await save(one, '同意。');
    expect([late.status, late.problem.code]).toEqual([409, 'version.stale']);
    expect(late.problem.current).toMatchObject({ version: 2 });
  });

  it('are neither empty nor endless, and the province has none', async () => {
    const clerk = await clerkOf(app(), '420700');
    const save = (field: string[]) =>
      clerk.call('usualSentences.save', { version: 1, body: { lists: { ...lists, field } } });
    expect((await save(['  '])).status).toBe(400);
    expect((await save(Array.from({ length: 31 }, (_, index) => `第 ${index} 句。`))).status).toBe(400);
    expect((await save(['长'.repeat(201)])).status).toBe(400);
    const province = await provinceClerk(app());
    expect((await province.call('usualSentences.open')).status).toBe(403);
  });
});
