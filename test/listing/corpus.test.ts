import { Application } from '../../server/src/applications';
import { findWrongCounts } from '../../server/src/listing';
import { completeListing } from '../../server/src/reviews';
import { fillDatabase } from '../corpus-of-applications/fill-database';
import { provinceClerk } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('the invented applications of the measurements', (app) => {
  it('lie in the tables as if they had been handed in one by one', async () => {
    const { database, campaignId } = app();
    await fillDatabase(database, { campaignId, count: 1_200, textCharacters: 20 });
    expect(await database.write((tx) => findWrongCounts(tx))).toEqual([]);
    expect(await completeListing(database)).toEqual({ applications: 0, wrongCounts: [] });
    const clerk = await provinceClerk(app());
    const { counts } = (await clerk.call('reviews.counts')).body;
    const handedIn = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(handedIn).toBeGreaterThan(900);
    const one = await database.read.findOneByOrFail(Application, { status: 'selected' });
    const query = { search: one.projectName.slice(3), status: 'selected' };
    const { rows } = (await clerk.call('reviews.queue', { query })).body;
    expect(rows.map(({ id }) => id)).toContain(one.id);
  });
});
