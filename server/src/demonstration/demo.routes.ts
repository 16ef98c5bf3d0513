import { demoLoginCode, demoSubscribe } from '#shared/api/endpoints/demo';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import { ContactAccount, everybody, ownAccount } from '../accounts';
import { route, type Route } from '../http';
import { problem } from '../problem';

export interface DemoTools {
  /** Address of the simulator that stands in for WeChat. */
  simulatorUrl: string;
  templateIds: Record<TemplateKey, string>;
}

/** What WeChat does on a phone and a browser cannot: asked of the simulator. Registered in demonstration mode only. */
export function createDemoRoutes({ simulatorUrl, templateIds }: DemoTools): Route[] {
  return [
    route({
      endpoint: demoLoginCode,
      policy: everybody('演示：代替微信给出登录凭证'),
      limit: { requests: 60, perSeconds: 60, by: 'ip' },
      prepare: ({ body }) => askSimulator(simulatorUrl, '/sim/login-codes', { account: body.account }),
      act: async (_request, _tx, answer) => {
        if (typeof answer.code !== 'string') throw problem('wechat.unavailable');
        return { code: answer.code };
      },
    }),
    route({
      endpoint: demoSubscribe,
      policy: ownAccount('演示：代替微信的订阅弹窗'),
      prepare: async ({ actor, body }, read) => {
        const account = await read.findOneByOrFail(ContactAccount, { id: actor.accountId });
        const choices = Object.fromEntries(
          Object.entries(body.choices).map(([key, choice]) => [templateIds[key as TemplateKey], choice]),
        );
        if (Object.keys(choices).length === 0) return;
        await askSimulator(simulatorUrl, '/sim/subscriptions', { openid: account.openId, choices });
      },
      act: () => Promise.resolve(),
    }),
  ];
}

async function askSimulator(url: string, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw problem('wechat.unavailable');
  return (await answer.json()) as Record<string, unknown>;
}
