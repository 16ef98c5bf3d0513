import { In, type EntityManager } from 'typeorm';
import type { ReviewDefinition } from '#shared/campaigns/campaign-definition';
import type { ConflictKind } from '#shared/experts/conflicts';
import { conflictOf } from '#shared/experts/conflicts';
import type { ApplicationToAssign, ProposedExpert } from '#shared/experts/propose-assignments';
import { definitionFor } from '../../campaigns';
import { ExpertAssignment } from '../expert-assignment.entity';
import type { ExpertGroup } from '../expert-group.entity';
import { allExperts, factsOf, groupsOf, listOf, type Expert } from '../people/find-experts';
import type { ReviewRound } from '../review-round.entity';
import { ScoreSheet } from '../score-sheet.entity';
import {
  assignableStatuses,
  factsOfApplication,
  reviewedApplications,
  type ReviewedApplication,
} from './reviewed-applications';
import { roundOf } from './round';

/** Everything about the review of one campaign, read together: who reviews what, and how far they are. */
export interface ReviewScene {
  campaignId: string;
  round: ReviewRound;
  review: ReviewDefinition;
  applications: ReviewedApplication[];
  experts: Expert[];
  groups: ExpertGroup[];
  /** Without those that the province took off. */
  assignments: ExpertAssignment[];
  byApplication: Map<string, ExpertAssignment[]>;
  sheets: Map<string, ScoreSheet>;
}

export async function readScene(manager: EntityManager, campaignId: string): Promise<ReviewScene> {
  const assignments = await manager.find(ExpertAssignment, {
    where: { campaignId, state: In(['active', 'recused']) },
    order: { id: 'ASC' },
  });
  const sheets = await manager
    .createQueryBuilder(ScoreSheet, 'sheet')
    .innerJoin(ExpertAssignment, 'assignment', 'assignment.id = sheet.assignmentId')
    .where('assignment.campaignId = :campaignId', { campaignId })
    .getMany();
  return {
    campaignId,
    round: await roundOf(manager, campaignId),
    review: (await definitionFor(manager, campaignId)).review,
    applications: await reviewedApplications(manager, campaignId),
    experts: await allExperts(manager),
    groups: await groupsOf(manager, campaignId),
    assignments,
    byApplication: groupedByApplication(assignments),
    sheets: new Map(sheets.map((sheet) => [sheet.assignmentId, sheet])),
  };
}

export function assignmentsOf(scene: ReviewScene, applicationId: string): ExpertAssignment[] {
  return scene.byApplication.get(applicationId) ?? [];
}

function groupedByApplication(assignments: readonly ExpertAssignment[]): Map<string, ExpertAssignment[]> {
  const grouped = new Map<string, ExpertAssignment[]>();
  for (const assignment of assignments) {
    const list = grouped.get(assignment.applicationId) ?? [];
    grouped.set(assignment.applicationId, [...list, assignment]);
  }
  return grouped;
}

export function activeOf(scene: ReviewScene, applicationId: string): ExpertAssignment[] {
  return assignmentsOf(scene, applicationId).filter(({ state }) => state === 'active');
}

/** Experts that an application still needs; none after its review. */
export function lackingOf(scene: ReviewScene, { application }: ReviewedApplication): number {
  const isOpen = (assignableStatuses as readonly string[]).includes(application.status);
  const active = activeOf(scene, application.id).length;
  return isOpen ? Math.max(0, scene.review.expertsPerApplication - active) : 0;
}

/** Why the expert must not review the application, or null. */
export function conflictWith(
  scene: ReviewScene,
  reviewed: ReviewedApplication,
  { account, profile }: Expert,
): ConflictKind | null {
  const hasDeclared = assignmentsOf(scene, reviewed.application.id).some(
    ({ expertId, state }) => expertId === account.id && state === 'recused',
  );
  if (hasDeclared) return 'declared';
  return profile === null ? null : conflictOf(factsOf(profile), factsOfApplication(reviewed));
}

export function toAssign(scene: ReviewScene, reviewed: ReviewedApplication): ApplicationToAssign {
  return {
    id: reviewed.application.id,
    facts: factsOfApplication(reviewed),
    directions: reviewed.directions,
    takenOrRecused: assignmentsOf(scene, reviewed.application.id).map(({ expertId }) => expertId),
    lacking: lackingOf(scene, reviewed),
  };
}

export function toPropose(scene: ReviewScene): ProposedExpert[] {
  return scene.experts
    .filter(({ account }) => !account.isDisabled)
    .map(({ account, profile }) => ({
      id: account.id,
      facts: profile === null ? null : factsOf(profile),
      directions: scene.groups
        .filter((group) => listOf(group.expertIds).includes(account.id))
        .flatMap((group) => listOf(group.directions)),
      load: scene.assignments.filter(({ expertId, state }) => expertId === account.id && state === 'active')
        .length,
    }));
}
