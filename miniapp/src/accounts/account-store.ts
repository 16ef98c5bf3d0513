import { createStore } from 'zustand/vanilla';
import type { BodyOf } from '#shared/api/endpoints/index';
import type { MeView } from '#shared/api/views';
import { call, currentToken, forgetSession, signIn, wordingOf, type FailureWording } from '../http';
import { keep, platform, readKept, storageKeys } from '../platform';

export interface AccountState {
  state: 'loading' | 'signedOut' | 'ready' | 'failed';
  me: MeView | null;
  /** With "failed", or beside an account that is only a copy kept on the phone. */
  failure: FailureWording | null;
}

export const accountStore = createStore<AccountState>(() => ({ state: 'loading', me: null, failure: null }));

let running: Promise<void> | null = null;

/** Fetches the own account when somebody is signed in. Never rejects; calls share one request. */
export function refreshMe(): Promise<void> {
  running ??= refreshOnce().finally(() => {
    running = null;
  });
  return running;
}

async function refreshOnce(): Promise<void> {
  if ((await currentToken()) === null) {
    accountStore.setState({ state: 'signedOut', me: null, failure: null });
    return;
  }
  if (accountStore.getState().me === null) {
    accountStore.setState({ state: 'loading', failure: null });
    const kept = await readKept(storageKeys.me, isMe);
    if (kept) accountStore.setState({ state: 'ready', me: kept });
  }
  try {
    await replaceMe(await call('accounts.me', {}));
  } catch (reason) {
    const failure = wordingOf(reason);
    accountStore.setState(({ me }) => ({ state: me ? 'ready' : 'failed', failure }));
  }
}

/** For answers of other endpoints that bring the account along. */
export async function replaceMe(me: MeView): Promise<void> {
  accountStore.setState({ state: 'ready', me, failure: null });
  await keep(storageKeys.me, me);
}

/** Rejects as http/signIn does. */
export async function signInHere(): Promise<void> {
  await signIn();
  await refreshMe();
}

/** Ends the session on this phone. What waits to be sent stays on the phone for its owner. */
export async function signOutHere(): Promise<void> {
  await forgetSession();
  await platform.storage.remove(storageKeys.me);
  accountStore.setState({ state: 'signedOut', me: null, failure: null });
}

/** Rejects with ApiProblem or ServerUnreachable. */
export async function consentTo(version: string, idempotencyKey: string): Promise<void> {
  await replaceMe(await call('accounts.consent', { body: { version }, idempotencyKey }));
}

/** Rejects with ApiProblem (faults name creditCode, name, bureauCode) or ServerUnreachable. */
export async function claimUnit(claim: BodyOf<'units.claim'>, idempotencyKey: string): Promise<void> {
  await replaceMe(await call('units.claim', { body: claim, idempotencyKey }));
}

function isMe(value: unknown): value is MeView {
  return typeof value === 'object' && value !== null && 'accountId' in value && 'unreadNotices' in value;
}
