import { ApplicationCount, ApplicationListing, findWrongCounts } from '../../server/src/listing';
import { rebuildListing } from '../../server/src/reviews';
import { insertApplication } from '../support/insert-application';
import { describeApp } from '../support/test-app';

const APPLICATIONS = 1_000;
const AT_ONCE = 250;
const regions = ['420100', '420500', '421000'];

describeApp('making the lists again from a thousand applications', (app) => {
  beforeAll(async () => {
    for (let from = 0; from < APPLICATIONS; from += AT_ONCE) {
      await app().database.write(async (tx) => {
        for (let index = from; index < from + AT_ONCE; index += 1) {
          const bureauCode = regions[index % regions.length] ?? '420100';
          const unitName = `演示装备制造单位${index}`;
          await insertApplication(tx, { campaignId: app().campaignId, bureauCode, unitName });
        }
      });
    }
  });

  it('holds no transaction for long, counts region by region, and others write in between', async () => {
    const { database } = app();
    const write = database.write.bind(database);
    const heldMs: number[] = [];
    const spy = jest.spyOn(database, 'write').mockImplementation((action) =>
      write(async (tx) => {
        const began = performance.now();
        const result = await action(tx);
        heldMs.push(performance.now() - began);
        return result as never;
      }),
    );
    let others = 0;
    let isOver = false;
    const neighbour = (async () => {
      while (!isOver) {
        await write((tx) => tx.countBy(ApplicationCount, { campaignId: 'none' }));
        others += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const made = await rebuildListing(database, 'missing').finally(() => {
      isOver = true;
      spy.mockRestore();
    });
    await neighbour;
    const longest = Math.round(Math.max(...heldMs));
    console.log(JSON.stringify({ name: 'rebuild', n: APPLICATIONS, writes: heldMs.length, longest, others }));
    expect(made.applications).toBe(APPLICATIONS);
    // A transaction for some dozens of applications, one for a region, and none that grows with the whole.
    expect(heldMs.length).toBeGreaterThanOrEqual(APPLICATIONS / 100 + regions.length);
    // By its part of the whole and not by the clock, which says as much of the machine as of the code.
    expect(longest).toBeLessThan(heldMs.reduce((sum, ms) => sum + ms, 0) / 2);
    expect(others).toBeGreaterThan(5);
    expect(await database.read.count(ApplicationListing)).toBe(APPLICATIONS);
    expect(await database.write((tx) => findWrongCounts(tx))).toEqual([]);
  });

  it('corrects what is counted where no application is left', async () => {
    const strange = {
      campaignId: app().campaignId,
      bureauCode: '429021',
      status: 'draft' as const,
      shard: 0,
    };
    await app().database.write((tx) =>
      tx.insert(ApplicationCount, { ...strange, applications: 3, handedIn: 0 }),
    );
    const { wrongCounts } = await rebuildListing(app().database, 'missing');
    expect(wrongCounts).toMatchObject([{ bureauCode: '429021', found: { applications: 0 } }]);
    expect(await app().database.write((tx) => findWrongCounts(tx))).toEqual([]);
  });
});
