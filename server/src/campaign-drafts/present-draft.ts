import type { EntityManager } from 'typeorm';
import type { CampaignDraftView } from '#shared/api/views';
import { contentDifferences } from '#shared/campaigns/definition-differences';
import { StaffAccount } from '../accounts';
import { campaignById } from '../campaigns';
import { databaseNow } from '../database';
import type { CampaignDraft } from './campaign-draft.entity';
import { contentOfCampaign } from './content-of-campaign';
import { draftFaults } from './draft-faults';
import { contentOf } from './find-draft';

/** The draft with what stands in the way of publishing it and how it differs from what it was copied from. */
export async function presentDraft(manager: EntityManager, draft: CampaignDraft): Promise<CampaignDraftView> {
  const { id, version, correctsCampaignId, updatedAtUtc } = draft;
  const content = contentOf(draft);
  const original = await contentOfCampaign(manager, await campaignById(manager, draft.copiedFromCampaignId));
  return {
    id,
    version,
    // The wire's arrays are plain, the content's are readonly so that nobody changes them.
    content: content as CampaignDraftView['content'],
    copiedFrom: { id: draft.copiedFromCampaignId, title: original.definition.title },
    correctsCampaignId,
    faults: await draftFaults(manager, draft, await databaseNow(manager)),
    differences: contentDifferences(original, content),
    updatedAtUtc,
    editedBy: await nameOfStaff(manager, draft.editedByStaffId),
  };
}

export async function nameOfStaff(manager: EntityManager, id: string): Promise<string> {
  return (await manager.findOneBy(StaffAccount, { id }))?.displayName ?? '';
}
