import { setTimeout as wait } from 'node:timers/promises';
import { retryWhileBusy } from './busy-retry';
import { createEndpointCalls, requireText } from './endpoint-call';
import { failureFromTransport, WechatApiError, WechatTransportError } from './failure';
import { createHttpCall, type WechatReply } from './http-call';
import { createKeyedQueue } from './keyed-queue';
import { refusedResult, trySend, type SendResult, type SubscribeMessage } from './send-subscribe-message';
import { readTemplateList, type WechatTemplate } from './template-list';

/** Fits pino. Entries hold endpoint, errcode, kind, rid and duration: no person, text, token or secret. */
export interface WechatLogger {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface WechatClientOptions {
  /** `https://api.weixin.qq.com`, or the address of the simulator. */
  apiBase: string;
  appId: string;
  secret: string;
  fetch?: typeof globalThis.fetch;
  clock?: { now(): Date };
  sleep?: (ms: number) => Promise<void>;
  random?: () => number;
  logger?: WechatLogger;
  /** Milliseconds a request may take as a whole. Default 10,000. */
  timeoutMs?: number;
  /** Requests of sends under way at the same time. Default 16. */
  sendConcurrency?: number;
  /** Longest answer that is read, bytes. Default 262,144. */
  maxReplyBytes?: number;
}

export interface WechatClient {
  /** The session key that WeChat returns with the openid is dropped here and never stored. */
  codeToSession(code: string): Promise<{ openId: string; unionId: string | null }>;
  /** `openId` makes WeChat refuse a code of another person. */
  getPhoneNumber(request: { code: string; openId: string }): Promise<WechatPhone>;
  getTemplateList(): Promise<WechatTemplate[]>;
  /** Never throws for what WeChat or the network does. Sends to one person wait for each other. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<SendResult>;
}

export interface WechatPhone {
  /** With the country code where it is not China. */
  phoneNumber: string;
  purePhoneNumber: string;
  countryCode: string;
}

const silent: WechatLogger = { debug: () => undefined, warn: () => undefined };

/** All methods but `sendSubscribeMessage` throw WechatApiError. */
export function createWechatClient(options: WechatClientOptions): WechatClient {
  const clock = options.clock ?? { now: () => new Date() };
  const logger = options.logger ?? silent;
  const busy = { sleep: options.sleep ?? ((ms: number) => wait(ms)), random: options.random ?? Math.random };
  const queue = createKeyedQueue({ concurrency: options.sendConcurrency ?? 16 });
  const httpCall = createHttpCall({
    apiBase: options.apiBase,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs ?? 10_000,
    maxReplyBytes: options.maxReplyBytes ?? 262_144,
  });
  const calls = createEndpointCalls(httpCall, options, clock);

  async function ask<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt();
    } catch (error) {
      const known =
        error instanceof WechatTransportError ? new WechatApiError(failureFromTransport(error)) : error;
      if (known instanceof WechatApiError) logger.warn({ wechat: known.failure }, 'WeChat refused a request');
      throw known;
    }
  }

  function logSend(result: SendResult): void {
    if (result.outcome === 'accepted') return;
    if (result.outcome === 'unknown')
      logger.warn({ reason: result.reason }, 'outcome of a WeChat send is unknown');
    // No consent left is an everyday outcome, not a fault.
    else if (result.failure.kind === 'notSubscribed')
      logger.debug({ wechat: result.failure }, 'no consent left');
    else logger.warn({ wechat: result.failure }, 'WeChat refused a message');
  }

  return {
    codeToSession: (code) =>
      // Not repeated on -1: the code may already be spent, the phone has to get a new one.
      ask(async () => {
        const path = '/sns/jscode2session';
        const query = { appid: options.appId, secret: options.secret, js_code: code };
        const reply = await calls.plain({
          method: 'GET',
          path,
          query: { ...query, grant_type: 'authorization_code' },
        });
        const unionId = reply.unionid;
        return {
          openId: requireText(reply, 'openid', path),
          unionId: typeof unionId === 'string' && unionId !== '' ? unionId : null,
        };
      }),

    getPhoneNumber: ({ code, openId }) =>
      ask(async () => {
        const path = '/wxa/business/getuserphonenumber';
        const reply = await calls.authorised({ method: 'POST', path, body: { code, openid: openId } });
        const phone = (reply.phone_info ?? {}) as WechatReply;
        return {
          phoneNumber: requireText(phone, 'phoneNumber', path),
          purePhoneNumber: requireText(phone, 'purePhoneNumber', path),
          countryCode: requireText(phone, 'countryCode', path),
        };
      }),

    getTemplateList: () =>
      ask(() =>
        retryWhileBusy(
          async () =>
            readTemplateList(await calls.authorised({ method: 'GET', path: '/wxaapi/newtmpl/gettemplate' })),
          busy,
        ),
      ),

    async sendSubscribeMessage(message) {
      const result = await queue.run(message.openId, () =>
        retryWhileBusy(() => trySend(calls, message), busy).catch(refusedResult),
      );
      logSend(result);
      return result;
    },
  };
}
