import { ApplicationListing, searchPlaces, type ListOrder } from '../../server/src/listing';
import { listOrders } from '../../server/src/listing/seek-rows';
import type { SearchLimits } from '../../server/src/listing/search-rows';
import { statusKeys } from '#shared/applications/statuses';
import { fillDatabase } from '../corpus-of-applications/fill-database';
import { describeApp } from '../support/test-app';

const ways: Record<string, SearchLimits> = {
  'by the rarest pair of characters': { rareRows: 10_000, sampleRows: 10, meetOften: 1 },
  'down the list': { rareRows: 1, sampleRows: 10, meetOften: 0 },
  'by two pairs that hardly meet': { rareRows: 1, sampleRows: 10, meetOften: 11 },
};

describeApp('a search among many', (app) => {
  let listed: ApplicationListing[];
  beforeAll(async () => {
    const { database, campaignId } = app();
    await fillDatabase(database, { campaignId, count: 600, textCharacters: 20 });
    listed = await database.read.find(ApplicationListing);
  });

  const filter = { statuses: statusKeys, marksSet: 0, marksUnset: 0, direction: null };

  it.each(Object.entries(ways))('finds the same %s, in every order, page after page', async (_, limits) => {
    const { database, campaignId } = app();
    for (const search of [
      '公司',
      '有限 平台',
      '公 台',
      '数字孪生 股份',
      '智能 有限公司 平台',
      '没有的词 公司',
    ]) {
      const words = search.split(' ');
      for (const bureauCode of [null, '420100']) {
        const hits = listed.filter(
          (row) =>
            (bureauCode === null || row.bureauCode === bureauCode) &&
            words.every((word) => row.searchText.includes(word)),
        );
        for (const order of Object.keys(listOrders) as ListOrder[]) {
          const { column, isDescending } = listOrders[order];
          const wanted = hits.map((row) => row[column]).sort();
          if (isDescending) wanted.reverse();
          const page = { scope: { campaignId, bureauCode }, filter, order, limit: 20 };
          const first = await searchPlaces(database.read, { ...page, after: null }, search, limits);
          expect([search, order, first]).toEqual([search, order, wanted.slice(0, 20)]);
          const after = first.at(-1);
          if (after === undefined) continue;
          const second = await searchPlaces(database.read, { ...page, after }, search, limits);
          expect([search, order, second]).toEqual([search, order, wanted.slice(20, 40)]);
        }
      }
    }
  });
});
