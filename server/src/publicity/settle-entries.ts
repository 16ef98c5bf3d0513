import { setImmediate as turn } from 'node:timers/promises';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { moves } from '#shared/applications/moves';
import type { Status } from '#shared/applications/statuses';
import { publicityWording } from '#shared/publicity/publicity-wording';
import { Application } from '../applications';
import { databaseNow, type Database } from '../database';
import { performMove, type MoveRequest } from '../moves';
import { publicationById } from './find-publication';
import type { Publication } from './publication.entity';
import { PublicationEntry } from './publication-entry.entity';

/** So many applications move in one transaction: others wait for tens of milliseconds, not for seconds. */
const BATCH = 5;

/**
 * Makes the moves that a publication or an announcement has decided and that are still due. Runs right after the
 * decision, and again from upkeep should a kill have come between. Several may run at once. Returns how many moved.
 */
export async function settleEntries(database: Database): Promise<number> {
  let moved = 0;
  for (;;) {
    const due = await database.read.find(PublicationEntry, {
      where: { dueMove: Not(IsNull()) },
      take: BATCH,
    });
    if (due.length === 0) return moved;
    moved += await database.write((tx) => settleBatch(tx, due));
    // SQLite answers within the same turn of the event loop: without this nobody else would be served to the end.
    await turn();
  }
}

async function settleBatch(tx: EntityManager, due: readonly PublicationEntry[]): Promise<number> {
  let moved = 0;
  for (const entry of due) {
    const { publicationId, applicationId, dueMove } = entry;
    if (dueMove === null) continue;
    const publication = await publicationById(tx, publicationId);
    const seen = { publicationId, applicationId, dueMove };
    const claim = await tx.update(PublicationEntry, seen, { dueMove: null });
    if (claim.affected !== 1) continue;
    const application = await tx.findOneByOrFail(Application, { id: applicationId });
    // Whoever left the review meanwhile stays where they are.
    if (!(moves[dueMove].from as readonly Status[]).includes(application.status)) continue;
    await performMove(tx, await moveOf(tx, publication, { application, move: dueMove }));
    moved += 1;
  }
  return moved;
}

async function moveOf(
  tx: EntityManager,
  { id, startsAtUtc, endsAtUtc, publishedByStaffId, announcedByStaffId }: Publication,
  { application, move }: { application: Application; move: NonNullable<PublicationEntry['dueMove']> },
): Promise<MoveRequest> {
  const nowUtc = await databaseNow(tx);
  const notices = {
    publicize: {
      text: publicityWording.publicizedNotice(startsAtUtc, endsAtUtc),
      advice: publicityWording.publicizedAdvice,
      timeUtc: nowUtc,
    },
    select: {
      text: publicityWording.selectedNotice,
      advice: publicityWording.selectedAdvice,
      timeUtc: nowUtc,
    },
    reject: {
      text: publicityWording.notSelectedNotice,
      advice: publicityWording.notSelectedAdvice,
      timeUtc: nowUtc,
    },
  };
  return {
    application,
    move,
    by: { kind: 'province', id: announcedByStaffId ?? publishedByStaffId },
    nowUtc,
    detail: { publication: id },
    notice: notices[move],
  };
}
