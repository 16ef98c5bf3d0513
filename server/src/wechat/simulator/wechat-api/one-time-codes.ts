import { randomBytes } from 'node:crypto';
import { WechatRefusal } from './wechat-reply';

const lifeMs = 5 * 60_000;

export interface OneTimeCodes {
  mint(openId: string): string;
  /** Returns the openid; a second use, an old code or one of the other kind is 40029. */
  spend(code: string): string;
}

/** Login codes and phone codes are two of these: one is never good for the other. */
export function createOneTimeCodes(clock: { now(): Date }): OneTimeCodes {
  const unspent = new Map<string, { openId: string; expiresAtMs: number }>();
  return {
    mint(openId) {
      const code = `0${randomBytes(15).toString('hex')}`;
      unspent.set(code, { openId, expiresAtMs: clock.now().getTime() + lifeMs });
      return code;
    },
    spend(code) {
      const entry = unspent.get(code);
      unspent.delete(code);
      if (entry === undefined || entry.expiresAtMs <= clock.now().getTime()) throw new WechatRefusal(40029);
      return entry.openId;
    },
  };
}
