import type { EntityManager } from 'typeorm';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { problem } from '../problem';
import { CampaignBureau } from './campaign-bureau.entity';
import { Campaign } from './campaign.entity';

const definitions: readonly CampaignDefinition[] = [notice2020];

export function definitionOf(campaign: Pick<Campaign, 'definitionKey'>): CampaignDefinition {
  const definition = definitions.find((candidate) => candidate.key === campaign.definitionKey);
  if (definition === undefined) throw new Error(`No definition for the campaign ${campaign.definitionKey}`);
  return definition;
}

/** The campaign that was made last: the one that people apply to now. */
export async function currentCampaign(manager: EntityManager): Promise<Campaign> {
  const [campaign] = await manager.find(Campaign, { order: { createdAtUtc: 'DESC', id: 'DESC' }, take: 1 });
  if (campaign === undefined) throw problem('campaign.none');
  return campaign;
}

export async function campaignById(manager: EntityManager, id: string): Promise<Campaign> {
  const campaign = await manager.findOneBy(Campaign, { id });
  if (campaign === null) throw problem('campaign.none');
  return campaign;
}

/** A campaign keeps its definition for ever, so that it is looked up once. */
const definitionByCampaign = new Map<string, CampaignDefinition>();

export async function definitionFor(manager: EntityManager, campaignId: string): Promise<CampaignDefinition> {
  const known = definitionByCampaign.get(campaignId);
  if (known !== undefined) return known;
  const definition = definitionOf(await campaignById(manager, campaignId));
  definitionByCampaign.set(campaignId, definition);
  return definition;
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
