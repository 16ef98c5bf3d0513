import { ownData } from '#shared/api/endpoints/privacy';
import { ownAccount } from '../accounts';
import type { ReadingRecorder } from '../audit';
import { route, type RateLimit, type Route } from '../http';
import { gatherOwnData } from './gather-own-data';

/** Reads everything of one person; nobody reads it again and again. */
const OWN_DATA_LIMIT: RateLimit = { requests: 10, perSeconds: 60, by: 'account' };

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
  ];
}
