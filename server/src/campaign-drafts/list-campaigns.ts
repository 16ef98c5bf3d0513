import { IsNull, type EntityManager } from 'typeorm';
import type { CampaignListView } from '#shared/api/views';
import { Campaign, CampaignVersion, definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import { CampaignDraft } from './campaign-draft.entity';
import { contentOf } from './find-draft';
import { nameOfStaff } from './present-draft';

/** All notices, the newest first, and what is being written. */
export async function listCampaigns(read: EntityManager): Promise<CampaignListView> {
  const campaigns = await read.find(Campaign, { order: { opensAtUtc: 'DESC', id: 'DESC' } });
  const drafts = await read.find(CampaignDraft, {
    where: { publishedAtUtc: IsNull() },
    order: { updatedAtUtc: 'DESC' },
  });
  return {
    campaigns: await Promise.all(campaigns.map((campaign) => presentSummary(read, campaign))),
    drafts: await Promise.all(
      drafts.map(async (draft) => ({
        id: draft.id,
        title: contentOf(draft).definition.title,
        copiedFromTitle: (await definitionFor(read, draft.copiedFromCampaignId)).title,
        correctsCampaignId: draft.correctsCampaignId,
        updatedAtUtc: draft.updatedAtUtc,
        editedBy: await nameOfStaff(read, draft.editedByStaffId),
      })),
    ),
  };
}

export async function presentSummary(
  manager: EntityManager,
  campaign: Campaign,
): Promise<CampaignListView['campaigns'][number]> {
  const { id, opensAtUtc, deadlineUtc, isDemonstration } = campaign;
  const newest = await manager.findOne(CampaignVersion, {
    where: { campaignId: id },
    order: { number: 'DESC' },
  });
  const now = await databaseNow(manager);
  const { title } = newest === null ? await definitionFor(manager, id) : titleOf(newest);
  return {
    id,
    title,
    state: now < opensAtUtc ? 'upcoming' : now > deadlineUtc ? 'closed' : 'open',
    opensAtUtc,
    deadlineUtc,
    versionNumber: newest?.number ?? 0,
    isDemonstration,
    canBeWithdrawn: now < opensAtUtc && (await manager.existsBy(CampaignDraft, { id })),
  };
}

function titleOf({ definition }: CampaignVersion): { title: string } {
  return JSON.parse(definition) as { title: string };
}
