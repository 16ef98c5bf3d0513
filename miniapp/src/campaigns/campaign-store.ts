import { createStore } from 'zustand/vanilla';
import type { CampaignView } from '#shared/api/views';
import { call, wordingOf, type FailureWording } from '../http';
import { keep, readKept, storageKeys } from '../platform';

export interface CampaignState {
  state: 'loading' | 'ready' | 'failed';
  campaign: CampaignView | null;
  /** With "failed", or beside a campaign that is only a copy kept on the phone. */
  failure: FailureWording | null;
  /** Server's clock minus the phone's, in ms: phones' clocks are set by hand more often than one thinks. */
  clockOffsetMs: number;
}

interface KeptCampaign {
  campaign: CampaignView;
  clockOffsetMs: number;
}

export const campaignStore = createStore<CampaignState>(() => ({
  state: 'loading',
  campaign: null,
  failure: null,
  clockOffsetMs: 0,
}));

let running: Promise<void> | null = null;

/** Shows the copy on the phone at once and the server's campaign when it comes. Calls share one request. */
export function loadCampaign(): Promise<void> {
  running ??= loadOnce().finally(() => {
    running = null;
  });
  return running;
}

async function loadOnce(): Promise<void> {
  if (campaignStore.getState().campaign === null) {
    campaignStore.setState({ state: 'loading', failure: null });
    const kept = await readKept(storageKeys.campaign, isKeptCampaign);
    if (kept) campaignStore.setState({ ...kept, state: 'ready' });
  }
  try {
    const campaign = await call('campaigns.current', {});
    const clockOffsetMs = Date.parse(campaign.serverTimeUtc) - Date.now();
    campaignStore.setState({ state: 'ready', campaign, failure: null, clockOffsetMs });
    await keep(storageKeys.campaign, { campaign, clockOffsetMs } satisfies KeptCampaign);
  } catch (reason) {
    const failure = wordingOf(reason);
    campaignStore.setState(({ campaign }) => ({ state: campaign ? 'ready' : 'failed', failure }));
  }
}

/** The server's time by the phone's clock. */
export function serverNowMs(): number {
  return Date.now() + campaignStore.getState().clockOffsetMs;
}

function isKeptCampaign(value: unknown): value is KeptCampaign {
  if (typeof value !== 'object' || value === null) return false;
  return 'campaign' in value && typeof value.campaign === 'object' && 'clockOffsetMs' in value;
}
