import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { campaignView } from '#shared/api/schemas/campaign';
import { id, instant } from '#shared/api/schemas/scalars';

export const currentCampaign = endpoint('campaigns.current', {
  summary: '正在组织的申报：通知内容、表单、截止时间',
  answer: campaignView,
});

/** What a desk needs to look at an earlier year; the running campaign comes first. */
export const openedCampaign = z.strictObject({
  id,
  title: z.string(),
  opensAtUtc: instant,
  isCurrent: z.boolean(),
  directions: z.array(z.strictObject({ key: z.string(), number: z.int(), title: z.string() })),
});

export const listOpenedCampaigns = endpoint('campaigns.list', {
  summary: '正在组织的和历年的申报，供工作台切换',
  answer: z.strictObject({ campaigns: z.array(openedCampaign) }),
});
