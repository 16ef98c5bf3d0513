import { classifyErrcode, millisecondsUntilQuotaReset, type WechatFailureKind } from './errcodes';

/** Why WeChat did not do what was asked. Holds no token, secret, openid or text of a message. */
export interface WechatFailure {
  kind: WechatFailureKind;
  endpoint: string;
  /** Null when no answer of WeChat's was read. */
  errcode: number | null;
  /** WeChat's request id, for its look-up page (7 days). */
  rid: string | null;
  /** Least wait before the next try, milliseconds; absent where a retry is useless. */
  afterMs?: number;
  /** The message field that 47003 names, such as `thing1`. */
  field?: string;
  isAlert: boolean;
  /** `connect ECONNREFUSED`, `HTTP 502`, …: only where errcode is null. */
  transport?: string;
}

export class WechatApiError extends Error {
  constructor(readonly failure: WechatFailure) {
    super(
      `WeChat ${failure.endpoint}: ${failure.errcode === null ? failure.transport : `errcode ${failure.errcode}`}` +
        (failure.rid === null ? '' : `, rid ${failure.rid}`),
    );
    this.name = 'WechatApiError';
  }
}

/** How far a request got that has no usable answer. `notSent`: WeChat has certainly not acted on it. */
export type TransportStage = 'notSent' | 'timeout' | 'connectionLost' | 'serverError' | 'unreadableReply';

export class WechatTransportError extends Error {
  constructor(
    readonly endpoint: string,
    readonly stage: TransportStage,
    readonly detail: string,
  ) {
    super(`WeChat ${endpoint}: ${stage} (${detail})`);
    this.name = 'WechatTransportError';
  }
}

const ridPattern = /rid: ?([0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})/u;
// WeChat cuts long messages short ("data.character_string1.value i"), so only the name is looked for.
const fieldPattern = /data\.([a-z_]+\d+)\.value/u;

export function failureFromErrcode(
  endpoint: string,
  reply: { errcode: number; errmsg: string },
  nowMs: number,
): WechatFailure {
  const { kind, afterMs, isAlert } = classifyErrcode(reply.errcode);
  const field = reply.errcode === 47003 ? fieldPattern.exec(reply.errmsg)?.[1] : undefined;
  const wait = kind === 'quota' ? millisecondsUntilQuotaReset(nowMs) : afterMs;
  return {
    kind,
    endpoint,
    errcode: reply.errcode,
    rid: ridPattern.exec(reply.errmsg)?.[1] ?? null,
    isAlert,
    ...(wait === undefined ? {} : { afterMs: wait }),
    ...(field === undefined ? {} : { field }),
  };
}

const transportRetryMs = 5_000;

export function failureFromTransport(error: WechatTransportError): WechatFailure {
  return {
    kind: 'retryLater',
    endpoint: error.endpoint,
    errcode: null,
    rid: null,
    afterMs: transportRetryMs,
    isAlert: false,
    transport: `${error.stage}: ${error.detail}`,
  };
}
