import { ulid } from 'ulid';
import type { EntityManager } from 'typeorm';
import { createBoardMemory } from '../../server/src/board/board-memory';
import { Campaign } from '../../server/src/campaigns';
import { keepListing } from '../../server/src/listing';
import { Application } from '../../server/src/applications';
import { rankedCampaign } from '../publicity/scene';
import { provinceClerk } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

/** Applications of a campaign of its own, on the list as if each had just been handed in. */
async function listedCampaign(app: TestApp): Promise<string> {
  const { campaignId } = await rankedCampaign(app, {
    count: 5,
    of: (index) => ({ status: index < 3 ? 'submitted' : 'approved' }),
  });
  await app.database.write(async (tx) => {
    const applications = await tx.findBy(Application, { campaignId });
    for (const [index, application] of applications.entries()) {
      const submittedAtUtc = index === 0 ? '2026-02-01T15:59:00.000Z' : '2026-02-01T16:00:00.000Z';
      await keepListing(tx, null, { ...application, submittedAtUtc, hasPriority: index < 2 });
    }
  });
  return campaignId;
}

describeApp('the board of the province', (app) => {
  it('counts by bureau and state, by direction, by priority and by the day in +08:00', async () => {
    const campaign = await listedCampaign(app());
    const { body } = await (await provinceClerk(app())).call('board.overview', { query: { campaign } });
    expect(body.bureaus).toHaveLength(17);
    const wuhan = body.bureaus.find(({ code }) => code === '420100')?.counts;
    const yichang = body.bureaus.find(({ code }) => code === '420500')?.counts;
    expect([wuhan, yichang]).toEqual([
      { submitted: 2, approved: 1 },
      { submitted: 1, approved: 1 },
    ]);
    expect(body.directions.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])).toEqual([
      ['direction2', 5],
      ['direction9', 5],
    ]);
    expect(body.priority).toEqual({ with: 2, without: 3 });
    expect(body.days).toEqual([
      { day: '2026-02-01', count: 1 },
      { day: '2026-02-02', count: 4 },
    ]);
  });

  it('says when its numbers were read', async () => {
    const { body } = await (await provinceClerk(app())).call('board.overview');
    expect(Date.parse(body.serverTimeUtc) - Date.parse(body.computedAtUtc)).toBeLessThan(60_000);
  });

  it('is empty for a campaign without applications', async () => {
    const campaign = ulid();
    await app().database.write(async (tx) => {
      const running = await tx.findOneByOrFail(Campaign, { id: app().campaignId });
      await tx.insert(Campaign, { ...running, id: campaign, createdAtUtc: '2026-01-01T00:00:00.000Z' });
    });
    const { body } = await (await provinceClerk(app())).call('board.overview', { query: { campaign } });
    expect([body.days, body.priority]).toEqual([[], { with: 0, without: 0 }]);
  });
});

describe('the memory of the board', () => {
  const read = {} as EntityManager;

  it('makes the numbers once, however many ask at the same time', async () => {
    let made = 0;
    const memory = createBoardMemory(() => Promise.resolve((made += 1)));
    expect(await Promise.all([memory(read, 'a'), memory(read, 'a'), memory(read, 'a')])).toEqual([1, 1, 1]);
  });

  it('shows none that are a minute old, and has them made anew before', async () => {
    let nowMs = 0;
    let made = 0;
    const memory = createBoardMemory(
      () => Promise.resolve((made += 1)),
      () => nowMs,
    );
    const after = async (ms: number): Promise<number> => {
      nowMs += ms;
      return memory(read, 'a');
    };
    expect(await after(0)).toBe(1);
    expect(await after(19_000)).toBe(1);
    expect(await after(2_000)).toBe(1);
    expect(await after(1_000)).toBe(2);
    expect(await after(41_000)).toBe(3);
  });

  it('asks again after a failure', async () => {
    let asked = 0;
    const memory = createBoardMemory(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve('here');
    });
    await expect(memory(read, 'a')).rejects.toThrow('away');
    expect(await memory(read, 'a')).toBe('here');
  });
});
