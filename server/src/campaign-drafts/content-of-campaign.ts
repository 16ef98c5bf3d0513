import type { EntityManager } from 'typeorm';
import type { BureauCode } from '#shared/campaigns/bureaus';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { CampaignBureau, definitionFor, type Campaign } from '../campaigns';

/** A published campaign as the content that a draft has: what it asks and when. */
export async function contentOfCampaign(
  manager: EntityManager,
  campaign: Campaign,
): Promise<CampaignContent> {
  const rows = await manager.find(CampaignBureau, {
    where: { campaignId: campaign.id },
    order: { bureauCode: 'ASC' },
  });
  return {
    definition: await definitionFor(manager, campaign.id),
    schedule: {
      opensAtUtc: campaign.opensAtUtc,
      deadlineUtc: campaign.deadlineUtc,
      bureaus: rows.map(({ bureauCode, deadlineUtc, quota, paperCopies }) => ({
        bureauCode: bureauCode as BureauCode,
        deadlineUtc,
        quota,
        paperCopies,
      })),
    },
  };
}
