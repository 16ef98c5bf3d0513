import * as endpoints from '#shared/api/endpoints/computer-links';
import { connectedComputer, everybody, ownAccount, ownUnit } from '../accounts';
import { findOwnApplication } from '../applications';
import { databaseNow } from '../database';
import { route, type RateLimit, type Route } from '../http';
import { beginLink } from './begin-link';
import { connectComputer } from './connect-computer';
import { endComputerLinks } from './end-links';
import { endOfSession, inspectLink, newsOf, presentComputers, stateOf } from './find-links';

/** A page renews its code every three minutes; an office has some dozens of them behind one address. */
const BEGIN_LIMIT: RateLimit = { requests: 30, perSeconds: 60, by: 'ip' };
const SCAN_LIMIT: RateLimit = { requests: 20, perSeconds: 60, by: 'account' };

/** 电脑上继续填写: a computer shows a code, a phone opens one application there. */
export function createComputerLinkRoutes(): Route[] {
  return [
    route({
      endpoint: endpoints.beginLink,
      policy: everybody('还没有连接手机的电脑'),
      limit: BEGIN_LIMIT,
      act: ({ body }, tx) => beginLink(tx, body),
    }),
    route({
      endpoint: endpoints.linkState,
      policy: everybody('知道编号的电脑等手机确认；不含申报和个人的任何内容'),
      act: ({ params }, read) => stateOf(read, params.id),
    }),
    route({
      endpoint: endpoints.inspectLink,
      policy: ownAccount('联系人扫描后核对是哪台电脑'),
      limit: SCAN_LIMIT,
      act: ({ body }, tx) => inspectLink(tx, body),
    }),
    route({
      endpoint: endpoints.confirmLink,
      policy: ownUnit('联系人在电脑上打开本单位的申报'),
      limit: SCAN_LIMIT,
      act: async ({ actor, params, body }, tx) => {
        const application = await findOwnApplication(tx, actor, params.id);
        return (
          (await connectComputer(tx, { ...body, actor, application })) ?? presentComputers(tx, application)
        );
      },
    }),
    route({
      endpoint: endpoints.listLinks,
      policy: ownUnit('联系人看本单位的申报在哪些电脑上打开'),
      act: async ({ actor, params }, read) =>
        presentComputers(read, await findOwnApplication(read, actor, params.id)),
    }),
    route({
      endpoint: endpoints.endLink,
      policy: ownUnit('联系人断开电脑'),
      act: async ({ actor, params }, tx) => {
        const application = await findOwnApplication(tx, actor, params.id);
        await endComputerLinks(
          tx,
          { id: params.link, applicationId: application.id },
          { reason: 'phone', atUtc: await databaseNow(tx), by: { kind: 'contact', id: actor.accountId } },
        );
        return presentComputers(tx, application);
      },
    }),
    route({
      endpoint: endpoints.ownLink,
      policy: connectedComputer('电脑问自己打开的是哪份申报'),
      act: async ({ actor }, read) => {
        const application = await findOwnApplication(read, actor, actor.applicationId);
        const endsAtUtc = await endOfSession(read, actor);
        return { applicationId: application.id, ...(await newsOf(read, application)), endsAtUtc };
      },
    }),
    route({
      endpoint: endpoints.leaveLink,
      policy: connectedComputer('电脑自己断开'),
      act: async ({ actor }, tx) =>
        endComputerLinks(
          tx,
          { id: actor.sessionId },
          { reason: 'computer', atUtc: await databaseNow(tx), by: { kind: 'contact', id: actor.accountId } },
        ),
    }),
  ];
}
