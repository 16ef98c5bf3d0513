import { IsNull, Not, type EntityManager } from 'typeorm';
import { recordAudit } from '../audit';
import { Campaign, CampaignBureau, campaignById, CampaignVersion, DeadlineExtension } from '../campaigns';
import { databaseNow, isForeignKeyViolation } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { CampaignDraft } from './campaign-draft.entity';

/**
 * Takes a notice back that nobody could apply to yet; it is a draft again.
 *
 * @throws campaign.alreadyOpen, and for a campaign that was not made here; campaign.inUse
 */
export async function withdrawCampaign(
  tx: EntityManager,
  { actor, campaignId }: { actor: StaffActor<'province'>; campaignId: string },
): Promise<CampaignDraft> {
  const campaign = await campaignById(tx, campaignId);
  const draft = await tx.findOneBy(CampaignDraft, { id: campaignId, publishedAtUtc: Not(IsNull()) });
  const now = await databaseNow(tx);
  if (draft === null || now >= campaign.opensAtUtc) throw problem('campaign.alreadyOpen');
  try {
    await tx.delete(CampaignVersion, { campaignId });
    await tx.delete(CampaignBureau, { campaignId });
    await tx.delete(DeadlineExtension, { campaignId });
    await tx.delete(Campaign, { id: campaignId });
  } catch (error) {
    throw isForeignKeyViolation(error) ? problem('campaign.inUse') : error;
  }
  const next = { publishedAtUtc: null, version: draft.version + 1, updatedAtUtc: now };
  await tx.update(CampaignDraft, { id: draft.id, version: draft.version }, next);
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'campaign.withdrawn',
    detail: { version: next.version },
  });
  return Object.assign(new CampaignDraft(), draft, next);
}
