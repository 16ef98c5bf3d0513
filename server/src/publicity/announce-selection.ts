import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { changePublication, phaseOf } from './find-publication';
import { Objection } from './objection.entity';
import type { Publication } from './publication.entity';
import { PublicationEntry } from './publication-entry.entity';
import { sealPublication } from './seal-publication';

/**
 * Decides: whoever is still listed is selected, everybody else of the ranking is not. The public page says so from this
 * commit on; the applications follow right after (settle-entries.ts).
 *
 * @throws publicity.notOver before the end, publicity.objectionsOpen while one has no answer
 */
export async function announceSelection(
  tx: EntityManager,
  actor: StaffActor<'province'>,
  publication: Publication,
): Promise<Publication> {
  const nowUtc = await databaseNow(tx);
  const phase = phaseOf(publication, nowUtc);
  if (phase === 'announced') throw problem('publicity.announced');
  if (phase !== 'over') throw problem('publicity.notOver');
  const publicationId = publication.id;
  if (await tx.existsBy(Objection, { publicationId, ruling: 'open' }))
    throw problem('publicity.objectionsOpen');
  // Only after a kill in the middle of publishing: upkeep brings them there.
  if (await tx.existsBy(PublicationEntry, { publicationId, dueMove: Not(IsNull()) })) {
    throw problem('server.busy', { retryAfterSeconds: 5 });
  }
  const announced = await changePublication(tx, publication, {
    announcedAtUtc: nowUtc,
    announcedByStaffId: actor.accountId,
  });
  const selected = await tx.update(
    PublicationEntry,
    { publicationId, standing: 'listed' },
    { dueMove: 'select' },
  );
  await tx.update(
    PublicationEntry,
    { publicationId, standing: In(['skipped', 'below']) },
    { dueMove: 'reject' },
  );
  await recordAudit(tx, {
    subjectId: publicationId,
    atUtc: nowUtc,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'publicity.announced',
    detail: {
      version: announced.version,
      selected: selected.affected ?? 0,
      ...(await sealPublication(tx, announced)),
    },
  });
  return announced;
}
