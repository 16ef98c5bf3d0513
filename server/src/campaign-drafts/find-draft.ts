import { IsNull, type EntityManager } from 'typeorm';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { problem } from '../problem';
import { CampaignDraft } from './campaign-draft.entity';

/** @throws campaign.published for one that has become a campaign */
export async function findDraft(manager: EntityManager, id: string): Promise<CampaignDraft> {
  const draft = await manager.findOneBy(CampaignDraft, { id });
  if (draft === null) throw problem('notFound');
  if (draft.publishedAtUtc !== null) throw problem('campaign.published');
  return draft;
}

/** JSON that this server alone writes, through the closed schema. */
export function contentOf(draft: Pick<CampaignDraft, 'content'>): CampaignContent {
  return JSON.parse(draft.content) as CampaignContent;
}

type Changes = Partial<Omit<CampaignDraft, 'id' | 'version'>>;

/**
 * Writes onto the version that was read, and only onto that.
 *
 * @throws campaign.published when another clerk was faster
 */
export async function changeDraft(
  tx: EntityManager,
  seen: CampaignDraft,
  changes: Changes,
): Promise<CampaignDraft> {
  const next = { ...changes, version: seen.version + 1 };
  const result = await tx.update(
    CampaignDraft,
    { id: seen.id, version: seen.version, publishedAtUtc: IsNull() },
    next,
  );
  if (result.affected !== 1) throw problem('campaign.published');
  return Object.assign(new CampaignDraft(), seen, next);
}

export async function requireDraftVersion(
  draft: CampaignDraft,
  expectedVersion: number,
  presentCurrent: () => Promise<unknown>,
): Promise<void> {
  if (draft.version !== expectedVersion) throw problem('version.stale', { current: await presentCurrent() });
}
