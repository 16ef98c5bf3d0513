import { Campaign } from '../../server/src/campaigns';
import { databaseNow } from '../../server/src/database';
import { IdempotencyRecord } from '../../server/src/http';
import { removeOldIntents } from '../../server/src/upkeep';
import { describeApp } from '../support/test-app';

const DAY_MS = 24 * 3_600_000;

describeApp('answers of writes', (app) => {
  const agoUtc = async (days: number): Promise<string> =>
    new Date(Date.parse(await databaseNow(app().database.read)) - days * DAY_MS).toISOString();

  const record = async (requestKey: string, daysOld: number): Promise<void> => {
    const createdAtUtc = await agoUtc(daysOld);
    await app().database.write((tx) =>
      tx.insert(IdempotencyRecord, {
        actorId: 'somebody',
        requestKey,
        endpoint: 'applications.submit',
        bodySha256: '0'.repeat(64),
        status: 201,
        answer: '{}',
        createdAtUtc,
      }),
    );
  };
  const kept = async (): Promise<string[]> =>
    (await app().database.read.findBy(IdempotencyRecord, { actorId: 'somebody' }))
      .map(({ requestKey }) => requestKey)
      .sort();
  const round = async (opensDaysAgo: number, endedDaysAgo: number): Promise<void> => {
    const dates = { opensAtUtc: await agoUtc(opensDaysAgo), deadlineUtc: await agoUtc(endedDaysAgo) };
    await app().database.write((tx) => tx.update(Campaign, { id: app().campaignId }, dates));
  };

  beforeEach(async () => {
    await app().database.write((tx) => tx.delete(IdempotencyRecord, { actorId: 'somebody' }));
    await record('key-of-yesterday', 1);
    await record('key-of-200-days-ago', 200);
    await record('key-of-400-days-ago', 400);
  });

  it('stay for the whole round, however long it is, and go when they are older', async () => {
    await round(300, -10);
    expect(await removeOldIntents(app().database)).toBe(1);
    expect(await kept()).toEqual(['key-of-200-days-ago', 'key-of-yesterday']);
  });

  it('stay until 180 days after its deadline', async () => {
    await round(500, 170);
    expect(await removeOldIntents(app().database)).toBe(0);
    await round(500, 190);
    expect(await removeOldIntents(app().database)).toBe(2);
    expect(await kept()).toEqual(['key-of-yesterday']);
  });

  it('go in pieces, with a word to the scheduler between two of them', async () => {
    await round(30, -10);
    for (let index = 0; index < 1_100; index += 1)
      await record(`key-${String(index).padStart(12, '0')}`, 200);
    let renewed = 0;
    expect(await removeOldIntents(app().database, async () => void (renewed += 1))).toBe(1_102);
    expect(renewed).toBeGreaterThan(1);
    expect(await kept()).toEqual(['key-of-yesterday']);
  });
});
