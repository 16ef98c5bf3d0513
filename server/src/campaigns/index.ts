export { CampaignBureau } from './campaign-bureau.entity';
export { Campaign } from './campaign.entity';
export { campaignById, currentCampaign, deadlineFor, definitionFor } from './find-campaign';
export { mutable as campaignDefinitionView } from './present-campaign';
export { createCampaignRoutes } from './campaigns.routes';
