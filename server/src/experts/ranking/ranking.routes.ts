import * as endpoints from '#shared/api/endpoints/experts';
import { wholeProvince } from '../../accounts';
import { chosenCampaign, currentCampaign } from '../../campaigns';
import { route, type Route } from '../../http';
import { freezeRanking } from './freeze-ranking';
import { presentRankings, rankingDownload } from './present-rankings';

export function createRankingRoutes(): Route[] {
  return [
    route({
      endpoint: endpoints.rankings,
      policy: wholeProvince('省厅查看排序'),
      act: async ({ query }, read) => presentRankings(read, (await chosenCampaign(read, query)).id),
    }),
    route({
      endpoint: endpoints.freezeRanking,
      policy: wholeProvince('省厅确定排序'),
      limit: { requests: 20, perSeconds: 60, by: 'account' },
      act: async ({ actor, body, expectedVersion }, tx) => {
        const { id: campaignId } = await currentCampaign(tx);
        await freezeRanking(tx, { ...body, actor, campaignId, expectedVersion });
        return presentRankings(tx, campaignId);
      },
    }),
    route({
      endpoint: endpoints.exportRanking,
      policy: wholeProvince('省厅下载排序，供任何人重算'),
      act: async ({ params }, read) => {
        const { fileName, json } = await rankingDownload(read, params.id);
        return { file: Buffer.from(json), contentType: 'application/json', fileName };
      },
    }),
  ];
}
