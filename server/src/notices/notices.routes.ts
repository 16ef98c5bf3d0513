import * as endpoints from '#shared/api/endpoints/notices';
import { templateKeys, type TemplateKey } from '#shared/notices/notice-kinds';
import type { MeView } from '#shared/api/views';
import type { EntityManager } from 'typeorm';
import { everybody, ownAccount } from '../accounts';
import { databaseNow } from '../database';
import { route, type ContactActor, type FileAnswer, type Route } from '../http';
import { problem } from '../problem';
import { readPush, verifyPushUrl } from '../wechat';
import { markRead, readInbox } from './inbox';
import { addGrant } from './subscription-ledger';
import { takeInPush } from './take-in-push';

export interface NoticeTools {
  templateIds: Record<TemplateKey, string>;
  push: { token: string; aesKey: string; appId: string };
  presentMe: (manager: EntityManager, actor: ContactActor) => Promise<MeView>;
}

const SUCCESS: FileAnswer = { file: Buffer.from('success'), contentType: 'text/plain; charset=utf-8' };

export function createNoticeRoutes({ templateIds, push, presentMe }: NoticeTools): Route[] {
  return [
    route({
      endpoint: endpoints.inbox,
      policy: ownAccount('每个人只看自己的通知'),
      act: ({ actor, query }, read) => readInbox(read, actor, query.before),
    }),
    route({
      endpoint: endpoints.readNotice,
      policy: ownAccount('每个人只标记自己的通知'),
      act: ({ actor, params }, tx) => markRead(tx, actor, params.id),
    }),
    route({
      endpoint: endpoints.recordConsents,
      policy: ownAccount('登记本人对订阅消息的选择'),
      act: async ({ actor, body }, tx) => {
        const nowUtc = await databaseNow(tx);
        for (const template of templateKeys) {
          if (body.choices[template] !== 'accept') continue;
          await addGrant(tx, { accountId: actor.accountId, template, nowUtc });
        }
        return presentMe(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.wechatHandshake,
      policy: everybody('微信服务器以签名证明身份'),
      act: async ({ query }) => {
        const echo = verifyPushUrl(query, { token: push.token, now: new Date() });
        if (echo === null) throw problem('push.refused');
        return { file: Buffer.from(echo), contentType: 'text/plain; charset=utf-8' };
      },
    }),
    route({
      endpoint: endpoints.wechatPush,
      policy: everybody('微信服务器以签名证明身份'),
      act: async ({ query, rawBody }, tx) => {
        const reading = readPush({ query, body: rawBody.toString('utf8') }, { ...push, now: new Date() });
        if (!reading.ok) throw problem('push.refused');
        await takeInPush(tx, { events: reading.events, templateIds });
        return SUCCESS;
      },
    }),
  ];
}
