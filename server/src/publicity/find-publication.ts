import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { lockWhileWriting } from '../database';
import { problem } from '../problem';
import { Publication } from './publication.entity';
import { PublicationEntry } from './publication-entry.entity';

/** coming: announced for later · running: objections are taken in · over: nothing more comes in · announced: decided */
export type PublicityPhase = 'coming' | 'running' | 'over' | 'announced';

/** Both ends belong to the period; the database's clock decides. */
export function phaseOf(publication: Publication, nowUtc: string): PublicityPhase {
  if (publication.announcedAtUtc !== null) return 'announced';
  if (nowUtc < publication.startsAtUtc) return 'coming';
  return nowUtc <= publication.endsAtUtc ? 'running' : 'over';
}

/** @throws notFound */
export async function publicationById(manager: EntityManager, id: string): Promise<Publication> {
  const publication = await findLocked(manager, { id });
  if (publication === null) throw problem('notFound');
  return publication;
}

export function publicationOf(manager: EntityManager, campaignId: string): Promise<Publication | null> {
  return findLocked(manager, { campaignId });
}

export function entriesOf(manager: EntityManager, publicationId: string): Promise<PublicationEntry[]> {
  return manager.find(PublicationEntry, { where: { publicationId }, order: { ordinal: 'ASC' } });
}

/** Inside a write the row is held to its end, so that the last objection and the announcement do not miss each other. */
async function findLocked(
  manager: EntityManager,
  where: FindOptionsWhere<Publication>,
): Promise<Publication | null> {
  return manager.findOne(Publication, { where, ...lockWhileWriting(manager) });
}

/**
 * Writes onto the version that was read, and only onto that.
 *
 * @throws publicity.changed when somebody else was faster
 */
export async function changePublication(
  tx: EntityManager,
  seen: Publication,
  changes: Partial<Pick<Publication, 'endsAtUtc' | 'announcedAtUtc' | 'announcedByStaffId'>>,
): Promise<Publication> {
  const next = { ...changes, version: seen.version + 1 };
  const result = await tx.update(Publication, { id: seen.id, version: seen.version }, next);
  if (result.affected !== 1) throw problem('publicity.changed');
  return Object.assign(new Publication(), seen, next);
}
