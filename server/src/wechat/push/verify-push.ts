import { readPushFields } from './push-body';
import { decryptPush, type PushKey } from './push-cipher';
import { parsePushEvents, type WechatPushEvent } from './push-events';
import { PushRefused, type PushRefusal } from './push-refused';
import { assertSigned } from './push-signature';

/** Query of WeChat's requests; repeated parameters must not be passed on as arrays. */
export interface PushQuery {
  signature?: string | undefined;
  msg_signature?: string | undefined;
  timestamp?: string | undefined;
  nonce?: string | undefined;
  echostr?: string | undefined;
  encrypt_type?: string | undefined;
}

/** Answers the GET by which WeChat checks the address: what to return, or null for 403. */
export function verifyPushUrl(query: PushQuery, { token, now }: { token: string; now: Date }): string | null {
  try {
    assertSigned(query, query.signature, { token, covered: [], now });
    return query.echostr ?? null;
  } catch (error) {
    if (error instanceof PushRefused) return null;
    throw error;
  }
}

/**
 * Checks a POST and returns its `Encrypt`. Only `msg_signature` counts: the plain `signature` covers
 * token, timestamp and nonce, so that anybody who saw one could put another body under it.
 * Throws PushRefused.
 */
export function verifyPush(
  query: PushQuery,
  body: string,
  { token, now }: { token: string; now: Date },
): string {
  const { Encrypt: encrypt } = readPushFields(body);
  if (typeof encrypt !== 'string' || encrypt === '') throw new PushRefused('notEncrypted');
  assertSigned(query, query.msg_signature, { token, covered: [encrypt], now });
  return encrypt;
}

export type PushReading = { ok: true; events: WechatPushEvent[] } | { ok: false; reason: PushRefusal };

/** The whole way from request to events: signature, decryption, appid, parsing. */
export function readPush(
  request: { query: PushQuery; body: string },
  settings: PushKey & { token: string; now: Date },
): PushReading {
  try {
    const encrypt = verifyPush(request.query, request.body, settings);
    return { ok: true, events: parsePushEvents(readPushFields(decryptPush(encrypt, settings))) };
  } catch (error) {
    if (error instanceof PushRefused) return { ok: false, reason: error.reason };
    throw error;
  }
}
