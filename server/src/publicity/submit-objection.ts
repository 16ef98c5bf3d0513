import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { endOfWorkingDayUtc, publicityRules } from '#shared/publicity/publicity-rules';
import type { ObjectionForm } from '#shared/publicity/objection-form';
import { recordAudit, sealRow } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import { problem } from '../problem';
import { phaseOf } from './find-publication';
import { Objection } from './objection.entity';
import type { Publication } from './publication.entity';

/**
 * Takes an objection in while the list is open to them; what arrived in time counts, unless the result is announced
 * already. The same objection sent again is the same one.
 *
 * @throws publicity.notRunning before the start and after the end
 */
export async function submitObjection(
  tx: EntityManager,
  publication: Publication,
  { form, receivedAtUtc }: { form: ObjectionForm; receivedAtUtc: string },
): Promise<Objection> {
  if (phaseOf(publication, receivedAtUtc) !== 'running') throw problem('publicity.notRunning');
  const contentSha256 = sha256Of(form);
  const publicationId = publication.id;
  const known = await tx.findOneBy(Objection, { publicationId, contentSha256 });
  if (known !== null) return known;
  const nowUtc = await databaseNow(tx);
  const { workCalendar } = await definitionFor(tx, publication.campaignId);
  const objection: Objection = {
    id: ulid(),
    publicationId,
    number: `YY${ulid().slice(10)}`,
    applicationId: form.applicationId,
    reason: form.reason,
    objectorName: form.name,
    objectorUnit: form.unit,
    objectorTelephone: form.telephone,
    contentSha256,
    submittedAtUtc: nowUtc,
    dueAtUtc: endOfWorkingDayUtc(nowUtc, publicityRules.answerWorkingDays, workCalendar),
    ruling: 'open',
    answerText: null,
    answeredAtUtc: null,
    answeredByStaffId: null,
    version: 1,
  };
  await tx.insert(Objection, objection);
  await recordAudit(tx, {
    subjectId: objection.id,
    atUtc: nowUtc,
    actorKind: 'system',
    actorId: null,
    action: 'objection.submitted',
    detail: {
      publication: publicationId,
      application: form.applicationId,
      contentSha256,
      ...sealRow(tx, Objection, objection),
    },
  });
  return objection;
}

function sha256Of({ applicationId, reason, name, unit, telephone }: ObjectionForm): string {
  const content = JSON.stringify([applicationId, reason, name, unit, telephone]);
  return createHash('sha256').update(content).digest('hex');
}
