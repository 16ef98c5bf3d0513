import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ApplicationView, CampaignView } from '#shared/api/views';
import { call, wordingOf, type FailureWording } from '../http';
import { useCampaign } from './use-campaign';

export interface CampaignOfApplication {
  campaign: CampaignView | null;
  failure: FailureWording | null;
  retry(): Promise<void>;
}

type Fetched = Pick<CampaignOfApplication, 'campaign' | 'failure'>;

/** By application: what it began with never changes. */
const fetchedStore = createStore<Record<string, Fetched>>(() => ({}));

async function fetchCampaignOf(id: string): Promise<void> {
  try {
    const campaign = await call('applications.campaign', { params: { id } });
    fetchedStore.setState({ [id]: { campaign, failure: null } });
  } catch (reason) {
    fetchedStore.setState({ [id]: { campaign: null, failure: wordingOf(reason) } });
  }
}

/**
 * The campaign as an application began with it: mostly the running one, which is there already; an application of an
 * earlier notice, or from before a correction, has its own fetched.
 */
export function useCampaignOf(
  application: Pick<ApplicationView, 'id' | 'campaignId' | 'definitionKey'>,
): CampaignOfApplication {
  const { id, campaignId, definitionKey } = application;
  const running = useCampaign();
  const fetched = useStore(fetchedStore, (all) => all[id]);
  // A copy that an older release kept on the phone does not name its definition.
  const isRunning =
    running.campaign?.id === campaignId &&
    (!definitionKey || running.campaign.definition.key === definitionKey);
  const isOther = running.campaign !== null && !isRunning;
  useEffect(() => {
    if (isOther && fetchedStore.getState()[id] === undefined) void fetchCampaignOf(id);
  }, [isOther, id]);
  if (!isOther) return running;
  return {
    campaign: fetched?.campaign ?? null,
    failure: fetched?.failure ?? null,
    retry: () => fetchCampaignOf(id),
  };
}
