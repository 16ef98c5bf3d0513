import type { EntityManager } from 'typeorm';
import { plusDaysUtc, publicityRules } from '#shared/publicity/publicity-rules';
import { publicityWording } from '#shared/publicity/publicity-wording';
import { recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { changePublication } from './find-publication';
import type { Publication } from './publication.entity';
import { sealPublication } from './seal-publication';

/** A period becomes longer, never shorter: what was promised to the public stays true. */
export async function extendPublicity(
  tx: EntityManager,
  actor: StaffActor<'province'>,
  publication: Publication,
  { endsAtUtc }: { endsAtUtc: string },
): Promise<Publication> {
  if (publication.announcedAtUtc !== null) throw problem('publicity.announced');
  const nowUtc = await databaseNow(tx);
  const { maxCalendarDays } = publicityRules;
  const message =
    endsAtUtc <= publication.endsAtUtc || endsAtUtc <= nowUtc
      ? publicityWording.endNotLater
      : endsAtUtc > plusDaysUtc(publication.startsAtUtc, maxCalendarDays)
        ? publicityWording.endTooLate(maxCalendarDays)
        : null;
  if (message !== null) {
    const faults = [{ field: 'endsAtUtc', code: 'outOfRange', message }];
    throw problem('publicity.listInvalid', { faults });
  }
  const extended = await changePublication(tx, publication, { endsAtUtc });
  await recordAudit(tx, {
    subjectId: publication.id,
    atUtc: nowUtc,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'publicity.extended',
    detail: { before: publication.endsAtUtc, endsAtUtc, ...(await sealPublication(tx, extended)) },
  });
  return extended;
}
