import {
  campaignNotice,
  currentCampaign as endpoint,
  listOpenedCampaigns,
} from '#shared/api/endpoints/campaigns';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import { everybody, ownRegion } from '../accounts';
import { route, type Route } from '../http';
import { currentCampaign } from './find-campaign';
import { noticeOfCampaign } from './notice-of-campaign';
import { openedCampaigns } from './opened-campaigns';
import { presentCampaign } from './present-campaign';

export function createCampaignRoutes({ templateIds }: { templateIds: Record<TemplateKey, string> }): Route[] {
  return [
    route({
      endpoint,
      policy: everybody('通知是公开的，登录之前就可以看'),
      act: async (_request, read) => {
        const campaign = await currentCampaign(read);
        return presentCampaign(read, campaign, { subject: campaign.id, subscriptionTemplates: templateIds });
      },
    }),
    route({
      endpoint: campaignNotice,
      policy: everybody('通知是公开的，登录之前就可以看'),
      act: ({ params }, read) => noticeOfCampaign(read, params.id),
    }),
    route({
      endpoint: listOpenedCampaigns,
      policy: ownRegion('市州和省厅查看历年的申报'),
      act: async (_request, read) => ({ campaigns: await openedCampaigns(read) }),
    }),
  ];
}
