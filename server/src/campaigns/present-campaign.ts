import type { EntityManager } from 'typeorm';
import { bureaus } from '#shared/campaigns/bureaus';
import { privacyNotice } from '#shared/campaigns/privacy-notice';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { CampaignView } from '#shared/api/views';
import { databaseNow } from '../database';
import { CampaignBureau } from './campaign-bureau.entity';
import { currentCampaign, definitionOf, earlierOf } from './find-campaign';

/** Everything that phone and console need to know about the running campaign; nothing in it is personal. */
export async function presentCampaign(
  manager: EntityManager,
  subscriptionTemplates: Record<TemplateKey, string>,
): Promise<CampaignView> {
  const campaign = await currentCampaign(manager);
  const own = await manager.findBy(CampaignBureau, { campaignId: campaign.id });
  const { version, title, paragraphs } = privacyNotice;
  return {
    id: campaign.id,
    definition: mutable(definitionOf(campaign)),
    isDemonstration: campaign.isDemonstration,
    opensAtUtc: campaign.opensAtUtc,
    deadlineUtc: campaign.deadlineUtc,
    bureaus: bureaus.map(({ code, region, name }) => ({
      code,
      region,
      name,
      deadlineUtc: earlierOf(
        own.find((row) => row.bureauCode === code)?.deadlineUtc ?? null,
        campaign.deadlineUtc,
      ),
    })),
    privacyNotice: { version, title, paragraphs: [...paragraphs] },
    subscriptionTemplates,
    serverTimeUtc: await databaseNow(manager),
  };
}

/** The wire type has plain arrays; the definition's are readonly so that nobody changes them. */
export function mutable(definition: ReturnType<typeof definitionOf>): CampaignView['definition'] {
  return structuredClone(definition) as CampaignView['definition'];
}
