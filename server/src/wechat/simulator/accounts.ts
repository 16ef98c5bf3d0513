import { createHash, randomBytes } from 'node:crypto';
import type { StateStore } from './simulator-state';

export interface Accounts {
  /** Finds or makes the account of this name. */
  openIdOf(account: string): string;
  isKnown(openId: string): boolean;
  nameOf(openId: string): string;
  /** A new sign-in replaces the session key, which is returned. */
  signIn(openId: string, at: Date): string;
}

/** Openids follow from appid and name, so that an account stays the same person when the state is lost. */
export function createAccounts(appId: string, { state }: StateStore): Accounts {
  return {
    openIdOf(account) {
      const digest = createHash('sha256').update(`${appId}\n${account}`).digest();
      const openId = `o${digest.toString('base64url').slice(0, 27)}`;
      state.accounts[openId] ??= {
        account,
        sessionKey: null,
        lastSignInAtUtc: null,
        phoneNumber: `1380000${String(digest.readUInt16BE(0) % 10_000).padStart(4, '0')}`,
      };
      return openId;
    },
    isKnown: (openId) => Object.hasOwn(state.accounts, openId),
    nameOf: (openId) => state.accounts[openId]?.account ?? '',
    signIn(openId, at) {
      const sessionKey = randomBytes(16).toString('base64');
      const account = state.accounts[openId];
      if (account) Object.assign(account, { sessionKey, lastSignInAtUtc: at.toISOString() });
      return sessionKey;
    },
  };
}
