import { In, IsNull, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { campaignWording } from '#shared/campaigns/campaign-wording';
import { formatChinaTime } from '#shared/text/china-time';
import { Application } from '../applications';
import { campaignById, deadlineFor, DeadlineExtension } from '../campaigns';
import { databaseNow, type Database } from '../database';
import { notifyContacts } from './notify-contacts';

/** Ids that are looked up at once, outside of any write. */
const LOOKED_UP = 400;
/** Applications of one write: well under 100 ms, so that who saves a form meanwhile notices nothing. */
const BATCH = 10;

const concerned = ['draft', 'returned'] as const;

/**
 * Tells everybody with an unsubmitted application that the deadline has been put off. The extension keeps how far this has
 * come and moves on in the transaction of the notices, so that each contact is told once, whatever dies in between and
 * however many processes do it. Returns how many applications were told about.
 */
export async function tellOfExtensions(database: Database): Promise<number> {
  const extensions = await database.read.find(DeadlineExtension, {
    where: { toldAtUtc: IsNull() },
    order: { id: 'ASC' },
  });
  let told = 0;
  for (const extension of extensions) told += await tellOf(database, extension);
  return told;
}

async function tellOf(database: Database, extension: DeadlineExtension): Promise<number> {
  const { id, campaignId, bureauCode, madeAtUtc } = extension;
  let { toldUpTo } = extension;
  let told = 0;
  for (;;) {
    const found = await database.read.find(Application, {
      select: { id: true },
      where: {
        campaignId,
        status: In(concerned),
        id: MoreThan(toldUpTo),
        // Who began afterwards has seen no other deadline.
        createdAtUtc: LessThanOrEqual(madeAtUtc),
        ...(bureauCode === null ? {} : { bureauCode }),
      },
      order: { id: 'ASC' },
      take: LOOKED_UP,
    });
    for (let from = 0; from < found.length; from += BATCH) {
      const ids = found.slice(from, from + BATCH).map((one) => one.id);
      const number = await database.write((tx) => tellBatch(tx, extension, { toldUpTo, ids }));
      // Another process is at it and goes on.
      if (number === null) return told;
      told += number;
      toldUpTo = ids.at(-1) ?? toldUpTo;
    }
    if (found.length < LOOKED_UP) break;
  }
  await database.write(async (tx) =>
    tx.update(DeadlineExtension, { id, toldUpTo }, { toldAtUtc: await databaseNow(tx) }),
  );
  return told;
}

/** null when somebody else has told this batch. */
async function tellBatch(
  tx: EntityManager,
  { id, campaignId, reason }: DeadlineExtension,
  { toldUpTo, ids }: { toldUpTo: string; ids: readonly string[] },
): Promise<number | null> {
  const moved = await tx.update(
    DeadlineExtension,
    { id, toldUpTo, toldAtUtc: IsNull() },
    { toldUpTo: ids.at(-1) ?? toldUpTo },
  );
  if (moved.affected !== 1) return null;
  const nowUtc = await databaseNow(tx);
  const campaign = await campaignById(tx, campaignId);
  const deadlines = new Map<string, string>();
  let told = 0;
  for (const application of await tx.findBy(Application, { id: In(ids), status: In(concerned) })) {
    const { bureauCode, correctUntilUtc } = application;
    const timeUtc = deadlines.get(bureauCode) ?? (await deadlineFor(tx, campaign, bureauCode));
    deadlines.set(bureauCode, timeUtc);
    // A correction that may be handed in even later is not concerned.
    if (correctUntilUtc !== null && correctUntilUtc >= timeUtc) continue;
    await notifyContacts(tx, {
      application,
      kind: 'deadlineMoved',
      cause: `deadlineMoved.${id}`,
      text: campaignWording.extension.text(formatChinaTime(timeUtc), reason),
      advice: campaignWording.extension.advice,
      timeUtc,
      nowUtc,
    });
    told += 1;
  }
  return told;
}
