import { createStore } from 'zustand/vanilla';
import type { BodyOf } from '#shared/api/endpoints/index';
import type { MeView } from '#shared/api/views';
import {
  ApiProblem,
  call,
  currentToken,
  forgetSession,
  leavingAccount,
  noteLeaving,
  signIn,
  wordingOf,
  type FailureWording,
} from '../http';
import { keep, platform, readKept, storageKeys } from '../platform';

export interface AccountState {
  state: 'loading' | 'signedOut' | 'ready' | 'failed';
  me: MeView | null;
  /** With "failed", or beside an account that is only a copy kept on the phone. */
  failure: FailureWording | null;
  /** When the server gave it, by the phone's clock. */
  fetchedAtMs: number | null;
}

interface KeptMe {
  me: MeView;
  fetchedAtMs: number;
}

const nobody = { me: null, failure: null, fetchedAtMs: null };

export const accountStore = createStore<AccountState>(() => ({ state: 'loading', ...nobody }));

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
    accountStore.setState({ state: 'signedOut', ...nobody });
    return;
  }
  if (accountStore.getState().me === null) {
    accountStore.setState({ state: 'loading', failure: null });
    const kept = await readKept(storageKeys.me, isKeptMe);
    if (kept) accountStore.setState({ state: 'ready', ...kept });
  }
  try {
    await replaceMe(await call('accounts.me', {}));
  } catch (reason) {
    if (await isErased(reason)) {
      await signOutHere();
      return;
    }
    const failure = wordingOf(reason);
    accountStore.setState(({ me }) => ({ state: me ? 'ready' : 'failed', failure }));
  }
}

/** A copy of an earlier release does not say. */
function isToBeErased({ deletionDueAtUtc = null }: Partial<MeView>): boolean {
  return deletionDueAtUtc !== null;
}

/** What this phone belongs to, and not to a person. */
const keptOnPhone = [
  storageKeys.sessionToken,
  storageKeys.simulatedAccount,
  storageKeys.typeSize,
  storageKeys.campaign,
];

/** Whoever waited to be erased is not known any more. */
async function isErased(reason: unknown): Promise<boolean> {
  const isUnknown = reason instanceof ApiProblem && reason.code === 'session.missing';
  return isUnknown && (await leavingAccount()) !== null;
}

/** Somebody was erased and is somebody new now: what the phone keeps of before goes as well. */
async function forgetErased({ accountId }: MeView): Promise<void> {
  const leaving = await leavingAccount();
  if (leaving === null || leaving === accountId) return;
  await platform.storage.removeAllBut(keptOnPhone);
  await platform.savedFiles.discardAll();
}

/** For answers of other endpoints that bring the account along. */
export async function replaceMe(me: MeView): Promise<void> {
  await forgetErased(me);
  await noteLeaving(isToBeErased(me) ? me.accountId : null);
  const kept: KeptMe = { me, fetchedAtMs: Date.now() };
  accountStore.setState({ state: 'ready', ...kept, failure: null });
  await keep(storageKeys.me, kept);
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
  accountStore.setState({ state: 'signedOut', ...nobody });
}

/** Rejects with ApiProblem or ServerUnreachable. */
export async function consentTo(version: string, idempotencyKey: string): Promise<void> {
  await replaceMe(await call('accounts.consent', { body: { version }, idempotencyKey }));
}

/** Rejects with ApiProblem (faults name creditCode, name, bureauCode) or ServerUnreachable. */
export async function claimUnit(claim: BodyOf<'units.claim'>, idempotencyKey: string): Promise<void> {
  await replaceMe(await call('units.claim', { body: claim, idempotencyKey }));
}

/** A copy of an earlier release tells less than the start page needs, and counts as none. */
function isKeptMe(value: unknown): value is KeptMe {
  if (typeof value !== 'object' || value === null) return false;
  if (!('fetchedAtMs' in value && 'me' in value)) return false;
  const { me } = value;
  return typeof me === 'object' && me !== null && 'accountId' in me && 'earlierApplications' in me;
}
