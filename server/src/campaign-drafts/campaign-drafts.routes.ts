import * as endpoints from '#shared/api/endpoints/campaign-drafts';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { wholeProvince } from '../accounts';
import { route, type RateLimit, type Route } from '../http';
import { copyCampaign } from './copy-campaign';
import { extendDeadline } from './extend-deadline';
import { contentOf, findDraft } from './find-draft';
import { listCampaigns, presentSummary } from './list-campaigns';
import { presentDeadlines } from './present-deadlines';
import { presentDraft } from './present-draft';
import { publishCampaign } from './publish-campaign';
import { discardDraft, saveDraft } from './save-draft';
import { withdrawCampaign } from './withdraw-campaign';

export interface CampaignDraftTools {
  /** The empty form of a definition as a PDF that says 草稿. */
  typesetDefinition: (definition: CampaignDefinition, createdAtUtc: string) => Promise<Buffer>;
}

/** Somebody who types saves about once in two seconds. */
const SAVING_LIMIT: RateLimit = { requests: 120, perSeconds: 60, by: 'account' };
/** Typesetting costs a tenth of a second of a core. */
const TYPESETTING_LIMIT: RateLimit = { requests: 20, perSeconds: 60, by: 'account' };

export function createCampaignDraftRoutes({ typesetDefinition }: CampaignDraftTools): Route[] {
  return [
    route({
      endpoint: endpoints.listCampaigns,
      policy: wholeProvince('省厅管理历次通知'),
      act: (_request, read) => listCampaigns(read),
    }),
    route({
      endpoint: endpoints.copyCampaign,
      policy: wholeProvince('省厅起草通知'),
      act: async ({ actor, body }, tx) => presentDraft(tx, await copyCampaign(tx, { actor, ...body })),
    }),
    route({
      endpoint: endpoints.getCampaignDraft,
      policy: wholeProvince('省厅起草通知'),
      act: async ({ params }, read) => presentDraft(read, await findDraft(read, params.id)),
    }),
    route({
      endpoint: endpoints.saveCampaignDraft,
      policy: wholeProvince('省厅起草通知'),
      limit: SAVING_LIMIT,
      act: async ({ actor, params, body, expectedVersion }, tx) =>
        presentDraft(tx, await saveDraft(tx, { actor, draftId: params.id, expectedVersion, content: body })),
    }),
    route({
      endpoint: endpoints.discardCampaignDraft,
      policy: wholeProvince('省厅起草通知'),
      act: ({ actor, params, expectedVersion }, tx) =>
        discardDraft(tx, { actor, draftId: params.id, expectedVersion }),
    }),
    route({
      endpoint: endpoints.campaignDraftPaper,
      policy: wholeProvince('发布之前先看打印的样子'),
      limit: TYPESETTING_LIMIT,
      act: async ({ params, receivedAtUtc }, read) => {
        const { definition } = contentOf(await findDraft(read, params.id));
        return {
          file: await typesetDefinition(definition, receivedAtUtc),
          contentType: 'application/pdf',
          fileName: '申报表-草稿.pdf',
          disposition: 'inline' as const,
        };
      },
    }),
    route({
      endpoint: endpoints.publishCampaign,
      policy: wholeProvince('省厅发布通知'),
      act: async ({ actor, params, expectedVersion }, tx) =>
        presentSummary(tx, await publishCampaign(tx, { actor, draftId: params.id, expectedVersion })),
    }),
    route({
      endpoint: endpoints.withdrawCampaign,
      policy: wholeProvince('省厅撤回尚未开始的通知'),
      act: async ({ actor, params }, tx) =>
        presentDraft(tx, await withdrawCampaign(tx, { actor, campaignId: params.id })),
    }),
    route({
      endpoint: endpoints.campaignDeadlines,
      policy: wholeProvince('省厅掌握各地截止时间'),
      act: ({ params }, read) => presentDeadlines(read, params.id),
    }),
    route({
      endpoint: endpoints.extendDeadline,
      policy: wholeProvince('省厅延长截止时间'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        await extendDeadline(tx, { actor, campaignId: params.id, expectedVersion, ...body });
        return presentDeadlines(tx, params.id);
      },
    }),
  ];
}
