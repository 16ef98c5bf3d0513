import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { expertWording } from '#shared/experts/expert-wording';
import { recordAudit } from '../../audit';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { ExpertAssignment } from '../expert-assignment.entity';
import type { Expert } from '../people/find-experts';
import { ScoreSheet } from '../score-sheet.entity';
import { presentBoard } from './present-board';
import { activeOf, conflictWith, readScene, type ReviewScene } from './review-scene';
import { assignableStatuses, type ReviewedApplication } from './reviewed-applications';
import { advanceRound } from './round';

export interface AssignExperts {
  actor: StaffActor<'province'>;
  campaignId: string;
  expectedVersion: number;
  assignments: readonly { applicationId: string; expertIds: readonly string[] }[];
}

/**
 * Gives applications to experts, by hand or as proposed: all of it or nothing. Whoever has an application already keeps
 * it.
 *
 * @throws notFound for an application that is not at the province; application.moveNotAllowed after its review;
 *   expert.unavailable, expert.profileMissing; expert.conflict naming who and why; version.stale
 */
export async function assignExperts(tx: EntityManager, request: AssignExperts): Promise<void> {
  const { actor, campaignId, expectedVersion, assignments } = request;
  const now = await advanceRound(tx, campaignId, {
    expectedVersion,
    presentCurrent: () => presentBoard(tx, campaignId),
  });
  const scene = await readScene(tx, campaignId);
  for (const { applicationId, expertIds } of assignments) {
    const reviewed = scene.applications.find(({ application }) => application.id === applicationId);
    if (reviewed === undefined) throw problem('notFound');
    requireAssignable(reviewed);
    const has = new Set(activeOf(scene, applicationId).map(({ expertId }) => expertId));
    const added = [...new Set(expertIds)].filter((id) => !has.has(id));
    for (const expertId of added) {
      requireFree(scene, reviewed, expertId);
      await giveTo(tx, { campaignId, applicationId, expertId, now });
    }
    if (added.length === 0) continue;
    await recordAudit(tx, {
      subjectId: applicationId,
      atUtc: now,
      actorKind: 'province',
      actorId: actor.accountId,
      action: 'experts.assigned',
      detail: { experts: added.join(' ') },
    });
  }
}

export function requireAssignable({ application }: ReviewedApplication): void {
  if (!(assignableStatuses as readonly string[]).includes(application.status)) {
    throw problem('application.moveNotAllowed');
  }
}

function requireFree(scene: ReviewScene, reviewed: ReviewedApplication, expertId: string): void {
  const expert = scene.experts.find(({ account }) => account.id === expertId);
  if (expert === undefined || expert.account.isDisabled) throw problem('expert.unavailable');
  const detail = (why: string): string => `${expert.account.displayName} · ${reviewed.unit.name}：${why}`;
  requireProfile(expert);
  const conflict = conflictWith(scene, reviewed, expert);
  if (conflict !== null)
    throw problem('expert.conflict', { detail: detail(expertWording.conflicts[conflict]) });
}

function requireProfile({ account, profile }: Expert): void {
  if (profile === null) throw problem('expert.profileMissing', { detail: account.displayName });
}

/** Somebody who was taken off comes back to the sheet that they had begun. */
async function giveTo(
  tx: EntityManager,
  assignment: { campaignId: string; applicationId: string; expertId: string; now: string },
): Promise<void> {
  const { campaignId, applicationId, expertId, now } = assignment;
  const fresh = {
    state: 'active' as const,
    assignedAtUtc: now,
    endedAtUtc: null,
    endReason: null,
    excusedAtUtc: null,
    excuse: null,
    remindedAtUtc: null,
    reminders: 0,
  };
  const { affected } = await tx.update(
    ExpertAssignment,
    { applicationId, expertId, state: 'removed' },
    fresh,
  );
  if (affected === 1) return;
  const id = ulid();
  await tx.insert(ExpertAssignment, { id, campaignId, applicationId, expertId, ...fresh });
  await tx.insert(ScoreSheet, {
    assignmentId: id,
    scores: '{}',
    comment: '',
    version: 1,
    updatedAtUtc: now,
    submittedAtUtc: null,
    reopenReason: null,
  });
}
