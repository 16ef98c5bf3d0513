import { In, Not, type EntityManager } from 'typeorm';
import { endOfWorkingDayUtc, publicityRules } from '#shared/publicity/publicity-rules';
import type { ObjectionView, PublicationView, PublicityDesk } from '#shared/api/views';
import { maskPersonName } from '#shared/text/person-name';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import { frozenRankingOf } from '../experts';
import { entriesOf, publicationOf } from './find-publication';
import { Objection } from './objection.entity';
import type { Publication } from './publication.entity';
import { PublicationEntry } from './publication-entry.entity';
import { rankedApplications } from './ranked-applications';

/** What the province has before it: the frozen ranking to choose from, and what was made public of it. */
export async function presentDesk(manager: EntityManager, campaignId: string): Promise<PublicityDesk> {
  const ranking = await frozenRankingOf(manager, campaignId);
  const publication = await publicationOf(manager, campaignId);
  const nowUtc = await databaseNow(manager);
  const { workCalendar } = await definitionFor(manager, campaignId);
  const rows = ranking === null ? [] : await rankedApplications(manager, ranking);
  return {
    campaignId,
    ranking:
      ranking === null
        ? null
        : {
            id: ranking.id,
            version: ranking.version,
            sha256: ranking.sha256,
            frozenAtUtc: ranking.frozenAtUtc,
            rows: rows.map(({ applicationId, place, scoreText, unitName, directions, application }) => ({
              applicationId,
              place,
              scoreText,
              unitName,
              projectName: application.projectName,
              directions,
              bureauCode: application.bureauCode,
              hasPriority: application.hasPriority,
              status: application.status,
            })),
          },
    publication: publication === null ? null : await presentPublication(manager, publication),
    serverTimeUtc: nowUtc,
    earliestEndUtc: endOfWorkingDayUtc(nowUtc, publicityRules.minWorkingDays, workCalendar),
  };
}

export async function presentPublication(
  manager: EntityManager,
  publication: Publication,
): Promise<PublicationView> {
  const { id, version, rankingVersion, rankingSha256, startsAtUtc, endsAtUtc } = publication;
  const { title } = await definitionFor(manager, publication.campaignId);
  const entries = await entriesOf(manager, id);
  return {
    id,
    version,
    title,
    rankingVersion,
    rankingSha256,
    startsAtUtc,
    endsAtUtc,
    publishedAtUtc: publication.publishedAtUtc,
    announcedAtUtc: publication.announcedAtUtc,
    path: `/publicity/${id}`,
    entries: entries.map(({ applicationId, place, standing, reason, unitName, projectName, bureauCode }) => ({
      applicationId,
      place,
      standing,
      reason,
      unitName,
      projectName,
      bureauCode,
    })),
    objections: {
      open: await manager.countBy(Objection, { publicationId: id, ruling: 'open' }),
      answered: await manager.countBy(Objection, { publicationId: id, ruling: Not('open') }),
    },
  };
}

/** So many are shown at once. */
const OBJECTIONS_AT_ONCE = 300;

/**
 * First come first, with the names covered. Of more than can be shown those without an answer have the right of way, so
 * that answering always brings the next ones up, and then the newest.
 */
export async function presentObjections(
  manager: EntityManager,
  publicationId: string,
): Promise<{ objections: ObjectionView[]; isPart: boolean }> {
  const open = await manager.find(Objection, {
    where: { publicationId, ruling: 'open' },
    order: { submittedAtUtc: 'ASC', id: 'ASC' },
    take: OBJECTIONS_AT_ONCE + 1,
  });
  const answered = await manager.find(Objection, {
    where: { publicationId, ruling: Not('open') },
    order: { submittedAtUtc: 'DESC', id: 'DESC' },
    take: OBJECTIONS_AT_ONCE + 1,
  });
  const found = [...open, ...answered];
  const shown = found.slice(0, OBJECTIONS_AT_ONCE).sort(byArrival);
  const about = [...new Set(shown.flatMap(({ applicationId }) => applicationId ?? []))];
  const entries = await manager.findBy(PublicationEntry, { publicationId, applicationId: In(about) });
  const entryOf = new Map(entries.map((entry) => [entry.applicationId, entry]));
  return {
    objections: shown.map((objection) =>
      objectionView(objection, entryOf.get(objection.applicationId ?? '')),
    ),
    isPart: shown.length < found.length,
  };
}

function byArrival(a: Objection, b: Objection): number {
  const [first, second] = [a, b].map(({ submittedAtUtc, id }) => `${submittedAtUtc} ${id}`) as [
    string,
    string,
  ];
  return first < second ? -1 : 1;
}

export async function presentObjection(manager: EntityManager, objection: Objection): Promise<ObjectionView> {
  const { publicationId, applicationId } = objection;
  const entry =
    applicationId === null
      ? null
      : await manager.findOneBy(PublicationEntry, { publicationId, applicationId });
  return objectionView(objection, entry ?? undefined);
}

function objectionView(objection: Objection, entry: PublicationEntry | undefined): ObjectionView {
  const { id, version, number, reason, submittedAtUtc, dueAtUtc, ruling, answerText, answeredAtUtc } =
    objection;
  return {
    id,
    version,
    number,
    about:
      entry === undefined
        ? null
        : {
            applicationId: entry.applicationId,
            unitName: entry.unitName,
            projectName: entry.projectName,
          },
    reason,
    objectorName: maskPersonName(objection.objectorName),
    objectorUnit: objection.objectorUnit,
    submittedAtUtc,
    dueAtUtc,
    ruling,
    answerText,
    answeredAtUtc,
  };
}
