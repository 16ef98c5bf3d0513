import { MoreThan, type EntityManager } from 'typeorm';
import { formatChinaTime } from '#shared/text/china-time';
import { Application } from '../applications';
import { Campaign, deadlineFor } from '../campaigns';
import { databaseNow, isUniqueViolation, type Database } from '../database';
import { Notice } from './notice.entity';
import { notifyContacts } from './notify-contacts';

/** So many days before the deadline an unsubmitted application is reminded, once each. */
const REMINDER_DAYS = [1, 3, 7] as const;
const DAY_MS = 24 * 3_600_000;
const BATCH = 200;

/**
 * Reminds the contacts of drafts whose deadline is near. May run as often as one likes. Returns how many were told.
 *
 * @param renew called between two batches; throws when another process has taken the work over
 */
export async function remindOfDeadlines(
  database: Database,
  renew: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const now = await databaseNow(database.read);
  let told = 0;
  // Two rounds may run at the same time.
  for (const campaign of await database.read.findBy(Campaign, { deadlineUtc: MoreThan(now) })) {
    told += await remindOfRound(database, campaign, { nowMs: Date.parse(now), renew });
  }
  return told;
}

async function remindOfRound(
  database: Database,
  campaign: Campaign,
  { nowMs, renew }: { nowMs: number; renew: () => Promise<void> },
): Promise<number> {
  let told = 0;
  let after = '';
  for (;;) {
    const drafts = await database.read
      .createQueryBuilder(Application, 'application')
      .where({ campaignId: campaign.id, status: 'draft' })
      .andWhere('application.id > :after', { after })
      .orderBy('application.id', 'ASC')
      .limit(BATCH)
      .getMany();
    for (const draft of drafts) {
      const deadlineUtc = await deadlineFor(database.read, campaign, draft.bureauCode);
      const days = reminderDue(Date.parse(deadlineUtc) - nowMs);
      if (days !== null && (await remind(database, draft, { days, deadlineUtc }))) told += 1;
    }
    if (drafts.length < BATCH) return told;
    after = drafts.at(-1)?.id ?? after;
    await renew();
  }
}

/** The smallest of the reminder's days that the rest still fits into; null when it is too early or too late. */
export function reminderDue(restMs: number): (typeof REMINDER_DAYS)[number] | null {
  if (restMs <= 0) return null;
  return REMINDER_DAYS.find((days) => restMs <= days * DAY_MS) ?? null;
}

interface Reminder {
  days: number;
  deadlineUtc: string;
}

async function remind(
  database: Database,
  draft: Application,
  { days, deadlineUtc }: Reminder,
): Promise<boolean> {
  const cause = `deadline.${deadlineUtc}.${days}`;
  if (await database.read.existsBy(Notice, { applicationId: draft.id, cause })) return false;
  try {
    await database.write((tx) => writeReminder(tx, draft, { days, deadlineUtc, cause }));
    return true;
  } catch (error) {
    // Another instance was faster.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function writeReminder(
  tx: EntityManager,
  application: Application,
  { days, deadlineUtc, cause }: Reminder & { cause: string },
): Promise<void> {
  await notifyContacts(tx, {
    application,
    kind: 'deadlineNear',
    cause,
    text: `申报还没有提交，${formatChinaTime(deadlineUtc)} 截止，还剩不到 ${days} 天。打印、盖章需要时间，请尽早办理。`,
    advice: `还剩不到${days}天，请尽快提交`,
    timeUtc: deadlineUtc,
    nowUtc: await databaseNow(tx),
  });
}
