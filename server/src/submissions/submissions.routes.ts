import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/applications';
import type { ApplicationView } from '#shared/api/views';
import { ownUnit } from '../accounts';
import {
  findOwnApplication,
  requireVersion,
  type Application,
  type PresentApplication,
} from '../applications';
import { route, type ContactActor, type Route } from '../http';
import { timelineOf } from '../moves';
import { requireSubmitter } from '../units';
import { receiptOf } from './find-receipt';
import { submitApplication } from './submit-application';
import { recallApplication, withdrawApplication } from './take-back-application';

interface MovingRequest {
  actor: ContactActor;
  params: { id: string };
  expectedVersion: number;
  receivedAtUtc: string;
}

type ContactMove = (
  tx: EntityManager,
  request: { actor: ContactActor; application: Application; receivedAtUtc: string },
) => Promise<Application>;

export function createSubmissionRoutes({
  presentApplication,
}: {
  presentApplication: PresentApplication;
}): Route[] {
  /** The own application at the version that the phone saw, moved, and shown as it is then. */
  const moveBy =
    (move: ContactMove) =>
    async (
      { actor, params, expectedVersion, receivedAtUtc }: MovingRequest,
      tx: EntityManager,
    ): Promise<ApplicationView> => {
      const application = await findOwnApplication(tx, actor, params.id);
      await requireSubmitter(tx, actor);
      await requireVersion(application, expectedVersion, () => presentApplication(tx, application));
      return presentApplication(tx, await move(tx, { actor, application, receivedAtUtc }));
    };

  return [
    route({
      endpoint: endpoints.submitApplication,
      policy: ownUnit('只有申报单位能提交自己的申报'),
      act: moveBy(submitApplication),
    }),
    route({
      endpoint: endpoints.recallApplication,
      policy: ownUnit('只有申报单位能收回自己的申报'),
      act: moveBy(recallApplication),
    }),
    route({
      endpoint: endpoints.withdrawApplication,
      policy: ownUnit('只有申报单位能撤回自己的申报'),
      act: moveBy(withdrawApplication),
    }),
    route({
      endpoint: endpoints.getReceipt,
      policy: ownUnit('查看本单位的回执'),
      act: async ({ actor, params }, read) =>
        receiptOf(read, (await findOwnApplication(read, actor, params.id)).id),
    }),
    route({
      endpoint: endpoints.getTimeline,
      policy: ownUnit('查看本单位的办理进度'),
      act: async ({ actor, params }, read) => {
        const application = await findOwnApplication(read, actor, params.id);
        return { entries: await timelineOf(read, application.id) };
      },
    }),
  ];
}
