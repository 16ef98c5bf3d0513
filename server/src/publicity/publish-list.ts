import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { statuses } from '#shared/applications/statuses';
import { recordAudit } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow, isUniqueViolation } from '../database';
import { publishRanking } from '../experts';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { publicationOf } from './find-publication';
import { listFaults, periodFaults, type ChosenList } from './list-faults';
import { Publication } from './publication.entity';
import { PublicationEntry, type Standing } from './publication-entry.entity';
import { sealPublication } from './seal-publication';
import { rankedApplications, type RankedApplication } from './ranked-applications';

export interface PublishRequest extends ChosenList {
  campaignId: string;
  rankingId: string;
  rankingSha256: string;
  startsAtUtc: string | null;
  endsAtUtc: string;
}

const INSERTED_AT_ONCE = 200;

/**
 * Makes the list public out of the ranking in force. The applications follow right after (settle-entries.ts), a few at
 * a time, so that nobody else waits for hundreds of them.
 *
 * @throws publicity.listInvalid with every fault of list and dates
 */
export async function publishList(
  tx: EntityManager,
  actor: StaffActor<'province'>,
  request: PublishRequest,
): Promise<Publication> {
  const { campaignId, rankingId, rankingSha256 } = request;
  const nowUtc = await databaseNow(tx);
  const ranking = await publishRanking(tx, campaignId, nowUtc);
  if (ranking === null) throw problem('publicity.rankingMissing');
  if ((await publicationOf(tx, campaignId)) !== null) throw problem('publicity.alreadyPublished');
  if (ranking.id !== rankingId || ranking.sha256 !== rankingSha256) throw problem('publicity.rankingChanged');
  const ranked = await rankedApplications(tx, ranking);
  const { workCalendar } = await definitionFor(tx, campaignId);
  const faults = [...listFaults(ranked, request), ...periodFaults(request, nowUtc, workCalendar)];
  if (faults.length > 0) throw problem('publicity.listInvalid', { faults });

  const publication: Publication = {
    id: ulid(),
    campaignId,
    rankingId,
    rankingVersion: ranking.version,
    rankingSha256,
    version: 1,
    startsAtUtc: request.startsAtUtc ?? nowUtc,
    endsAtUtc: request.endsAtUtc,
    publishedByStaffId: actor.accountId,
    publishedAtUtc: nowUtc,
    announcedByStaffId: null,
    announcedAtUtc: null,
  };
  await insertOnce(tx, publication);
  const entries = entriesFor(publication, ranked, request);
  for (let from = 0; from < entries.length; from += INSERTED_AT_ONCE) {
    await tx.insert(PublicationEntry, entries.slice(from, from + INSERTED_AT_ONCE));
  }
  await recordAudit(tx, {
    subjectId: publication.id,
    atUtc: nowUtc,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'publicity.published',
    detail: {
      rankingVersion: ranking.version,
      rankingSha256,
      listed: request.listed.length,
      skipped: request.skipped.length,
      endsAtUtc: request.endsAtUtc,
      ...(await sealPublication(tx, publication)),
    },
  });
  return publication;
}

async function insertOnce(tx: EntityManager, publication: Publication): Promise<void> {
  try {
    await tx.insert(Publication, publication);
  } catch (error) {
    throw isUniqueViolation(error) ? problem('publicity.alreadyPublished') : error;
  }
}

function entriesFor(
  { id }: Publication,
  ranked: readonly RankedApplication[],
  { listed, skipped }: ChosenList,
): PublicationEntry[] {
  const chosen = new Set(listed);
  const reasonOf = new Map(skipped.map(({ applicationId, reason }) => [applicationId, reason.trim()]));
  const last = ranked.findLastIndex(({ applicationId }) => chosen.has(applicationId));
  return ranked.map(({ applicationId, ordinal, place, unitName, directions, application }, index) => {
    const standing: Standing = chosen.has(applicationId) ? 'listed' : index < last ? 'skipped' : 'below';
    return {
      publicationId: id,
      applicationId,
      ordinal,
      place,
      standing,
      // Who left the review meanwhile is passed over for that.
      reason:
        standing === 'skipped' ? (reasonOf.get(applicationId) ?? statuses[application.status].label) : null,
      unitName,
      projectName: application.projectName,
      directions: JSON.stringify(directions),
      bureauCode: application.bureauCode,
      dueMove: standing === 'listed' ? 'publicize' : null,
    };
  });
}
