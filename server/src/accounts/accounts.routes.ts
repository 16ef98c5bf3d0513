import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/accounts';
import type { MeView } from '#shared/api/views';
import { route, type ContactActor, type Route } from '../http';
import { problem } from '../problem';
import { WechatApiError, type WechatClient } from '../wechat';
import { giveConsent } from './give-consent';
import { endSession } from './open-session';
import { everybody, ownAccount } from './policies';
import { signInContact } from './sign-in-contact';

export interface AccountTools {
  wechat: WechatClient;
  presentMe: (manager: EntityManager, actor: ContactActor) => Promise<MeView>;
  /** What the contact has connected ends with the own sign-in. */
  endComputers: (tx: EntityManager, actor: ContactActor) => Promise<void>;
}

/** 高风险用户: WeChat has blocked the sign-in of this person. */
const ERRCODE_BLOCKED = 40226;

export function createAccountRoutes({ wechat, presentMe, endComputers }: AccountTools): Route[] {
  return [
    route({
      endpoint: endpoints.createWechatSession,
      policy: everybody('登录本身'),
      limit: { requests: 30, perSeconds: 60, by: 'ip' },
      prepare: ({ body }) => openIdOf(wechat, body.code),
      act: (_request, tx, openId) => signInContact(tx, openId),
    }),
    route({
      endpoint: endpoints.endSession,
      policy: ownAccount('退出自己的登录'),
      act: async ({ actor }, tx) => {
        await endComputers(tx, actor);
        await endSession(tx, actor.sessionId);
      },
    }),
    route({
      endpoint: endpoints.me,
      policy: ownAccount('自己的账号'),
      act: ({ actor }, read) => presentMe(read, actor),
    }),
    route({
      endpoint: endpoints.consent,
      policy: ownAccount('本人同意'),
      act: async ({ actor, body }, tx) => {
        await giveConsent(tx, actor.accountId, body.version);
        return presentMe(tx, actor);
      },
    }),
  ];
}

async function openIdOf(wechat: WechatClient, code: string): Promise<string> {
  try {
    return (await wechat.codeToSession(code)).openId;
  } catch (error) {
    if (!(error instanceof WechatApiError)) throw error;
    const { kind, errcode } = error.failure;
    if (errcode === ERRCODE_BLOCKED) throw problem('wechat.blocked');
    if (kind === 'final') throw problem('wechat.codeInvalid');
    throw problem('wechat.unavailable', { retryAfterSeconds: 5 });
  }
}
