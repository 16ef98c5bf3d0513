import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/applications';
import type { CampaignView, SavedAnswersView } from '#shared/api/views';
import { ownAccount, ownForm } from '../accounts';
import { route, type RateLimit, type Route } from '../http';
import type { Application } from './application.entity';
import { originOfAnswer } from './answer-origin';
import { confirmCondition } from './confirm-condition';
import { createApplication } from './create-application';
import { findOwnApplication } from './find-application';
import type { PresentApplication } from './presenting';
import { saveAnswers } from './save-answers';

export interface ApplicationTools {
  presentApplication: PresentApplication;
  presentSavedAnswers: (manager: EntityManager, application: Application) => Promise<SavedAnswersView>;
  /** The campaign with the definition that the application began with. */
  presentOwnCampaign: (manager: EntityManager, application: Application) => Promise<CampaignView>;
}

/** A person who types saves about once in two seconds. */
const SAVING_LIMIT: RateLimit = { requests: 120, perSeconds: 60, by: 'account' };

export function createApplicationRoutes({
  presentApplication,
  presentSavedAnswers,
  presentOwnCampaign,
}: ApplicationTools): Route[] {
  return [
    route({
      endpoint: endpoints.createApplication,
      policy: ownAccount('为自己登记的单位开始申报'),
      act: async ({ actor, body }, tx) =>
        presentApplication(tx, await createApplication(tx, { actor, campaignId: body.campaignId })),
    }),
    route({
      endpoint: endpoints.getApplication,
      policy: ownForm('查看本单位的申报'),
      act: async ({ actor, params }, read) =>
        presentApplication(read, await findOwnApplication(read, actor, params.id)),
    }),
    route({
      endpoint: endpoints.getOwnCampaign,
      policy: ownForm('按本单位开始申报时的通知填写'),
      act: async ({ actor, params }, read) =>
        presentOwnCampaign(read, await findOwnApplication(read, actor, params.id)),
    }),
    route({
      endpoint: endpoints.answerOrigin,
      policy: ownForm('两处改了同一项时，看另一份是谁写的'),
      act: async ({ actor, params }, read) =>
        originOfAnswer(read, actor, await findOwnApplication(read, actor, params.id), params.field),
    }),
    route({
      endpoint: endpoints.saveAnswers,
      policy: ownForm('填写本单位的申报'),
      limit: SAVING_LIMIT,
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const application = await saveAnswers(tx, {
          actor,
          applicationId: params.id,
          expectedVersion,
          answers: body.answers,
          presentCurrent: async () => presentApplication(tx, await findOwnApplication(tx, actor, params.id)),
        });
        return presentSavedAnswers(tx, application);
      },
    }),
    route({
      endpoint: endpoints.confirmCondition,
      policy: ownForm('确认本单位符合的条件'),
      limit: SAVING_LIMIT,
      act: async ({ actor, params, body, expectedVersion }, tx) =>
        presentApplication(
          tx,
          await confirmCondition(tx, {
            actor,
            applicationId: params.id,
            expectedVersion,
            condition: params.condition,
            isConfirmed: body.confirmed,
            presentCurrent: async () =>
              presentApplication(tx, await findOwnApplication(tx, actor, params.id)),
          }),
        ),
    }),
  ];
}
