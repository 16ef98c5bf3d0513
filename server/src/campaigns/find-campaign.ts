import type { EntityManager } from 'typeorm';
import { databaseNow } from '../database';
import { problem } from '../problem';
import { CampaignBureau } from './campaign-bureau.entity';
import { Campaign } from './campaign.entity';

/** The campaign that has opened last: the one that people apply to or whose applications are worked on. */
export async function currentCampaign(manager: EntityManager): Promise<Campaign> {
  const campaigns = await manager.find(Campaign, { order: { createdAtUtc: 'DESC', id: 'DESC' } });
  const [newest] = campaigns;
  if (newest === undefined) throw problem('campaign.none');
  if (campaigns.length === 1) return newest;
  const now = await databaseNow(manager);
  const opened = campaigns.filter(({ opensAtUtc }) => opensAtUtc <= now);
  // Of two that opened at the same moment the one that was made last.
  return (
    opened.reduce<Campaign | null>(
      (last, campaign) => (last !== null && last.opensAtUtc >= campaign.opensAtUtc ? last : campaign),
      null,
    ) ?? newest
  );
}

/** The one that a desk looks at; without a choice the running one. */
export async function chosenCampaign(
  manager: EntityManager,
  { campaign }: { campaign?: string | undefined },
): Promise<Campaign> {
  return campaign === undefined ? currentCampaign(manager) : campaignById(manager, campaign);
}

export async function campaignById(manager: EntityManager, id: string): Promise<Campaign> {
  const campaign = await manager.findOneBy(Campaign, { id });
  if (campaign === null) throw problem('campaign.none');
  return campaign;
}

/** The bureau's own deadline where it has set an earlier one, else the campaign's. */
export async function deadlineFor(
  manager: EntityManager,
  campaign: Campaign,
  bureauCode: string,
): Promise<string> {
  const own = await manager.findOneBy(CampaignBureau, { campaignId: campaign.id, bureauCode });
  return earlierOf(own?.deadlineUtc ?? null, campaign.deadlineUtc);
}

/** Instants are texts of one form, so that their order is the order of time. */
export function earlierOf(own: string | null, general: string): string {
  return own !== null && own < general ? own : general;
}
