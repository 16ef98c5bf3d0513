import { currentCampaign as endpoint } from '#shared/api/endpoints/campaigns';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import { everybody } from '../accounts';
import { route, type Route } from '../http';
import { currentCampaign } from './find-campaign';
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
  ];
}
