export { ApplicationCampaignVersion } from './application-campaign-version.entity';
export { CampaignBureau } from './campaign-bureau.entity';
export { CampaignVersion } from './campaign-version.entity';
export { Campaign } from './campaign.entity';
export { DeadlineExtension } from './deadline-extension.entity';
export { campaignById, chosenCampaign, currentCampaign, deadlineFor, earlierOf } from './find-campaign';
export { definitionFor, pinVersion, rememberVersions } from './find-definition';
export { mutable as campaignDefinitionView, presentCampaign } from './present-campaign';
export { createCampaignRoutes } from './campaigns.routes';
