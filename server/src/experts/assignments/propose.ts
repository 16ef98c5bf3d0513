import type { EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { REVIEWS_AT_ONCE } from '#shared/api/limits';
import { proposeAssignments } from '#shared/experts/propose-assignments';
import { lackingOf, readScene, toAssign, toPropose } from './review-scene';

/** Who could review what, without keeping anything. */
export async function proposal(
  read: EntityManager,
  campaignId: string,
): Promise<AnswerOf<'experts.propose'>> {
  const scene = await readScene(read, campaignId);
  const open = scene.applications.filter((reviewed) => lackingOf(scene, reviewed) > 0);
  const part = open.slice(0, REVIEWS_AT_ONCE);
  const experts = toPropose(scene);
  const { assignments, gaps } = proposeAssignments(
    part.map((reviewed) => toAssign(scene, reviewed)),
    experts,
  );
  const added = (id: string): number => assignments.filter(({ expertIds }) => expertIds.includes(id)).length;
  return {
    version: scene.round.version,
    assignments,
    gaps,
    loads: experts.map(({ id, load }) => ({ expertId: id, before: load, after: load + added(id) })),
    isPart: part.length < open.length,
  };
}
