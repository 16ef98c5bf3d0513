import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { campaignView } from '#shared/api/schemas/campaign';
import { id, idParams, instant } from '#shared/api/schemas/scalars';

export const currentCampaign = endpoint('campaigns.current', {
  summary: '正在组织的申报：通知内容、表单、截止时间',
  answer: campaignView,
});

export const noticeTextView = z.strictObject({
  campaignId: id,
  title: z.string(),
  issuer: z.string(),
  /** null: this notice was published without its text. */
  text: z.string().nullable(),
});

export const campaignNotice = endpoint('campaigns.notice', {
  summary: '通知全文和附件',
  params: idParams,
  answer: noticeTextView,
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
