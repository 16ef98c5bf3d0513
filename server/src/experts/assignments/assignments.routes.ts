import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/experts';
import type { ReviewBoard } from '#shared/api/views';
import { expertWording } from '#shared/experts/expert-wording';
import { wholeProvince } from '../../accounts';
import { recordAudit } from '../../audit';
import { chosenCampaign, currentCampaign } from '../../campaigns';
import { databaseNow } from '../../database';
import { route, type Route, type StaffActor } from '../../http';
import { problem } from '../../problem';
import { assignExperts } from './assign-experts';
import { excuseSheet, findAssignment, takeOff } from './end-assignment';
import { presentBoard } from './present-board';
import { proposal } from './propose';
import { remindExperts } from './remind-experts';
import { advanceRound } from './round';
import { startReview } from './start-review';

interface Request<Body> {
  actor: StaffActor<'province'>;
  body: Body;
  expectedVersion: number;
}

/** An act on the review of the running campaign, answered with the board as it is then. */
function onBoard<Body extends object>(
  act: (tx: EntityManager, request: Request<Body> & Body & { campaignId: string }) => Promise<unknown>,
) {
  return async (request: Request<Body>, tx: EntityManager): Promise<ReviewBoard> => {
    const { actor, body, expectedVersion } = request;
    const { id: campaignId } = await currentCampaign(tx);
    await act(tx, { ...body, actor, body, expectedVersion, campaignId });
    return presentBoard(tx, campaignId);
  };
}

function onAssignment(act: typeof takeOff) {
  return async (
    request: Request<{ reason: string }> & { params: { id: string } },
    tx: EntityManager,
  ): Promise<ReviewBoard> => {
    const { actor, params, body, expectedVersion } = request;
    const assignment = await findAssignment(tx, params.id);
    await act(tx, { actor, assignment, expectedVersion, reason: body.reason });
    return presentBoard(tx, assignment.campaignId);
  };
}

export function createAssignmentRoutes(): Route[] {
  return [
    route({
      endpoint: endpoints.board,
      policy: wholeProvince('省厅查看评审进度'),
      act: async ({ query }, read) => presentBoard(read, (await chosenCampaign(read, query)).id),
    }),
    route({
      endpoint: endpoints.propose,
      policy: wholeProvince('自动分配先看后定'),
      limit: { requests: 30, perSeconds: 60, by: 'account' },
      act: async (_request, read) => proposal(read, (await currentCampaign(read)).id),
    }),
    route({
      endpoint: endpoints.setDue,
      policy: wholeProvince('省厅定评审期限'),
      act: onBoard<{ dueAtUtc: string }>(setDue),
    }),
    route({
      endpoint: endpoints.assign,
      policy: wholeProvince('省厅分配专家'),
      act: onBoard<Pick<Parameters<typeof assignExperts>[1], 'assignments'>>(assignExperts),
    }),
    route({
      endpoint: endpoints.startReview,
      policy: wholeProvince('省厅开始评审'),
      act: onBoard<{ applicationIds: string[] }>(startReview),
    }),
    route({
      endpoint: endpoints.remind,
      policy: wholeProvince('省厅催办评分'),
      act: async ({ actor, body }, tx) => {
        const { id: campaignId } = await currentCampaign(tx);
        await remindExperts(tx, { actor, campaignId, expertIds: body.expertIds });
        return presentBoard(tx, campaignId);
      },
    }),
    route({
      endpoint: endpoints.takeOff,
      policy: wholeProvince('省厅调整专家'),
      act: onAssignment(takeOff),
    }),
    route({
      endpoint: endpoints.excuse,
      policy: wholeProvince('省厅免交评分表'),
      act: onAssignment(excuseSheet),
    }),
  ];
}

async function setDue(
  tx: EntityManager,
  request: { actor: StaffActor; campaignId: string; expectedVersion: number; dueAtUtc: string },
): Promise<void> {
  const { actor, campaignId, expectedVersion, dueAtUtc } = request;
  if (dueAtUtc <= (await databaseNow(tx))) {
    const fault = { field: 'dueAtUtc', code: 'inThePast', message: expertWording.dueInThePast };
    throw problem('request.invalid', { faults: [fault] });
  }
  const now = await advanceRound(tx, campaignId, {
    expectedVersion,
    presentCurrent: () => presentBoard(tx, campaignId),
    dueAtUtc,
  });
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'review.dueSet',
    detail: { dueAtUtc },
  });
}
