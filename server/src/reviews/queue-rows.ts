import type { EntityManager } from 'typeorm';
import type { QueueRow } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { definitionFor } from '../campaigns';
import { hasMark, type ApplicationListing } from '../listing';

const listed = [
  'applicationId',
  'campaignId',
  'bureauCode',
  'status',
  'marks',
  'unitName',
  'projectName',
  'directions',
  'submittedAtUtc',
  'openedAtUtc',
  'correctUntilUtc',
] as const satisfies readonly (keyof ApplicationListing)[];

interface ReadRow extends Pick<ApplicationListing, (typeof listed)[number]> {
  /** What the application began with (application_campaign_version). */
  versionId: string | null;
  /** Of the last receipt. */
  number: string | null;
}

/**
 * The rows of these applications, in their order. One statement of our own and no entities: a page of the queue is read
 * again and again, the whole list as a file, and to build entities took longer than to read them.
 */
export async function readQueueRows(read: EntityManager, ids: readonly string[]): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const rows: ReadRow[] = await read.query(
    `SELECT ${listed.map((column) => `listing.${column} AS ${column}`).join(', ')}, pin.campaignVersionId AS versionId,
       (SELECT receipt.number FROM submission receipt WHERE receipt.applicationId = listing.applicationId
        ORDER BY receipt.sequence DESC LIMIT 1) AS number
     FROM application_listing listing
     LEFT JOIN application_campaign_version pin ON pin.applicationId = listing.applicationId
     WHERE listing.applicationId IN (${ids.map(() => '?').join(', ')})`,
    [...ids],
  );
  const titlesOf = await directionTitles(read, rows);
  const rowOf = new Map(rows.map((row) => [row.applicationId, row]));
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    return row === undefined ? [] : [presentRow(row, titlesOf.get(versionKey(row)) ?? [])];
  });
}

type Titles = CampaignDefinition['directionAreas'][number]['directions'];

/** The directions of each version that one of the rows began with. */
async function directionTitles(read: EntityManager, rows: readonly ReadRow[]): Promise<Map<string, Titles>> {
  const titlesOf = new Map<string, Titles>();
  for (const row of rows) {
    const key = versionKey(row);
    if (titlesOf.has(key)) continue;
    const { directionAreas } = await definitionFor(read, row);
    titlesOf.set(
      key,
      directionAreas.flatMap(({ directions }) => directions),
    );
  }
  return titlesOf;
}

const versionKey = ({ campaignId, versionId }: ReadRow): string => versionId ?? campaignId;

function presentRow({ applicationId, marks, directions, ...row }: ReadRow, known: Titles): QueueRow {
  const { number, unitName, projectName, status, submittedAtUtc, openedAtUtc, correctUntilUtc, bureauCode } =
    row;
  return {
    id: applicationId,
    number,
    unitName,
    projectName,
    directions: known.filter(({ key }) => directions.includes(`,${key},`)).map(({ title }) => title),
    status,
    hasPriority: hasMark(marks, 'priority'),
    submittedAtUtc,
    openedAtUtc,
    correctUntilUtc,
    isReturnedBefore: hasMark(marks, 'returnedBefore'),
    hasPageFindings: hasMark(marks, 'pageFindings'),
    isPaperArrived: hasMark(marks, 'paperArrived'),
    bureauCode,
  };
}
