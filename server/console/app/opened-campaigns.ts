import { useQuery } from '@tanstack/react-query';
import type { OpenedCampaign } from '#shared/api/views';
import { call } from '../http/call';
import { useCampaignChoice, type CampaignChoice } from './chosen-campaign';

export type ShownDirection = OpenedCampaign['directions'][number];

/** The campaigns that have opened, the running one first; empty until known. */
export function useOpenedCampaigns(): readonly OpenedCampaign[] {
  const { data } = useQuery({
    queryKey: ['campaigns', 'opened'],
    queryFn: ({ signal }) => call('campaigns.list', { signal }),
    staleTime: 5 * 60_000,
  });
  return data?.campaigns ?? [];
}

export function shownOf(
  campaigns: readonly OpenedCampaign[],
  { campaign }: CampaignChoice,
): OpenedCampaign | undefined {
  return campaigns.find(({ id, isCurrent }) => (campaign === undefined ? isCurrent : id === campaign));
}

/** The campaign that the desks show; undefined until known. */
export function useShownCampaign(): OpenedCampaign | undefined {
  const choice = useCampaignChoice();
  return shownOf(useOpenedCampaigns(), choice);
}
