import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { recordAudit } from '../audit';
import { Campaign, CampaignBureau, campaignById, CampaignVersion } from '../campaigns';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { draftFaults } from './draft-faults';
import { changeDraft, contentOf, findDraft, requireDraftVersion } from './find-draft';
import { presentDraft } from './present-draft';

export interface PublishCampaign {
  actor: StaffActor<'province'>;
  draftId: string;
  expectedVersion: number;
}

/**
 * Makes a campaign of a draft, or the next version of the campaign that the draft corrects. From now on its definition
 * is never changed: applications hold on to it.
 *
 * @throws campaign.faulty with every fault, each beside its place
 */
export async function publishCampaign(
  tx: EntityManager,
  { actor, draftId, expectedVersion }: PublishCampaign,
): Promise<Campaign> {
  const draft = await findDraft(tx, draftId);
  await requireDraftVersion(draft, expectedVersion, () => presentDraft(tx, draft));
  const content = contentOf(draft);
  const now = await databaseNow(tx);
  const faults = await draftFaults(tx, draft, now);
  if (faults.length > 0) {
    throw problem('campaign.faulty', {
      faults: faults.map(({ place, message }) => ({ field: place, code: 'faulty', message })),
    });
  }
  // First: of two clerks at once the second waits here and finds it published.
  await changeDraft(tx, draft, { publishedAtUtc: now, updatedAtUtc: now });
  const versionId = ulid();
  const definition: CampaignDefinition = { ...content.definition, key: versionId };
  const campaignId = draft.correctsCampaignId ?? draft.id;
  if (draft.correctsCampaignId === null) {
    const { isDemonstration } = await campaignById(tx, draft.copiedFromCampaignId);
    await insertCampaign(tx, { id: campaignId, versionId, schedule: content.schedule, isDemonstration, now });
  }
  const number = (await tx.countBy(CampaignVersion, { campaignId })) + 1;
  const text = JSON.stringify(definition);
  const sha256 = createHash('sha256').update(text).digest('hex');
  try {
    await tx.insert(CampaignVersion, {
      id: versionId,
      campaignId,
      number,
      definition: text,
      sha256,
      publishedByStaffId: actor.accountId,
      publishedAtUtc: now,
    });
  } catch (error) {
    // Another correction of the same campaign was published at the same moment: this one is the next.
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'campaign.published',
    detail: { draftId: draft.id, versionId, number, sha256 },
  });
  return campaignById(tx, campaignId);
}

interface NewCampaign {
  id: string;
  versionId: string;
  schedule: CampaignContent['schedule'];
  isDemonstration: boolean;
  now: string;
}

async function insertCampaign(tx: EntityManager, campaign: NewCampaign): Promise<void> {
  const { id, versionId, schedule, isDemonstration, now } = campaign;
  const { opensAtUtc, deadlineUtc } = schedule;
  await tx.insert(Campaign, {
    id,
    definitionKey: versionId,
    isDemonstration,
    opensAtUtc,
    deadlineUtc,
    createdAtUtc: now,
  });
  for (const terms of schedule.bureaus) await tx.insert(CampaignBureau, { ...terms, campaignId: id });
}
