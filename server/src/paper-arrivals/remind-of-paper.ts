import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { chinaTimeParts } from '#shared/text/china-time';
import { paperWording } from '#shared/reviews/paper-wording';
import { Application, regionOf } from '../applications';
import { auditKindOf, recordAudit } from '../audit';
import { currentCampaign } from '../campaigns';
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

/** How many of the region owe paper in the running campaign, and how many of them have been told today. */
export async function countOwed(
  read: EntityManager,
  actor: BureauActor,
): Promise<{ toTell: number; toldToday: number }> {
  const { untold, told } = await owing(read, {
    actor,
    applicationIds: null,
    nowUtc: await databaseNow(read),
  });
  return { toTell: await untold.getCount(), toldToday: await told.getCount() };
}

/**
 * Tells the contacts of approved applications that their paper has not come, each at most once a day (+08:00).
 *
 * @param applicationIds null: all of the region in the running campaign, up to 200 a call
 */
export async function remindOfPaper(
  tx: EntityManager,
  { actor, applicationIds }: { actor: BureauActor; applicationIds: readonly string[] | null },
): Promise<PaperReminder> {
  const now = await databaseNow(tx);
  const { untold, told } = await owing(tx, { actor, applicationIds, nowUtc: now });
  const toldBefore = await told.getCount();
  const [applications, count] = await untold.orderBy('application.id', 'ASC').take(BATCH).getManyAndCount();
  for (const application of applications) await remind(tx, { actor, application, cause: causeOf(now), now });
  return { told: applications.length, toldBefore, left: count - applications.length };
}

interface Owing {
  actor: BureauActor;
  applicationIds: readonly string[] | null;
  nowUtc: string;
}

/** Who has not been told today that paper is missing, and who has. */
async function owing(
  manager: EntityManager,
  { actor, applicationIds, nowUtc }: Owing,
): Promise<Record<'untold' | 'told', SelectQueryBuilder<Application>>> {
  // What was left without paper in an earlier year is no longer asked for.
  const asked =
    applicationIds === null
      ? { campaignId: (await currentCampaign(manager)).id }
      : { id: In([...applicationIds]) };
  const all = manager
    .createQueryBuilder(Application, 'application')
    .where({ ...regionOf(actor), ...asked, status: In([...statusesThatOwePaper]) })
    .andWhere(withoutPaper());
  const toldToday =
    'EXISTS (SELECT 1 FROM notice told WHERE told.applicationId = application.id AND told.cause = :cause)';
  const cause = causeOf(nowUtc);
  return {
    untold: all.clone().andWhere(`NOT ${toldToday}`, { cause }),
    told: all.clone().andWhere(toldToday, { cause }),
  };
}

function causeOf(nowUtc: string): string {
  return `paperMissing.${chinaDay(nowUtc)}`;
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
