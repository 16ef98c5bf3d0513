import { useEffect } from 'react';
import { useStore } from 'zustand';
import { campaignStore, loadCampaign, type CampaignState } from './campaign-store';

/** The running campaign. It is fetched once; `retry` fetches it again. */
export function useCampaign(): CampaignState & { retry(): Promise<void> } {
  const state = useStore(campaignStore);
  useEffect(() => {
    if (campaignStore.getState().campaign === null) void loadCampaign();
  }, []);
  return { ...state, retry: loadCampaign };
}
