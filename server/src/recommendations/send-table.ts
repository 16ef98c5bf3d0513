import type { EntityManager } from 'typeorm';
import { sealedPapers } from '#shared/recommendations/table-statuses';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { performMove } from '../moves';
import { openOpinionPages } from '../opinions';
import { problem } from '../problem';
import { changeTable, requireOpen } from './change-table';
import { chosenOf, type Chosen } from './chosen-applications';
import { termsFor } from './find-table';
import { issueInForce, requireSoundEntries } from './issue-recommendation';
import { contentSha256, paperOfTable } from './recommendation-paper';
import type { RecommendationTable } from './recommendation-table.entity';
import { recommendationWording } from './recommendations-wording';
import { missingScans, scansOf } from './scanned-pages';

/**
 * The head of the bureau sends the table: every application in it moves on and its contacts are told, all in one
 * transaction. What is sent is what was printed and sealed.
 *
 * @throws recommendation.notOpen a second time; recommendation.entriesInvalid, recommendation.quotaExceeded,
 *   recommendation.notIssued, recommendation.issueStale, recommendation.scansMissing, recommendation.opinionsMissing
 */
export async function sendTable(
  tx: EntityManager,
  { actor, table }: { actor: BureauActor; table: RecommendationTable },
): Promise<RecommendationTable> {
  requireOpen(table);
  const chosen = await chosenOf(tx, table);
  const terms = await termsFor(tx, table);
  requireSoundEntries(table, chosen, terms);
  const nowUtc = await databaseNow(tx);
  const issue = await issueInForce(tx, table);
  if (issue === null) throw problem('recommendation.notIssued');
  const paper = await paperOfTable(tx, { table, chosen, terms, nowUtc });
  if (contentSha256(paper) !== issue.contentSha256) throw problem('recommendation.issueStale');
  const missing = missingScans(issue, await scansOf(tx, table.id, issue.revision));
  if (missing.length > 0) throw problem('recommendation.scansMissing', { faults: missing.map(missingFault) });

  await requireSealedOpinions(tx, chosen);

  const number = table.number + 1;
  const sent = await changeTable(tx, {
    actor,
    table,
    changes: {
      status: 'sent',
      number,
      returnReason: null,
      sentAtUtc: nowUtc,
      sentByStaffId: actor.accountId,
    },
    nowUtc,
    action: 'recommendation.sent',
    detail: {
      number,
      entries: chosen.length,
      revision: issue.revision,
      snapshotSha256: issue.snapshotSha256,
    },
  });
  for (const { application, entry } of chosen) {
    await performMove(tx, {
      application,
      move: 'recommend',
      by: { kind: 'bureau', id: actor.accountId },
      nowUtc,
      detail: { tableId: table.id, number, ordinal: entry.ordinal },
      notice: {
        text: recommendationWording.recommended(number),
        advice: recommendationWording.recommendedAdvice,
        timeUtc: nowUtc,
      },
    });
  }
  return sent;
}

/** The notice asks for the bureau's opinion with its seal on each form that it recommends. */
async function requireSealedOpinions(tx: EntityManager, chosen: readonly Chosen[]): Promise<void> {
  const ids = chosen.map(({ application }) => application.id);
  const open = new Set(await openOpinionPages(tx, ids));
  const faults = chosen.flatMap(({ application }) => {
    if (!open.has(application.id)) return [];
    const { id, projectName } = application;
    const message = recommendationWording.opinionMissing(projectName);
    return [{ field: `entries.${id}`, code: 'opinionMissing', message }];
  });
  if (faults.length > 0) throw problem('recommendation.opinionsMissing', { faults });
}

function missingFault({ paper, pages }: ReturnType<typeof missingScans>[number]) {
  const { label } = sealedPapers[paper];
  return {
    field: `scans.${paper}`,
    code: 'missing',
    message:
      pages.length === 0
        ? recommendationWording.missingPaper(label)
        : recommendationWording.missingPages(label, pages),
  };
}
