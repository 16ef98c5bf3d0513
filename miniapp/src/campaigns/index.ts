export { loadCampaign } from './campaign-store';
export { CampaignCard, Deadline } from './CampaignCard';
export { useCampaign } from './use-campaign';
