import { boardOverview } from '#shared/api/endpoints/board';
import { wholeProvince } from '../accounts';
import { chosenCampaign } from '../campaigns';
import { databaseNow } from '../database';
import { route, type Route } from '../http';
import { createBoardMemory } from './board-memory';
import { gatherBoard } from './gather-board';

export function createBoardRoutes(): Route[] {
  const memory = createBoardMemory(gatherBoard);
  return [
    route({
      endpoint: boardOverview,
      policy: wholeProvince('省厅看全省进度'),
      act: async ({ query }, read) => {
        const { id: campaignId } = await chosenCampaign(read, query);
        return { ...(await memory(read, campaignId)), serverTimeUtc: await databaseNow(read) };
      },
    }),
  ];
}
