import type { EntityManager } from 'typeorm';
import type { ConflictKind } from '#shared/experts/conflicts';
import { scoredCount } from '#shared/experts/score-sheet';
import type { BoardApplication, ReviewBoard } from '#shared/api/views';
import { databaseNow } from '../../database';
import type { ExpertAssignment } from '../expert-assignment.entity';
import { listOf } from '../people/find-experts';
import { scoresOf } from '../scoring/stored-scores';
import {
  activeOf,
  assignmentsOf,
  conflictWith,
  lackingOf,
  readScene,
  type ReviewScene,
} from './review-scene';
import type { ReviewedApplication } from './reviewed-applications';

/** The review as the province watches it, by application and by expert. No score is in it. */
export async function presentBoard(manager: EntityManager, campaignId: string): Promise<ReviewBoard> {
  const scene = await readScene(manager, campaignId);
  const now = await databaseNow(manager);
  const started = new Set(
    scene.applications
      .filter(({ application }) => application.status === 'underReview')
      .map(({ application }) => application.id),
  );
  return {
    campaignId,
    version: scene.round.version,
    dueAtUtc: scene.round.dueAtUtc,
    review: structuredClone(scene.review) as ReviewBoard['review'],
    applications: scene.applications.map((reviewed) => presentApplication(scene, reviewed, now)),
    experts: scene.experts.map(({ account, profile }) => {
      const own = scene.assignments.filter(
        ({ expertId, state }) => expertId === account.id && state === 'active',
      );
      const reminders = own.flatMap(({ remindedAtUtc }) => remindedAtUtc ?? []).sort();
      return {
        id: account.id,
        displayName: account.displayName,
        isDisabled: account.isDisabled,
        groups: scene.groups
          .filter((group) => listOf(group.expertIds).includes(account.id))
          .map(({ name }) => name),
        hasProfile: profile !== null,
        assigned: own.length,
        submitted: own.filter(({ id }) => isSubmitted(scene, id)).length,
        missing: own.filter(
          (assignment) => started.has(assignment.applicationId) && isMissing(scene, assignment),
        ).length,
        remindedAtUtc: reminders.at(-1) ?? null,
      };
    }),
  };
}

function presentApplication(
  scene: ReviewScene,
  reviewed: ReviewedApplication,
  now: string,
): BoardApplication {
  const { application, unit, directions } = reviewed;
  const { id, code, projectName, bureauCode, status, hasPriority } = application;
  const conflicts: Record<string, ConflictKind> = {};
  for (const expert of scene.experts) {
    const conflict = conflictWith(scene, reviewed, expert);
    if (conflict !== null) conflicts[expert.account.id] = conflict;
  }
  return {
    id,
    code,
    unitName: unit.name,
    projectName,
    directions,
    bureauCode,
    status,
    hasPriority,
    assignments: assignmentsOf(scene, id).map((assignment) => presentAssignment(scene, assignment, now)),
    lacking: lackingOf(scene, reviewed),
    conflicts,
  };
}

function presentAssignment(
  scene: ReviewScene,
  assignment: ExpertAssignment,
  now: string,
): BoardApplication['assignments'][number] {
  const { id, expertId, state, endReason, excuse, remindedAtUtc } = assignment;
  const sheet = scene.sheets.get(id);
  const { dueAtUtc } = scene.round;
  return {
    id,
    expertId,
    state: state === 'recused' ? 'recused' : 'active',
    endReason,
    scored: sheet === undefined ? 0 : scoredCount(scene.review.criteria, scoresOf(sheet)),
    sheetVersion: sheet?.version ?? 1,
    submittedAtUtc: sheet?.submittedAtUtc ?? null,
    excuse,
    remindedAtUtc,
    isOverdue: isMissing(scene, assignment) && dueAtUtc !== null && dueAtUtc < now,
  };
}

function isSubmitted(scene: ReviewScene, assignmentId: string): boolean {
  return (scene.sheets.get(assignmentId)?.submittedAtUtc ?? null) !== null;
}

/** Wanted, and not there. */
export function isMissing(scene: ReviewScene, { id, state, excuse }: ExpertAssignment): boolean {
  return state === 'active' && excuse === null && !isSubmitted(scene, id);
}

/** Whether the application has as many experts as its campaign wants. */
export function isStaffed(scene: ReviewScene, applicationId: string): boolean {
  return activeOf(scene, applicationId).length >= scene.review.expertsPerApplication;
}
