import type { EntityManager } from 'typeorm';
import { advanceRound } from './assignments/round';
import { Ranking } from './ranking.entity';
import { RankingRow } from './ranking-row.entity';

export interface FrozenRanking {
  id: string;
  version: number;
  /** Over the canonical text of all inputs. */
  sha256: string;
  frozenAtUtc: string;
  /** In the order of the ranking; applications that are equal after the tie rule share a place. */
  rows: { applicationId: string; place: number; scoreText: string }[];
}

/** The ranking that is in force for a campaign, the one frozen last; null while nothing is frozen. */
export async function frozenRankingOf(
  manager: EntityManager,
  campaignId: string,
): Promise<FrozenRanking | null> {
  const [ranking] = await manager.find(Ranking, {
    where: { campaignId },
    order: { version: 'DESC' },
    take: 1,
  });
  if (ranking === undefined) return null;
  const { id, version, sha256, frozenAtUtc } = ranking;
  return { id, version, sha256, frozenAtUtc, rows: await rankingRowsOf(manager, id) };
}

/**
 * The ranking in force, which a list is made of in this transaction: from now on no other one follows. Who freezes at
 * the same moment waits, and is refused.
 */
export async function publishRanking(
  tx: EntityManager,
  campaignId: string,
  publishedAtUtc: string,
): Promise<FrozenRanking | null> {
  // Where nothing was frozen, or where there is no such campaign, nothing is written either.
  if (!(await tx.existsBy(Ranking, { campaignId }))) return null;
  await advanceRound(tx, campaignId, { expectedVersion: null, publishedAtUtc });
  return frozenRankingOf(tx, campaignId);
}

export async function rankingRowsOf(
  manager: EntityManager,
  rankingId: string,
): Promise<FrozenRanking['rows']> {
  const rows = await manager.find(RankingRow, { where: { rankingId }, order: { ordinal: 'ASC' } });
  return rows.map(({ applicationId, place, scoreText }) => ({ applicationId, place, scoreText }));
}
