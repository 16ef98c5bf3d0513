import { WechatTransportError, type TransportStage } from './failure';

export type WechatReply = Readonly<Record<string, unknown>>;

export interface WechatCall {
  method: 'GET' | 'POST';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
}

interface HttpCallOptions {
  apiBase: string;
  fetch: typeof globalThis.fetch;
  /** Milliseconds from the start of a request to the last byte of its answer. */
  timeoutMs: number;
  /** Longest answer that is read; the longest real one (template list) stays far below. */
  maxReplyBytes: number;
}

/** One request, one JSON object; every other end is a WechatTransportError without address or body. */
export function createHttpCall(options: HttpCallOptions): (call: WechatCall) => Promise<WechatReply> {
  return async (call) => {
    const url = new URL(call.path, options.apiBase);
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
    const signal = AbortSignal.timeout(options.timeoutMs);
    const fail = (stage: TransportStage, detail: string) =>
      new WechatTransportError(call.path, stage, detail);

    let text: string;
    try {
      const response = await options.fetch(url, {
        method: call.method,
        signal,
        redirect: 'error',
        ...(call.body === undefined
          ? {}
          : { body: JSON.stringify(call.body), headers: { 'content-type': 'application/json' } }),
      });
      // A gateway that gave up waiting has passed the request on: its outcome is as unknown as a timeout's.
      if (response.status === 504) throw fail('timeout', 'HTTP 504');
      if (!response.ok) throw fail('serverError', `HTTP ${response.status}`);
      text = await readLimited(response, options.maxReplyBytes, () => fail('unreadableReply', 'too long'));
    } catch (error) {
      if (error instanceof WechatTransportError) throw error;
      if (signal.aborted) throw fail('timeout', `no answer within ${options.timeoutMs} ms`);
      const code = networkErrorCode(error);
      throw fail(neverSentCodes.has(code) ? 'notSent' : 'connectionLost', code);
    }
    const reply = parseReply(text);
    if (reply === null) throw fail('unreadableReply', 'not a JSON object');
    return reply;
  };
}

/** Errors that come before the request has left this machine. */
const neverSentCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Fetch says only "fetch failed"; the code is in its cause, or in the parts of a cause that has several. */
function networkErrorCode(error: unknown): string {
  const cause = property(error, 'cause');
  const several = property(cause, 'errors');
  const codes = [cause, ...(Array.isArray(several) ? (several as unknown[]) : []), error].map((part) =>
    property(part, 'code'),
  );
  return codes.find((code): code is string => typeof code === 'string') ?? 'network error';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

async function readLimited(response: Response, maxBytes: number, tooLong: () => Error): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLong();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `msgid` comes as a number beyond 2^53: it is read as a string, or it would not match the later event. */
function parseReply(text: string): WechatReply | null {
  try {
    const value: unknown = JSON.parse(text.replace(/"msgid"\s*:\s*(\d+)/u, '"msgid":"$1"'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as WechatReply)
      : null;
  } catch {
    return null;
  }
}
