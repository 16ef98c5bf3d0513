import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/colleagues';
import type { MeView } from '#shared/api/views';
import { ownAccount, ownColleagues } from '../accounts';
import { route, type ContactActor, type RateLimit, type Route } from '../http';
import { acceptInvitation, inspectInvitation } from './accept-invitation';
import { changeColleague, leaveUnit, removeColleague, transferOwnership } from './change-members';
import { presentColleagues } from './find-colleagues';
import { inviteColleague, withdrawInvitation } from './invite-colleague';

/** A code can be guessed; see shared/units/invitation-code. */
const CODE_LIMIT: RateLimit = { requests: 10, perSeconds: 600, by: 'account' };

/** Who acts for a unit, and who else is let in. */
export function createColleagueRoutes({
  presentMe,
}: {
  presentMe: (manager: EntityManager, actor: ContactActor) => Promise<MeView>;
}): Route[] {
  return [
    route({
      endpoint: endpoints.listColleagues,
      policy: ownColleagues('看本单位有哪些同事一起办理'),
      act: ({ actor }, read) => presentColleagues(read, actor),
    }),
    route({
      endpoint: endpoints.invite,
      policy: ownColleagues('负责人邀请同事'),
      act: async ({ actor, body }, tx) => {
        await inviteColleague(tx, actor, body);
        return presentColleagues(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.withdrawInvitation,
      policy: ownColleagues('负责人收回邀请'),
      act: async ({ actor, params }, tx) => {
        await withdrawInvitation(tx, actor, params.id);
        return presentColleagues(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.inspectInvitation,
      policy: ownAccount('收到邀请的人核对是哪家单位'),
      limit: CODE_LIMIT,
      act: ({ body }, tx) => inspectInvitation(tx, body.code),
    }),
    route({
      endpoint: endpoints.acceptInvitation,
      policy: ownAccount('收到邀请的人接受邀请'),
      limit: CODE_LIMIT,
      act: async ({ actor, body }, tx) => {
        await acceptInvitation(tx, actor, body.code);
        return presentMe(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.changeColleague,
      policy: ownColleagues('负责人改同事的权限'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        await changeColleague(tx, { actor, id: params.id, expectedVersion, ...body });
        return presentColleagues(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.removeColleague,
      policy: ownColleagues('负责人移出同事'),
      act: async ({ actor, params, expectedVersion }, tx) => {
        await removeColleague(tx, { actor, id: params.id, expectedVersion });
        return presentColleagues(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.transferOwnership,
      policy: ownColleagues('负责人把单位交给同事'),
      act: async ({ actor, body }, tx) => {
        await transferOwnership(tx, actor, body);
        return presentColleagues(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.leaveUnit,
      policy: ownColleagues('同事自己退出'),
      act: async ({ actor }, tx) => {
        await leaveUnit(tx, actor);
        return presentMe(tx, actor);
      },
    }),
  ];
}
