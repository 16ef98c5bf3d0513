import { In, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { expertWording } from '#shared/experts/expert-wording';
import { recordAudit } from '../../audit';
import { WriteConflict } from '../../database';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { ExpertAssignment } from '../expert-assignment.entity';
import type { Expert } from '../people/find-experts';
import { ScoreSheet } from '../score-sheet.entity';
import { presentBoard } from './present-board';
import { activeOf, conflictWith, readScene, type ReviewScene } from './review-scene';
import { assignableStatuses, type ReviewedApplication } from './reviewed-applications';
import { advanceRound } from './round';

/** A statement takes so many rows on both databases. */
const ROWS_AT_ONCE = 100;

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
  const given: { applicationId: string; expertId: string }[] = [];
  for (const { applicationId, expertIds } of assignments) {
    const reviewed = scene.applications.find(({ application }) => application.id === applicationId);
    if (reviewed === undefined) throw problem('notFound');
    requireAssignable(reviewed);
    const has = new Set(
      [
        ...activeOf(scene, applicationId),
        ...given.filter((pair) => pair.applicationId === applicationId),
      ].map(({ expertId }) => expertId),
    );
    const added = [...new Set(expertIds)].filter((id) => !has.has(id));
    for (const expertId of added) {
      requireFree(scene, reviewed, expertId);
      given.push({ applicationId, expertId });
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
  await giveAll(tx, campaignId, given, now);
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
async function giveAll(
  tx: EntityManager,
  campaignId: string,
  given: readonly { applicationId: string; expertId: string }[],
  now: string,
): Promise<void> {
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
  const removed = await tx.findBy(ExpertAssignment, { campaignId, state: 'removed' });
  const back = removed.filter(({ applicationId, expertId }) =>
    given.some((pair) => pair.applicationId === applicationId && pair.expertId === expertId),
  );
  if (back.length > 0) {
    const ids = back.map(({ id }) => id);
    const { affected } = await tx.update(ExpertAssignment, { id: In(ids), state: 'removed' }, fresh);
    if (affected !== ids.length) throw new WriteConflict();
  }
  const rows = given
    .filter(
      ({ applicationId, expertId }) =>
        !back.some((row) => row.applicationId === applicationId && row.expertId === expertId),
    )
    .map((pair) => ({ id: ulid(), campaignId, ...pair, ...fresh }));
  const sheet = { scores: '{}', comment: '', version: 1, updatedAtUtc: now, submittedAtUtc: null };
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    await tx.insert(ExpertAssignment, part);
    await tx.insert(
      ScoreSheet,
      part.map(({ id }) => ({ assignmentId: id, ...sheet, reopenReason: null })),
    );
  }
}
