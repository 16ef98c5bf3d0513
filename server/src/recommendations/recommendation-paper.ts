import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { answersOf, Application } from '../applications';
import { definitionFor } from '../campaigns';
import { paperOfApplication } from '../papers';
import type { Chosen } from './chosen-applications';
import type { BureauTerms } from './find-table';
import type { RecommendationTable } from './recommendation-table.entity';
import type { PaperRow, RecommendationPaper, Totals } from './typeset';

const received: readonly Status[] = ['submitted', 'returned'];
const approved: readonly Status[] = [
  'approved',
  'recommended',
  'received',
  'underReview',
  'publicized',
  'selected',
  'notSelected',
];

/** Both papers of a bureau from the database as it stands: every text that is printed. */
export async function paperOfTable(
  manager: EntityManager,
  {
    table,
    chosen,
    terms,
    nowUtc,
  }: { table: RecommendationTable; chosen: readonly Chosen[]; terms: BureauTerms; nowUtc: string },
): Promise<RecommendationPaper> {
  const { title, issuer } = await definitionFor(manager, table.campaignId);
  const rows: PaperRow[] = [];
  for (const row of chosen) rows.push(await rowOf(manager, row));
  return {
    campaignTitle: title,
    issuer,
    bureauName: bureauByCode(table.bureauCode)?.name ?? '',
    rows,
    letterNumber: table.letterNumber,
    paperCopies: terms.paperCopies,
    totals: await totalsOf(manager, table, chosen),
    issuedAtUtc: nowUtc,
  };
}

async function rowOf(manager: EntityManager, { entry, application }: Chosen): Promise<PaperRow> {
  const definition = await definitionFor(manager, application);
  const paper = paperOfApplication(definition, {
    answers: answersOf(application),
    bureauCode: application.bureauCode,
  });
  const { unitName, projectName, directions, recognitions, contactAndPosition, mobile, email } = paper;
  return {
    unitName,
    projectName,
    directions,
    reason: entry.reason,
    recognitions,
    contact: [contactAndPosition, mobile, email],
  };
}

/** Of the bureau's applications in this campaign, counted by the database. */
async function totalsOf(
  manager: EntityManager,
  { campaignId, bureauCode }: RecommendationTable,
  chosen: readonly Chosen[],
): Promise<Totals> {
  const counts = await manager
    .createQueryBuilder(Application, 'application')
    .select('application.status', 'status')
    .addSelect('COUNT(*)', 'count')
    .where({ campaignId, bureauCode })
    .groupBy('application.status')
    .getRawMany<{ status: Status; count: string | number }>();
  const sum = (of: readonly Status[]): number =>
    counts.filter(({ status }) => of.includes(status)).reduce((total, { count }) => total + Number(count), 0);
  return {
    submitted: sum([...received, ...approved, 'declined']),
    approved: sum(approved),
    declined: sum(['declined']),
    recommended: chosen.length,
    priority: chosen.filter(({ application }) => Boolean(application.hasPriority)).length,
  };
}

/** Over everything that is printed. */
export function paperSha256(paper: RecommendationPaper): string {
  return sha256(JSON.stringify(paper));
}

/** Over what the bureau chose and wrote: other bureaus' clocks and later applications do not make a paper stale. */
export function contentSha256({
  totals: _totals,
  issuedAtUtc: _at,
  ...content
}: RecommendationPaper): string {
  return sha256(JSON.stringify(content));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
