import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { recordAudit, sealRow, sealSet } from '../../audit';
import { isUniqueViolation, WriteConflict } from '../../database';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { advanceRound } from '../assignments/round';
import { Ranking } from '../ranking.entity';
import { RankingRow } from '../ranking-row.entity';
import { presentRankings } from './present-rankings';
import {
  linesOf,
  previewSha256Of,
  rankingState,
  sha256Of,
  textOf,
  type RankingInputs,
} from './ranking-state';

export interface FreezeRanking {
  actor: StaffActor<'province'>;
  campaignId: string;
  expectedVersion: number;
  /** Of the preview that the clerk saw. */
  previewSha256: string;
  /** Wanted from the second version on. */
  reason: string | null;
}

/**
 * Fixes the ranking that follows from the sheets as they are, for ever. There is no way back: while nothing is
 * published a next version may follow, with its reason.
 *
 * @throws ranking.notReady with every sheet that is missing and not excused; ranking.reasonMissing; ranking.published
 *   once a list is made of a ranking; version.stale
 */
export async function freezeRanking(tx: EntityManager, request: FreezeRanking): Promise<Ranking> {
  const { actor, campaignId, expectedVersion } = request;
  const now = await advanceRound(tx, campaignId, {
    expectedVersion,
    presentCurrent: () => presentRankings(tx, campaignId),
  });
  const state = await rankingState(tx, campaignId);
  const { review, applications, obstacles, isFinal } = state;
  if (isFinal) throw problem('ranking.published');
  if (obstacles.length > 0 || applications.length === 0) {
    throw problem('ranking.notReady', { faults: obstacles.slice(0, 200) });
  }
  if (previewSha256Of(state) !== request.previewSha256) {
    throw problem('version.stale', { current: await presentRankings(tx, campaignId) });
  }
  const version = (await tx.countBy(Ranking, { campaignId })) + 1;
  const written = request.reason?.trim() ?? '';
  if (version > 1 && written === '') throw problem('ranking.reasonMissing');
  const reason = version === 1 ? null : written;
  const inputs: RankingInputs = { format: 'ranking/1', campaignId, version, reason, review, applications };
  const ranking = Object.assign(new Ranking(), {
    id: ulid(),
    campaignId,
    version,
    sha256: sha256Of(inputs),
    inputs: textOf(inputs),
    reason,
    frozenByStaffId: actor.accountId,
    frozenAtUtc: now,
  });
  await insertRanking(tx, ranking);
  const rows = linesOf(inputs).map(({ applicationId, place, scoreText }, index) => ({
    rankingId: ranking.id,
    applicationId,
    ordinal: index + 1,
    place,
    scoreText,
  }));
  for (let from = 0; from < rows.length; from += 200) {
    await tx.insert(RankingRow, rows.slice(from, from + 200));
  }
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'ranking.frozen',
    detail: {
      rankingId: ranking.id,
      version,
      sha256: ranking.sha256,
      applications: rows.length,
      ...sealRow(tx, Ranking, ranking),
      ...(await sealSet(tx, RankingRow, { column: 'rankingId', owner: ranking.id })),
    },
  });
  return ranking;
}

async function insertRanking(tx: EntityManager, ranking: Ranking): Promise<void> {
  try {
    await tx.insert(Ranking, ranking);
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
}
