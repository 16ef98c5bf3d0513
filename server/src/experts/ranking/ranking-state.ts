import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RequestFault } from '#shared/api/problems';
import { canonicalText, type CanonicalValue } from '#shared/experts/canonical-text';
import { expertWording } from '#shared/experts/expert-wording';
import { rank, type RankedApplication, type RankingLine, type RankingRule } from '#shared/experts/ranking';
import { sheetFaults } from '#shared/experts/score-sheet';
import { isMissing } from '../assignments/present-board';
import { activeOf, readScene, type ReviewScene } from '../assignments/review-scene';
import type { ReviewedApplication } from '../assignments/reviewed-applications';
import { scoresOf } from '../scoring/stored-scores';

/** Everything that places follow from; its canonical text is what the hash is taken over. */
export interface RankingInputs {
  format: 'ranking/1';
  campaignId: string;
  version: number;
  /** Why there is a new version; null for the first. */
  reason: string | null;
  review: RankingRule & { expertsPerApplication: number };
  applications: (RankedApplication & { excused: { expertId: string; excuse: string }[] })[];
}

/** The sheets as they are now, and what stands in the way of a ranking. */
export interface RankingState {
  scene: ReviewScene;
  review: RankingInputs['review'];
  applications: RankingInputs['applications'];
  obstacles: RequestFault[];
  /** Something is published: nothing about the ranking changes any more. */
  isFinal: boolean;
}

export async function rankingState(manager: EntityManager, campaignId: string): Promise<RankingState> {
  const scene = await readScene(manager, campaignId);
  const reviewed = scene.applications.filter(({ application }) => application.status === 'underReview');
  const { criteria, expertsPerApplication, aggregation, scoreFractionDigits, tieRule } = scene.review;
  return {
    scene,
    review: {
      criteria: criteria.map(({ key, maximumPoints, weight }) => ({ key, maximumPoints, weight })),
      expertsPerApplication,
      aggregation,
      scoreFractionDigits,
      tieRule,
    },
    applications: reviewed.map((about) => inputOf(scene, about)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    obstacles: scene.applications.flatMap((about) => obstaclesAt(scene, about)),
    // The applications follow the list a few at a time: their states say less than the list itself.
    isFinal:
      scene.round.publishedAtUtc !== null ||
      scene.applications.some(({ application }) =>
        ['publicized', 'selected', 'notSelected'].includes(application.status),
      ),
  };
}

/** Of what the places would follow from now. */
export function previewSha256Of({
  review,
  applications,
}: Pick<RankingState, 'review' | 'applications'>): string {
  return sha256Of({ review, applications });
}

export function sha256Of(value: object): string {
  return createHash('sha256').update(textOf(value)).digest('hex');
}

export function textOf(value: object): string {
  return canonicalText(value as CanonicalValue);
}

export function linesOf({
  review,
  applications,
}: Pick<RankingInputs, 'review' | 'applications'>): RankingLine[] {
  return rank(review, applications);
}

function inputOf(
  scene: ReviewScene,
  { application }: ReviewedApplication,
): RankingInputs['applications'][number] {
  const active = [...activeOf(scene, application.id)].sort((a, b) => (a.expertId < b.expertId ? -1 : 1));
  return {
    id: application.id,
    sheets: active.flatMap(({ id, expertId }) => {
      const sheet = scene.sheets.get(id);
      if (sheet === undefined || sheet.submittedAtUtc === null) return [];
      const scores = scoresOf(sheet);
      const points = Object.fromEntries(
        scene.review.criteria.map(({ key }) => [key, scores[key]?.points ?? '']),
      );
      return [{ expertId, points }];
    }),
    excused: active.flatMap(({ id, expertId, excuse }) =>
      excuse === null || (scene.sheets.get(id)?.submittedAtUtc ?? null) !== null
        ? []
        : [{ expertId, excuse }],
    ),
  };
}

function obstaclesAt(scene: ReviewScene, { application, unit }: ReviewedApplication): RequestFault[] {
  const { id, status } = application;
  const at = (code: string, what: string): RequestFault => ({
    field: `applications.${id}`,
    code,
    message: `${unit.name}：${what}`,
  });
  if (status === 'received') return [at('notStarted', expertWording.notStarted)];
  if (status !== 'underReview') return [];
  const active = activeOf(scene, id);
  const found: RequestFault[] = [];
  const needed = scene.review.expertsPerApplication;
  if (active.length < needed) found.push(at('tooFew', expertWording.tooFew(active.length, needed)));
  for (const assignment of active) {
    const expert = scene.experts.find(({ account }) => account.id === assignment.expertId);
    const name = expert?.account.displayName ?? assignment.expertId;
    const sheet = scene.sheets.get(assignment.id);
    if (isMissing(scene, assignment)) found.push(at('sheetMissing', expertWording.sheetMissing(name)));
    // The scale may have changed since the sheet came in.
    else if (
      sheet !== undefined &&
      sheet.submittedAtUtc !== null &&
      sheetFaults(scene.review.criteria, scoresOf(sheet)).length > 0
    ) {
      found.push(at('sheetUnsound', expertWording.sheetUnsound(name)));
    }
  }
  const hasSheet = active.some(
    (assignment) => (scene.sheets.get(assignment.id)?.submittedAtUtc ?? null) !== null,
  );
  if (!hasSheet) found.push(at('noSheet', expertWording.noSheet));
  return found;
}
