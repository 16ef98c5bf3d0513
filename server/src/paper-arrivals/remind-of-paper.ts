import { Brackets, In, type EntityManager } from 'typeorm';
import { chinaTimeParts } from '#shared/text/china-time';
import { paperWording } from '#shared/reviews/paper-wording';
import { Application, regionOf } from '../applications';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { BureauActor } from '../http';
import { notifyContacts, type NoticeToSend } from '../notices';
import { statusesThatOwePaper } from './paper-stages';

const BATCH = 200;

export interface PaperReminder {
  told: number;
  toldBefore: number;
  left: number;
}

/** Whose paper has not come, as a condition for any query over `application` (or another alias of it). */
export function withoutPaper(alias = 'application'): string {
  return `NOT EXISTS (SELECT 1 FROM paper_arrival arrived WHERE arrived.applicationId = ${alias}.id AND arrived.undoneAtUtc IS NULL)`;
}

/**
 * Tells the contacts of approved applications that their paper has not come, each at most once a day (+08:00).
 *
 * @param applicationIds null: all of the region, up to 200 a call
 */
export async function remindOfPaper(
  tx: EntityManager,
  { actor, applicationIds }: { actor: BureauActor; applicationIds: readonly string[] | null },
): Promise<PaperReminder> {
  const now = await databaseNow(tx);
  const cause = `paperMissing.${chinaDay(now)}`;
  const owing = tx
    .createQueryBuilder(Application, 'application')
    .where(regionOf(actor))
    .andWhere({ status: In([...statusesThatOwePaper]) })
    .andWhere(withoutPaper());
  if (applicationIds !== null) owing.andWhere({ id: In([...applicationIds]) });
  const toldToday =
    'SELECT 1 FROM notice told WHERE told.applicationId = application.id AND told.cause = :cause';
  const toldBefore = await owing.clone().andWhere(`EXISTS (${toldToday})`, { cause }).getCount();
  const untold = await owing
    .clone()
    .andWhere(new Brackets((all) => all.where(`NOT EXISTS (${toldToday})`, { cause })))
    .orderBy('application.id', 'ASC')
    .take(BATCH)
    .getManyAndCount();
  const [applications, count] = untold;
  for (const application of applications) await remind(tx, { actor, application, cause, now });
  return { told: applications.length, toldBefore, left: count - applications.length };
}

async function remind(
  tx: EntityManager,
  {
    actor,
    application,
    cause,
    now,
  }: { actor: BureauActor; application: Application; cause: string; now: string },
): Promise<void> {
  await tellOnce(tx, {
    application,
    kind: 'paperMissing',
    cause,
    text: paperWording.missing,
    advice: paperWording.missingAdvice,
    timeUtc: now,
    nowUtc: now,
  });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: auditKindOf(actor),
    actorId: actor.accountId,
    action: 'paper.reminded',
    detail: {},
  });
}

/** A colleague who pressed the button at the same moment has told them: done again, this one finds nothing to tell. */
async function tellOnce(tx: EntityManager, notice: NoticeToSend): Promise<void> {
  try {
    await notifyContacts(tx, notice);
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
}

function chinaDay(atUtc: string): string {
  const { year, month, day } = chinaTimeParts(atUtc);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
