import type { EntityManager } from 'typeorm';
import type { RequestFault } from '#shared/api/problems';
import { expertWording } from '#shared/experts/expert-wording';
import type { StaffActor } from '../../http';
import { performMove } from '../../moves';
import { problem } from '../../problem';
import { isStaffed, presentBoard } from './present-board';
import { activeOf, readScene } from './review-scene';
import { advanceRound } from './round';

export interface StartReview {
  actor: StaffActor<'province'>;
  campaignId: string;
  expectedVersion: number;
  applicationIds: readonly string[];
}

/**
 * From now on the experts see what was assigned to them.
 *
 * @throws review.expertsMissing naming every application with too few; application.moveNotAllowed, version.stale
 */
export async function startReview(tx: EntityManager, request: StartReview): Promise<void> {
  const { actor, campaignId, expectedVersion, applicationIds } = request;
  const now = await advanceRound(tx, campaignId, {
    expectedVersion,
    presentCurrent: () => presentBoard(tx, campaignId),
  });
  const scene = await readScene(tx, campaignId);
  const named = [...new Set(applicationIds)].map((id) =>
    scene.applications.find(({ application }) => application.id === id),
  );
  const faults: RequestFault[] = [];
  for (const reviewed of named) {
    if (reviewed === undefined) throw problem('notFound');
    const { id } = reviewed.application;
    if (isStaffed(scene, id)) continue;
    const needed = scene.review.expertsPerApplication;
    const message = `${reviewed.unit.name}：${expertWording.expertsMissing(activeOf(scene, id).length, needed)}`;
    faults.push({ field: `applications.${id}`, code: 'expertsMissing', message });
  }
  if (faults.length > 0) throw problem('review.expertsMissing', { faults });
  for (const reviewed of named) {
    if (reviewed === undefined) continue;
    await performMove(tx, {
      application: reviewed.application,
      move: 'startReview',
      by: { kind: 'province', id: actor.accountId },
      nowUtc: now,
      detail: { experts: activeOf(scene, reviewed.application.id).length },
    });
  }
}
