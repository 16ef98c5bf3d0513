import { In, type EntityManager } from 'typeorm';
import type { QueueRow } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { Submission } from '../applications';
import { definitionFor, rememberVersions } from '../campaigns';
import type { StaffActor } from '../http';
import { ApplicationListing, hasMark, idInPlace, searchPlaces, seekPlaces, type ListPage } from '../listing';
import { filterOf, scopeOf, type QueueQuery } from './queue-query';

const PAGE_SIZE = 50;

/** The region's applications in the order that is asked for, page by page from where the last page ended. */
export async function readQueue(
  read: EntityManager,
  actor: StaffActor,
  query: QueueQuery,
  pageSize = PAGE_SIZE,
): Promise<{ rows: QueueRow[]; nextAfter: string | null }> {
  const page: ListPage = {
    scope: await scopeOf(read, actor, query),
    filter: filterOf(query),
    order: query.order ?? 'submittedFirst',
    after: query.after ?? null,
    limit: pageSize + 1,
  };
  const search = query.search?.trim() ?? '';
  const places = search === '' ? await seekPlaces(read, page) : await searchPlaces(read, page, search);
  const shown = places.slice(0, pageSize);
  return {
    rows: await readRows(read, shown.map(idInPlace)),
    nextAfter: places.length > pageSize ? (shown.at(-1) ?? null) : null,
  };
}

/** The rows of these applications, in their order. */
async function readRows(read: EntityManager, ids: readonly string[]): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const listed = await read.findBy(ApplicationListing, { applicationId: In([...ids]) });
  const rowOf = new Map(listed.map((row) => [row.applicationId, row]));
  const numbers = await receiptNumbers(read, ids);
  await rememberVersions(read, ids);
  const rows: QueueRow[] = [];
  for (const id of ids) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    const definition = await definitionFor(read, { id, campaignId: row.campaignId });
    rows.push(presentRow(row, definition, numbers.get(id) ?? null));
  }
  return rows;
}

/** The number of each application's last receipt, in one query for the whole page. */
async function receiptNumbers(read: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const submissions = await read.find(Submission, {
    select: { applicationId: true, number: true },
    where: { applicationId: In([...ids]) },
    order: { sequence: 'ASC' },
  });
  return new Map(submissions.map(({ applicationId, number }) => [applicationId, number]));
}

function presentRow(
  row: ApplicationListing,
  definition: CampaignDefinition,
  number: string | null,
): QueueRow {
  const { applicationId, unitName, projectName, status, marks, bureauCode } = row;
  const directions = definition.directionAreas.flatMap((area) => area.directions);
  return {
    id: applicationId,
    number,
    unitName,
    projectName,
    directions: directions.filter(({ key }) => row.directions.includes(`,${key},`)).map(({ title }) => title),
    status,
    hasPriority: hasMark(marks, 'priority'),
    submittedAtUtc: row.submittedAtUtc,
    openedAtUtc: row.openedAtUtc,
    correctUntilUtc: row.correctUntilUtc,
    isReturnedBefore: hasMark(marks, 'returnedBefore'),
    hasPageFindings: hasMark(marks, 'pageFindings'),
    isPaperArrived: hasMark(marks, 'paperArrived'),
    bureauCode,
  };
}
