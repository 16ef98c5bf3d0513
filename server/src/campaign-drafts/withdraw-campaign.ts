import { IsNull, Not, type EntityManager } from 'typeorm';
import { recordAudit } from '../audit';
import { Campaign, CampaignBureau, campaignById, CampaignVersion, DeadlineExtension } from '../campaigns';
import { databaseNow, isForeignKeyViolation, WriteConflict } from '../database';
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
  const next = { publishedAtUtc: null, version: draft.version + 1, updatedAtUtc: now };
  // First: of two clerks at once the second waits here, and finds it withdrawn.
  const seen = { id: draft.id, version: draft.version, publishedAtUtc: Not(IsNull()) };
  if ((await tx.update(CampaignDraft, seen, next)).affected !== 1) throw new WriteConflict();
  try {
    await tx.delete(CampaignVersion, { campaignId });
    await tx.delete(CampaignBureau, { campaignId });
    await tx.delete(DeadlineExtension, { campaignId });
    const { affected } = await tx.delete(Campaign, { id: campaignId, opensAtUtc: campaign.opensAtUtc });
    if (affected !== 1) throw new WriteConflict();
  } catch (error) {
    throw isForeignKeyViolation(error) ? problem('campaign.inUse') : error;
  }
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
