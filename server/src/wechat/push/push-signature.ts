import { createHash, timingSafeEqual } from 'node:crypto';
import { PushRefused } from './push-refused';

/** Longest difference between WeChat's clock and ours, milliseconds. */
const windowMs = 5 * 60_000;

export function signPush(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

interface SignedQuery {
  timestamp?: string | undefined;
  nonce?: string | undefined;
}

/** Throws PushRefused unless `signature` covers token, timestamp, nonce and `covered`, and is fresh. */
export function assertSigned(
  query: SignedQuery,
  signature: string | undefined,
  { token, covered, now }: { token: string; covered: readonly string[]; now: Date },
): void {
  const { timestamp = '', nonce = '' } = query;
  const expected = Buffer.from(signPush([token, timestamp, nonce, ...covered]));
  const given = Buffer.from(signature ?? '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new PushRefused('signature');
  const sentAtMs = /^\d{1,12}$/u.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  if (!(Math.abs(now.getTime() - sentAtMs) <= windowMs)) throw new PushRefused('stale');
}
