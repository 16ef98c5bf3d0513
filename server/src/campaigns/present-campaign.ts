import type { EntityManager } from 'typeorm';
import { bureaus } from '#shared/campaigns/bureaus';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { privacyNotice } from '#shared/campaigns/privacy-notice';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { CampaignView } from '#shared/api/views';
import { databaseNow } from '../database';
import { CampaignBureau } from './campaign-bureau.entity';
import type { Campaign } from './campaign.entity';
import { earlierOf } from './find-campaign';
import { definitionFor, type DefinitionSubject } from './find-definition';

/**
 * Everything that phone and console need to know about a campaign; nothing in it is personal. The definition is the
 * subject's: the one that an application began with, or the one published last.
 */
export async function presentCampaign(
  manager: EntityManager,
  campaign: Campaign,
  {
    subject,
    subscriptionTemplates,
  }: { subject: DefinitionSubject; subscriptionTemplates: Record<TemplateKey, string> },
): Promise<CampaignView> {
  const own = await manager.findBy(CampaignBureau, { campaignId: campaign.id });
  const { version, title, paragraphs } = privacyNotice;
  return {
    id: campaign.id,
    definition: mutable(await definitionFor(manager, subject)),
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
export function mutable({ noticeText: _long, ...shown }: CampaignDefinition): CampaignView['definition'] {
  return structuredClone(shown) as CampaignView['definition'];
}
