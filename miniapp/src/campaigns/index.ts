export { loadCampaign, serverNowMs } from './campaign-store';
export { useCampaign } from './use-campaign';
