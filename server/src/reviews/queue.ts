import { In, type EntityManager } from 'typeorm';
import type { QueueRow } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { Submission } from '../applications';
import { definitionFor, rememberVersions } from '../campaigns';
import type { StaffActor } from '../http';
import { ApplicationListing, hasMark, idInPlace, searchPlaces, seekPlaces, type ListPage } from '../listing';
import { filterOf, scopeOf, type QueueQuery } from './queue-query';

const PAGE_SIZE = 50;
const PLACES_AT_ONCE = 1_000;

/** The region's applications in the order that is asked for, page by page from where the last page ended. */
export async function readQueue(
  read: EntityManager,
  actor: StaffActor,
  query: QueueQuery,
): Promise<{ rows: QueueRow[]; nextAfter: string | null }> {
  const places = await readPlaces(read, actor, query, PAGE_SIZE + 1);
  const shown = places.slice(0, PAGE_SIZE);
  return {
    rows: await readRows(read, shown.map(idInPlace)),
    nextAfter: places.length > PAGE_SIZE ? (shown.at(-1) ?? null) : null,
  };
}

/** The whole list, for what leaves as a file: many places at a time, which costs little, and their rows in batches. */
export async function* readWholeQueue(
  read: EntityManager,
  actor: StaffActor,
  query: Omit<QueueQuery, 'after'>,
  { batchRows }: { batchRows: number },
): AsyncGenerator<QueueRow[]> {
  for (let after: string | undefined; ;) {
    const from = after === undefined ? {} : { after };
    const places = await readPlaces(read, actor, { ...query, ...from }, PLACES_AT_ONCE);
    for (let start = 0; start < places.length; start += batchRows)
      yield await readRows(read, places.slice(start, start + batchRows).map(idInPlace));
    if (places.length < PLACES_AT_ONCE) return;
    after = places.at(-1);
  }
}

async function readPlaces(
  read: EntityManager,
  actor: StaffActor,
  query: QueueQuery,
  limit: number,
): Promise<string[]> {
  const page: ListPage = {
    scope: await scopeOf(read, actor, query),
    filter: filterOf(query),
    order: query.order ?? 'submittedFirst',
    after: query.after ?? null,
    limit,
  };
  const search = query.search?.trim() ?? '';
  return search === '' ? seekPlaces(read, page) : searchPlaces(read, page, search);
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
