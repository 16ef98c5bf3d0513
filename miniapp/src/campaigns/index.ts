export { loadCampaign } from './campaign-store';
export { CampaignCard, Deadline } from './CampaignCard';
export { useCampaign } from './use-campaign';
export { useCampaignOf } from './use-campaign-of';
