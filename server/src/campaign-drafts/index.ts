export { CampaignDraft } from './campaign-draft.entity';
export { createCampaignDraftRoutes, type CampaignDraftTools } from './campaign-drafts.routes';
