import { In, type EntityManager } from 'typeorm';
import type { RankingsView } from '#shared/api/views';
import { Application } from '../../applications';
import { problem } from '../../problem';
import { Unit } from '../../units';
import { rankingRowsOf, type FrozenRanking } from '../find-ranking';
import { Ranking } from '../ranking.entity';
import { linesOf, previewSha256Of, rankingState } from './ranking-state';

/** The ranking as it would be now, and every version that was frozen. */
export async function presentRankings(manager: EntityManager, campaignId: string): Promise<RankingsView> {
  const state = await rankingState(manager, campaignId);
  const rankings = await manager.find(Ranking, { where: { campaignId }, order: { version: 'DESC' } });
  const preview = state.obstacles.length > 0 ? [] : linesOf(state);
  const frozen: RankingsView['frozen'] = [];
  for (const { id, version, sha256, frozenAtUtc, reason } of rankings) {
    const rows = await namedRows(manager, await rankingRowsOf(manager, id));
    frozen.push({ id, version, sha256, frozenAtUtc, reason, rows });
  }
  return {
    version: state.scene.round.version,
    preview: await namedRows(manager, preview),
    previewSha256: previewSha256Of(state),
    obstacles: state.obstacles.slice(0, 500),
    isFinal: state.isFinal,
    frozen,
  };
}

/** What the repository's script recomputes, and names beside the ids for whoever reads it. */
export async function rankingDownload(
  read: EntityManager,
  rankingId: string,
): Promise<{ fileName: string; json: string }> {
  const ranking = await read.findOneBy(Ranking, { id: rankingId });
  if (ranking === null) throw problem('notFound');
  const { version, sha256, frozenAtUtc } = ranking;
  const rows = await namedRows(read, await rankingRowsOf(read, rankingId));
  const download = { version, frozenAtUtc, sha256, rows, inputs: JSON.parse(ranking.inputs) as unknown };
  return { fileName: `评审排序-第${version}版.json`, json: JSON.stringify(download, null, 1) };
}

async function namedRows(
  manager: EntityManager,
  rows: FrozenRanking['rows'],
): Promise<RankingsView['preview']> {
  const applications = await manager.find(Application, {
    select: { id: true, code: true, unitId: true, projectName: true, bureauCode: true, hasPriority: true },
    where: { id: In(rows.map(({ applicationId }) => applicationId)) },
  });
  const units = await manager.find(Unit, {
    select: { id: true, name: true },
    where: { id: In(applications.map(({ unitId }) => unitId)) },
  });
  const applicationById = new Map(applications.map((application) => [application.id, application]));
  const nameById = new Map(units.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ applicationId, place, scoreText }) => {
    const application = applicationById.get(applicationId);
    if (application === undefined) return [];
    const { code, unitId, projectName, bureauCode, hasPriority } = application;
    const unitName = nameById.get(unitId) ?? '';
    return [{ applicationId, place, scoreText, code, unitName, projectName, bureauCode, hasPriority }];
  });
}
