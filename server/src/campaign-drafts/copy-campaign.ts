import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { recordAudit } from '../audit';
import { campaignById } from '../campaigns';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { CampaignDraft } from './campaign-draft.entity';
import { contentOfCampaign } from './content-of-campaign';

export interface CopyCampaign {
  actor: StaffActor<'province'>;
  campaignId: string;
  as: 'nextCampaign' | 'correction';
}

/** Starts next year's notice, or a correction of a running one, from a published notice. */
export async function copyCampaign(
  tx: EntityManager,
  { actor, campaignId, as }: CopyCampaign,
): Promise<CampaignDraft> {
  const campaign = await campaignById(tx, campaignId);
  const content = await contentOfCampaign(tx, campaign);
  const now = await databaseNow(tx);
  const draft: CampaignDraft = {
    id: ulid(),
    copiedFromCampaignId: campaign.id,
    correctsCampaignId: as === 'correction' ? campaign.id : null,
    content: JSON.stringify(as === 'correction' ? content : withoutOwnDeadlines(content)),
    version: 1,
    editedByStaffId: actor.accountId,
    createdAtUtc: now,
    updatedAtUtc: now,
    publishedAtUtc: null,
  };
  await tx.insert(CampaignDraft, draft);
  await recordAudit(tx, {
    subjectId: draft.id,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'campaign.copied',
    detail: { campaignId, as },
  });
  return draft;
}

/** Quotas and copies are a fair start for next year; a bureau's date of last year is not. */
function withoutOwnDeadlines({ definition, schedule }: CampaignContent): CampaignContent {
  const bureaus = schedule.bureaus.map((terms) => ({ ...terms, deadlineUtc: null }));
  return { definition, schedule: { ...schedule, bureaus } };
}
