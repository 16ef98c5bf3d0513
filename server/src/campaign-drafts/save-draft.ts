import { IsNull, type EntityManager } from 'typeorm';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { completeDefinition } from '#shared/campaigns/complete-definition';
import { recordAudit } from '../audit';
import { databaseNow, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { CampaignDraft } from './campaign-draft.entity';
import { changeDraft, findDraft, requireDraftVersion } from './find-draft';
import { presentDraft } from './present-draft';

interface DraftAct {
  actor: StaffActor<'province'>;
  draftId: string;
  expectedVersion: number;
}

/** Keeps what is wrong too, so that nothing typed is lost; the same content again changes nothing. */
export async function saveDraft(
  tx: EntityManager,
  { actor, draftId, expectedVersion, content }: DraftAct & { content: CampaignContent },
): Promise<CampaignDraft> {
  const draft = await findDraft(tx, draftId);
  const text = JSON.stringify({ ...content, definition: completeDefinition(content.definition) });
  if (text === draft.content) return draft;
  await requireDraftVersion(draft, expectedVersion, () => presentDraft(tx, draft));
  return changeDraft(tx, draft, {
    content: text,
    editedByStaffId: actor.accountId,
    updatedAtUtc: await databaseNow(tx),
  });
}

export async function discardDraft(
  tx: EntityManager,
  { actor, draftId, expectedVersion }: DraftAct,
): Promise<void> {
  const draft = await findDraft(tx, draftId);
  await requireDraftVersion(draft, expectedVersion, () => presentDraft(tx, draft));
  const seen = { id: draft.id, version: draft.version, publishedAtUtc: IsNull() };
  // Saved, published or discarded at this very moment: the next attempt sees which.
  if ((await tx.delete(CampaignDraft, seen)).affected !== 1) throw new WriteConflict();
  await recordAudit(tx, {
    subjectId: draft.id,
    atUtc: await databaseNow(tx),
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'campaign.discarded',
    detail: { version: draft.version },
  });
}
