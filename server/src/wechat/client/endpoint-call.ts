import { createAccessTokenSource } from './access-token';
import { failureFromErrcode, WechatApiError, WechatTransportError } from './failure';
import type { WechatCall, WechatReply } from './http-call';

export interface EndpointCalls {
  /** A call that carries no access token. */
  plain(call: WechatCall): Promise<WechatReply>;
  /** A call with the access token: refused tokens are replaced once. */
  authorised(call: WechatCall): Promise<WechatReply>;
}

/** Turns errcodes into WechatApiError, and keeps the access token. */
export function createEndpointCalls(
  httpCall: (call: WechatCall) => Promise<WechatReply>,
  options: { appId: string; secret: string },
  clock: { now(): Date },
): EndpointCalls {
  async function plain(call: WechatCall): Promise<WechatReply> {
    const reply = await httpCall(call);
    // A successful answer may carry no errcode at all.
    const errcode = typeof reply.errcode === 'number' ? reply.errcode : 0;
    if (errcode === 0) return reply;
    const errmsg = typeof reply.errmsg === 'string' ? reply.errmsg : '';
    throw new WechatApiError(failureFromErrcode(call.path, { errcode, errmsg }, clock.now().getTime()));
  }

  // Normal mode only: force_refresh is allowed 20 times a day and would run out in one bad hour.
  const tokens = createAccessTokenSource(async () => {
    const reply = await plain({
      method: 'POST',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: options.appId, secret: options.secret },
    });
    return {
      accessToken: requireText(reply, 'access_token', '/cgi-bin/stable_token'),
      expiresInSeconds: typeof reply.expires_in === 'number' ? reply.expires_in : 0,
    };
  }, clock);

  async function withToken(call: WechatCall, token: string): Promise<WechatReply> {
    return plain({ ...call, query: { ...call.query, access_token: token } });
  }

  return {
    plain,
    async authorised(call) {
      const token = await tokens.get();
      try {
        return await withToken(call, token);
      } catch (error) {
        if (!(error instanceof WechatApiError) || error.failure.kind !== 'token') throw error;
        tokens.expire(token);
        return withToken(call, await tokens.get());
      }
    },
  };
}

/** A field that WeChat promises; its absence means that this is no answer of WeChat's. */
export function requireText(reply: WechatReply, name: string, endpoint: string): string {
  const value = reply[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new WechatTransportError(endpoint, 'unreadableReply', `no ${name}`);
}
