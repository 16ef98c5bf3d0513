import { endpoint } from '#shared/api/endpoint';
import { campaignView } from '#shared/api/schemas/campaign';

export const currentCampaign = endpoint('campaigns.current', {
  summary: '正在组织的申报：通知内容、表单、截止时间',
  answer: campaignView,
});
