import { deletion, ownData, requestDeletion, withdrawDeletion } from '#shared/api/endpoints/privacy';
import { ownAccount } from '../accounts';
import type { ReadingRecorder } from '../audit';
import { route, type RateLimit, type Route } from '../http';
import * as requests from './deletion';
import { gatherOwnData } from './gather-own-data';

/** Reads everything of one person; nobody reads it again and again. */
const OWN_DATA_LIMIT: RateLimit = { requests: 10, perSeconds: 60, by: 'account' };

/** What a person may ask about the own data: to see them, to take them along, to have them erased. */
export function createPrivacyRoutes({ readings }: { readings: ReadingRecorder }): Route[] {
  return [
    route({
      endpoint: ownData,
      policy: ownAccount('本人查阅、复制自己的信息'),
      limit: OWN_DATA_LIMIT,
      act: async ({ actor }, read) => {
        await readings.record({ actor, subjectId: actor.accountId, what: 'ownData' });
        return gatherOwnData(read, actor);
      },
    }),
    route({
      endpoint: deletion,
      policy: ownAccount('本人申请删除以前，看会删除什么'),
      act: ({ actor }, read) => requests.presentDeletion(read, actor),
    }),
    route({
      endpoint: requestDeletion,
      policy: ownAccount('本人申请删除自己的信息'),
      // Each request and each change of mind leaves a notice and a row in the trail.
      limit: { requests: 10, perSeconds: 3_600, by: 'account' },
      act: async ({ actor }, tx) => {
        await requests.requestDeletion(tx, actor);
        return requests.presentDeletion(tx, actor);
      },
    }),
    route({
      endpoint: withdrawDeletion,
      policy: ownAccount('本人撤回删除申请'),
      act: async ({ actor }, tx) => {
        await requests.withdrawDeletion(tx, actor);
        return requests.presentDeletion(tx, actor);
      },
    }),
  ];
}
