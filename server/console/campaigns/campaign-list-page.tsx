import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { ProblemNotice } from '../ui/problem-notice';
import { campaignsKey, useCampaigns } from './campaigns-queries';
import { campaignsWording as wording } from './campaigns-wording';
import { CampaignTable, type CampaignActs } from './campaign-table';
import { DraftList } from './draft-list';

/** All notices of the province, and what is being written for the next one. */
export function CampaignListPage(): ReactElement {
  const campaigns = useCampaigns();
  const acts = useCampaignActs();
  return (
    <div className="campaigns page-margin">
      <h1 className="campaigns__title">{wording.title}</h1>
      {acts.error !== null && <ProblemNotice error={acts.error} />}
      {campaigns.isPending && <Skeleton active />}
      {campaigns.isError && (
        <ProblemNotice
          error={campaigns.error}
          onRetry={() => void campaigns.refetch()}
          isRetrying={campaigns.isFetching}
        />
      )}
      {campaigns.data && (
        <>
          <h2>{wording.drafts}</h2>
          <DraftList drafts={campaigns.data.drafts} />
          <h2>{wording.published}</h2>
          <CampaignTable campaigns={campaigns.data.campaigns} acts={acts} />
        </>
      )}
    </div>
  );
}

function useCampaignActs(): CampaignActs & { error: unknown } {
  const client = useQueryClient();
  const navigate = useNavigate();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  const goTo = async (id: string): Promise<void> => {
    keys.settle();
    await client.invalidateQueries({ queryKey: campaignsKey });
    await navigate(`/campaigns/drafts/${id}`);
  };
  const copy = useMutation({
    mutationFn: (body: { campaignId: string; as: 'nextCampaign' | 'correction' }) =>
      call('campaignDrafts.copy', {
        body,
        idempotencyKey: keys.keyFor({ endpoint: 'copy', body, version: null }),
      }),
    onSuccess: ({ id }) => goTo(id),
  });
  const withdraw = useMutation({
    mutationFn: (id: string) =>
      call('campaignDrafts.withdraw', {
        params: { id },
        body: {},
        idempotencyKey: keys.keyFor({ endpoint: 'withdraw', body: id, version: null }),
      }),
    onSuccess: async ({ id }) => {
      void message.success(wording.withdrawn);
      await goTo(id);
    },
  });
  return {
    isBusy: copy.isPending || withdraw.isPending,
    copy: (campaignId, as) => copy.mutate({ campaignId, as }),
    withdraw: (id) => withdraw.mutate(id),
    error: copy.error ?? withdraw.error,
  };
}
