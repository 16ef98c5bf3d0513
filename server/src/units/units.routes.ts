import type { EntityManager } from 'typeorm';
import { claimUnit as claimEndpoint } from '#shared/api/endpoints/units';
import type { MeView } from '#shared/api/views';
import { ownAccount } from '../accounts';
import { route, type ContactActor, type Route } from '../http';
import { claimUnit } from './claim-unit';

export interface UnitTools {
  presentMe: (manager: EntityManager, actor: ContactActor) => Promise<MeView>;
}

export function createUnitRoutes({ presentMe }: UnitTools): Route[] {
  return [
    route({
      endpoint: claimEndpoint,
      policy: ownAccount('登记自己办理的单位'),
      // A credit code can be guessed; whoever tries many of them is stopped.
      limit: { requests: 10, perSeconds: 600, by: 'account' },
      act: async ({ actor, body }, tx) => {
        await claimUnit(tx, actor.accountId, body);
        return presentMe(tx, actor);
      },
    }),
  ];
}
