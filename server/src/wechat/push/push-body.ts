import { PushRefused } from './push-refused';
import { readPushXml } from './push-xml';

export type PushFields = Readonly<Record<string, unknown>>;

/** Longest body that is looked at, bytes. Subscription events stay under 4 kB. */
export const pushMaxBytes = 65_536;

/** WeChat sends JSON or XML, as its console is set; the first character tells which. */
export function readPushFields(body: string): PushFields {
  if (Buffer.byteLength(body) > pushMaxBytes) throw new PushRefused('tooLarge');
  const source = body.trim();
  if (source.startsWith('<')) return readPushXml(source);
  const value = parseJson(source);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PushRefused('unreadable');
  return value as PushFields;
}

function parseJson(source: string): unknown {
  try {
    // MsgID and MsgId may come as numbers beyond 2^53: read as strings, digit for digit.
    return JSON.parse(source.replace(/"(MsgI[dD])"\s*:\s*(\d+)/gu, '"$1":"$2"'));
  } catch {
    throw new PushRefused('unreadable');
  }
}
