import { randomBytes } from 'node:crypto';
import { WechatRefusal } from './wechat-reply';

const lifeMs = 7_200_000;
/** The platform replaces a stable token, and keeps a replaced plain one, for this long. */
const overlapMs = 300_000;
const forceGapMs = 30_000;
const forcePerDay = 20;

export interface AccessTokens {
  /** Stable family: the same token until near its end. */
  stable(request: { isForced: boolean }): { access_token: string; expires_in: number };
  /** Plain family (`/cgi-bin/token`): each call replaces the token. */
  plain(): { access_token: string; expires_in: number };
  /** Throws 41001, 40001 or 42001. */
  assertValid(token: string | null): void;
}

export function createAccessTokens(clock: { now(): Date }): AccessTokens {
  /** Also holds expired ones: they answer 42001, unknown ones 40001. */
  const expiryMs = new Map<string, number>();
  const now = () => clock.now().getTime();
  const current: { stable: string | null; plain: string | null } = { stable: null, plain: null };
  const forcedAtMs: number[] = [];

  function issue(family: 'stable' | 'plain'): string {
    const token = `${family === 'stable' ? '91' : '90'}_${randomBytes(96).toString('base64url')}`;
    expiryMs.set(token, now() + lifeMs);
    current[family] = token;
    return token;
  }

  function shorten(token: string | null): void {
    if (token === null) return;
    expiryMs.set(token, Math.min(expiryMs.get(token) ?? 0, now() + overlapMs));
  }

  function describe(token: string) {
    return { access_token: token, expires_in: Math.floor(((expiryMs.get(token) ?? 0) - now()) / 1000) };
  }

  /** True when the forced refresh may happen; within the gap the old token is simply given again. */
  function takeForcedRefresh(): boolean {
    const recent = forcedAtMs.filter((at) => at > now() - 86_400_000);
    if (recent.length >= forcePerDay) throw new WechatRefusal(45009);
    const last = recent.at(-1);
    if (last !== undefined && now() - last < forceGapMs) return false;
    forcedAtMs.push(now());
    return true;
  }

  return {
    stable({ isForced }) {
      const token = current.stable;
      const isFresh = token !== null && (expiryMs.get(token) ?? 0) - now() > overlapMs;
      if (isForced && takeForcedRefresh()) {
        if (token !== null) expiryMs.set(token, now());
        return describe(issue('stable'));
      }
      return describe(isFresh ? token : issue('stable'));
    },
    plain() {
      shorten(current.plain);
      return describe(issue('plain'));
    },
    assertValid(token) {
      if (token === null || token === '') throw new WechatRefusal(41001);
      const expiry = expiryMs.get(token);
      if (expiry === undefined) throw new WechatRefusal(40001);
      if (expiry <= now()) throw new WechatRefusal(42001);
    },
  };
}
