import { MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { ulid } from 'ulid';
import { paperMailLimits } from '#shared/applications/paper-mails';
import { isEmailAddress, maskEmailAddress, normaliseEmailAddress } from '#shared/text/email-address';
import type { Application } from '../applications';
import { recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { printByRevision } from '../papers';
import { problem } from '../problem';
import { dayAgo } from './list-mails';
import { PaperMail } from './paper-mail.entity';

/**
 * Notes that the paper in force goes to this address; the worker sends it.
 *
 * @throws mail.invalidAddress, mail.tooMany; notFound for a revision that never was; print.superseded
 */
export async function requestMail(
  tx: EntityManager,
  asked: { actor: ContactActor; application: Application; revision: number; address: string },
): Promise<void> {
  const { actor, application, revision } = asked;
  const address = normaliseEmailAddress(asked.address);
  if (!isEmailAddress(address)) throw problem('mail.invalidAddress');
  const print = await printByRevision(tx, application, revision);
  if (application.printRevision !== revision) throw problem('print.superseded');
  const { accountId } = actor;
  const createdAtUtc = MoreThan(await dayAgo(tx));
  const isTooMany = async (of: FindOptionsWhere<PaperMail>, limit: number): Promise<boolean> =>
    (await tx.countBy(PaperMail, { ...of, createdAtUtc })) >= limit;
  if (
    (await isTooMany({ accountId }, paperMailLimits.accountADay)) ||
    (await isTooMany({ applicationId: application.id }, paperMailLimits.applicationADay))
  )
    throw problem('mail.tooMany');
  const nowUtc = await databaseNow(tx);
  const id = ulid();
  await tx.insert(PaperMail, {
    id,
    applicationId: application.id,
    accountId,
    printId: print.id,
    address,
    maskedAddress: maskEmailAddress(address),
    state: 'waiting',
    failure: null,
    attempts: 0,
    dueAtUtc: nowUtc,
    createdAtUtc: nowUtc,
    finishedAtUtc: null,
  });
  // Meets another request of this application at the chain: two at once never both see the last place free.
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: nowUtc,
    actorKind: 'contact',
    actorId: accountId,
    action: 'paperMail.requested',
    detail: { mail: id, revision },
  });
}
