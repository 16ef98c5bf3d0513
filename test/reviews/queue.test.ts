import { ulid } from 'ulid';
import type { Answers } from '#shared/applications/answers';
import { Application } from '../../server/src/applications';
import { Unit } from '../../server/src/units';
import { markListing } from '../../server/src/listing';
import { rebuildListing } from '../../server/src/reviews';
import { inventCreditCode } from '../support/credit-codes';
import { clerkOf, contactAt, provinceClerk, type Clerk } from '../support/people';
import { soundAnswers } from '../support/sound-answers';
import { describeApp, type TestApp } from '../support/test-app';

/** Applications as they lie in the queue, written straight to the tables because hundreds are needed. */
async function fillQueue(
  app: TestApp,
  count: number,
  of: (index: number) => Partial<Application> & { unitName?: string; answers?: string } = () => ({}),
): Promise<string[]> {
  const ids: string[] = [];
  await app.database.write(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const { unitName = `演示单位${index}`, ...changes } = of(index);
      const unitId = ulid();
      const at = '2026-02-01T00:00:00.000Z';
      const bureauCode = changes.bureauCode ?? '420100';
      const answers: Answers = soundAnswers({
        unitName,
        projectName: changes.projectName ?? `演示项目${index}`,
      });
      await tx.insert(Unit, {
        id: unitId,
        creditCode: inventCreditCode(),
        name: unitName,
        bureauCode,
        createdAtUtc: at,
      });
      const id = ulid();
      await tx.insert(Application, {
        id,
        code: id.slice(-10),
        campaignId: app.campaignId,
        unitId,
        bureauCode,
        status: 'submitted',
        version: 1,
        answers: JSON.stringify(answers),
        confirmations: '[]',
        projectName: `演示项目${index}`,
        hasPriority: false,
        printRevision: null,
        openedAtUtc: null,
        openedByStaffId: null,
        submittedAtUtc: at,
        returnCount: 0,
        correctUntilUtc: null,
        decisionText: null,
        createdAtUtc: at,
        updatedAtUtc: at,
        ...changes,
      });
      ids.push(id);
    }
  });
  await rebuildListing(app.database, 'missing');
  return ids;
}

async function wholeQueue(clerk: Clerk, query: Record<string, string> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const place: Record<string, string> = after === '' ? query : { ...query, after };
    const page = await clerk.call('reviews.queue', { query: place });
    ids.push(...page.body.rows.map(({ id }) => id));
    after = page.body.nextAfter;
  }
  return ids;
}

describeApp('the queue', (app) => {
  it('goes page by page without losing or repeating one, also where many were submitted at the same moment', async () => {
    const ids = await fillQueue(app(), 120, (index) => ({
      bureauCode: '421000',
      submittedAtUtc: `2026-02-0${1 + (index % 3)}T00:00:00.000Z`,
    }));
    const clerk = await clerkOf(app(), '421000');
    const found = await wholeQueue(clerk);
    expect([found.length, new Set(found)]).toEqual([120, new Set(ids)]);
    const [first] = (await clerk.call('reviews.queue')).body.rows;
    expect(first?.submittedAtUtc).toBe('2026-02-01T00:00:00.000Z');
    expect(await wholeQueue(clerk, { status: 'submitted' })).toEqual(found);
    expect(await wholeQueue(clerk, { status: 'approved' })).toEqual([]);
    expect((await wholeQueue(clerk, { search: '演示项目' })).length).toBe(120);
  });

  it('shows a bureau its own region only, and the province all of them', async () => {
    const [mine] = await fillQueue(app(), 1, () => ({ bureauCode: '420200' }));
    const [theirs] = await fillQueue(app(), 1, () => ({ bureauCode: '420300' }));
    expect(await wholeQueue(await clerkOf(app(), '420200'))).toEqual([mine]);
    const everything = await wholeQueue(await provinceClerk(app()));
    expect(everything).toEqual(expect.arrayContaining([mine, theirs]));
  });

  it('has no drafts', async () => {
    const contact = await contactAt(app(), 'draft', { bureauCode: '420600' });
    const clerk = await clerkOf(app(), '420600');
    expect(await wholeQueue(clerk)).toEqual([]);
    expect((await clerk.call('reviews.open', { params: { id: contact.id } })).status).toBe(404);
  });

  it('finds by a part of the project, of the unit and by the code on the paper', async () => {
    const bureauCode = '420700';
    const [first, second] = await fillQueue(app(), 2, (index) => ({
      bureauCode,
      projectName: index === 0 ? '杭湖协同' : '另一个项目',
      unitName: index === 0 ? '甲公司' : '乙100%_公司',
      code: index === 0 ? 'AAAAAAAAA7' : 'AAAAAAAAA8',
    }));
    const clerk = await clerkOf(app(), bureauCode);
    const search = (words: string) => wholeQueue(clerk, { search: words });
    expect(await search('湖协')).toEqual([first]);
    expect(await search(' 乙 '.trim())).toEqual([second]);
    expect(await search('aaaaaaaaa8')).toEqual([second]);
    expect(await search('100%')).toEqual([second]);
    expect(await search('%_')).toEqual([second]);
    expect(await search("' OR 1=1 --")).toEqual([]);
    expect(await search('!')).toEqual([]);
    expect(await search('\\')).toEqual([]);
  });

  it('narrows by what is asked for, and two conditions narrow further', async () => {
    const bureauCode = '429004';
    const ids = await fillQueue(app(), 4, (index) => ({
      bureauCode,
      hasPriority: index % 2 === 0,
      openedAtUtc: index < 2 ? '2026-02-03T00:00:00.000Z' : null,
      returnCount: index === 3 ? 1 : 0,
      status: index === 1 ? 'approved' : 'submitted',
    }));
    const clerk = await clerkOf(app(), bureauCode);
    const of = async (query: Record<string, string>): Promise<number[]> =>
      (await wholeQueue(clerk, query)).map((id) => ids.indexOf(id)).sort();
    expect(await of({ priority: 'yes' })).toEqual([0, 2]);
    expect(await of({ opened: 'no' })).toEqual([2, 3]);
    expect(await of({ opened: 'no', priority: 'yes' })).toEqual([2]);
    expect(await of({ returned: 'yes' })).toEqual([3]);
    expect(await of({ status: 'approved,submitted' })).toEqual([0, 1, 2, 3]);
    expect(await of({ direction: 'direction9' })).toEqual([0, 1, 2, 3]);
    expect(await of({ direction: 'direction1' })).toEqual([]);
    expect(await of({ findings: 'yes' })).toEqual([]);
    expect(await of({ paper: 'yes' })).toEqual([]);
    await app().database.write((tx) => markListing(tx, ids[2] ?? '', { paperArrived: true }));
    expect([await of({ paper: 'yes' }), await of({ paper: 'no' })]).toEqual([[2], [0, 1, 3]]);
    expect(await of({ search: '演示', priority: 'yes', opened: 'no' })).toEqual([2]);
  });

  it.each([
    ['submittedFirst', [2, 0, 1]],
    ['submittedLast', [1, 0, 2]],
    ['unit', [1, 2, 0]],
    ['due', [0, 2, 1]],
  ] as const)('stands in the order %s, page by page', async (order, expected) => {
    const bureauCode = { submittedFirst: '429005', submittedLast: '429006', unit: '429021', due: '421300' }[
      order
    ];
    const units = ['重工', '安装', '北方'];
    const ids = await fillQueue(app(), 120, (index) => ({
      bureauCode,
      status: 'returned',
      unitName: units[index % 3] ?? '',
      submittedAtUtc: `2026-02-0${[2, 3, 1][index % 3] ?? 1}T00:00:00.000Z`,
      correctUntilUtc: `2026-03-0${[1, 3, 2][index % 3] ?? 1}T00:00:00.000Z`,
    }));
    const clerk = await clerkOf(app(), bureauCode);
    const kinds = (await wholeQueue(clerk, { order })).map((id) => ids.indexOf(id) % 3);
    expect(kinds).toEqual(expected.flatMap((kind) => Array.from({ length: 40 }, () => kind)));
    const found = await wholeQueue(clerk, { order, search: '演示项目' });
    expect(found.map((id) => ids.indexOf(id) % 3)).toEqual(kinds);
  });

  it('counts by status for the region', async () => {
    const bureauCode = '420800';
    await fillQueue(app(), 5, (index) => ({ bureauCode, status: index < 3 ? 'submitted' : 'approved' }));
    const clerk = await clerkOf(app(), bureauCode);
    expect((await clerk.call('reviews.counts')).body.counts).toEqual({ submitted: 3, approved: 2 });
    const all = (await (await provinceClerk(app())).call('reviews.counts')).body.counts;
    expect(all.submitted).toBeGreaterThanOrEqual(3);
  });

  it.each(['x', '_', 'a_b_c', '2026-02-01T00:00:00.000Z', "2026'_01J"])(
    'answers a place "%s" that nobody gave out without a fault of its own',
    async (after) => {
      const clerk = await clerkOf(app(), '420900');
      expect([200, 400]).toContain((await clerk.call('reviews.queue', { query: { after } })).status);
    },
  );

  it('refuses a status that does not exist and a parameter that it does not know', async () => {
    const clerk = await clerkOf(app(), '420900');
    expect((await clerk.call('reviews.queue', { query: { status: 'lost' } })).status).toBe(400);
    expect((await clerk.call('reviews.queue', { query: { sort: 'id' } })).status).toBe(400);
  });
});
