import type { EntityManager } from 'typeorm';
import type { RecommendationView } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { tableStatuses } from '#shared/recommendations/table-statuses';
import { currentCampaign, definitionFor } from '../campaigns';
import type { StaffActor } from '../http';
import { candidatesOf, chosenOf, isSound, presentApplications, type Chosen } from './chosen-applications';
import { termsFor, type BureauTerms } from './find-table';
import { issueInForce } from './issue-recommendation';
import { checksOf } from './receive-table';
import { contentSha256, paperOfTable } from './recommendation-paper';
import type { RecommendationIssue } from './recommendation-issue.entity';
import type { RecommendationScan } from './recommendation-scan.entity';
import type { RecommendationTable } from './recommendation-table.entity';
import { issuedPages, missingScans, scansOf } from './scanned-pages';
import type { RecommendationPaper } from './typeset';

/** The table as bureau and province see it; contacts' telephones stand in the documents only. */
export async function presentRecommendation(
  manager: EntityManager,
  actor: StaffActor,
  table: RecommendationTable,
): Promise<RecommendationView> {
  const terms = await termsFor(manager, table);
  const chosen = await chosenOf(manager, table);
  const issue = await issueInForce(manager, table);
  const scans = issue === null ? [] : await scansOf(manager, table.id, issue.revision);
  const { title } = await definitionFor(manager, table.campaignId);
  return {
    id: table.id === '' ? null : table.id,
    version: table.version,
    status: table.status,
    number: table.number,
    bureauCode: table.bureauCode,
    bureauName: bureauByCode(table.bureauCode)?.name ?? '',
    campaignTitle: title,
    letterNumber: table.letterNumber,
    ...terms,
    entries: await presentEntries(manager, table, chosen),
    candidates: await presentCandidates(manager, actor, table, chosen),
    issue: issue && (await presentIssue(manager, { issue, table, chosen, terms })),
    scans: scans.map(presentScan),
    missingScans: issue === null ? [] : missingScans(issue, scans),
    returnReason: table.returnReason,
    sentAtUtc: table.sentAtUtc,
    receivedAtUtc: table.receivedAtUtc,
    checks:
      table.number === 0
        ? []
        : (await checksOf(manager, table)).map(({ item, isSound: sound, text }) => ({
            item,
            isSound: Boolean(sound),
            text,
          })),
    may: mayOf(actor, table, { isOver: (await currentCampaign(manager)).id !== table.campaignId }),
  };
}

/** The table of an earlier year is there to be looked at. */
function mayOf(
  { role }: StaffActor,
  { status, id }: RecommendationTable,
  { isOver }: { isOver: boolean },
): RecommendationView['may'] {
  const { isOpen } = tableStatuses[status];
  if (role === 'province') return status === 'sent' ? ['check', 'receive', 'sendBack'] : [];
  if (!isOpen || isOver) return [];
  if (id === '') return ['save'];
  return role === 'bureauHead' ? ['save', 'issue', 'scan', 'send'] : ['save', 'issue', 'scan'];
}

async function presentEntries(
  manager: EntityManager,
  table: RecommendationTable,
  chosen: readonly Chosen[],
): Promise<RecommendationView['entries']> {
  const presented = await presentApplications(
    manager,
    chosen.map(({ application }) => application),
  );
  return chosen.flatMap((row, index) => {
    const shown = presented[index];
    if (shown === undefined) return [];
    const { entry, application } = row;
    return [{ ...shown, status: application.status, reason: entry.reason, isSound: isSound(table, row) }];
  });
}

async function presentCandidates(
  manager: EntityManager,
  actor: StaffActor,
  table: RecommendationTable,
  chosen: readonly Chosen[],
): Promise<RecommendationView['candidates']> {
  if (actor.role === 'province' || !tableStatuses[table.status].isOpen) return [];
  const ids = chosen.map(({ application }) => application.id);
  const candidates = await candidatesOf(manager, table, ids);
  const presented = await presentApplications(manager, candidates);
  return presented.map((shown, index) => ({ ...shown, opinion: candidates[index]?.decisionText ?? '' }));
}

async function presentIssue(
  manager: EntityManager,
  {
    issue,
    table,
    chosen,
    terms,
  }: {
    issue: RecommendationIssue;
    table: RecommendationTable;
    chosen: readonly Chosen[];
    terms: BureauTerms;
  },
): Promise<RecommendationView['issue']> {
  const pages = issuedPages(issue);
  const paper = await paperOfTable(manager, { table, chosen, terms, nowUtc: issue.issuedAtUtc });
  return {
    revision: issue.revision,
    issuedAtUtc: issue.issuedAtUtc,
    snapshotSha256: issue.snapshotSha256,
    tablePages: pages.filter((page) => page.paper === 'table').length,
    letterPages: pages.filter((page) => page.paper === 'letter').length,
    totals: (JSON.parse(issue.snapshot) as RecommendationPaper).totals,
    isStale: contentSha256(paper) !== issue.contentSha256,
  };
}

function presentScan(scan: RecommendationScan): RecommendationView['scans'][number] {
  const { id, paper, fileName, contentType, bytes, sha256, addedAtUtc, outcome, page } = scan;
  const remarks = JSON.parse(scan.remarks) as string[];
  return { id, paper, fileName, contentType, bytes, sha256, addedAtUtc, outcome, page, remarks };
}
