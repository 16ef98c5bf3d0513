export { CampaignDraft } from './campaign-draft.entity';
