import { createStore } from 'zustand/vanilla';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { LinkEndReason } from '#shared/api/endpoints/computer-links';
import { fetchNews, openKept } from '../applications';
import { ApiProblem, borrowSession, call, wordingOf, type FailureWording } from '../http';
import { keep, platform, readKept, storageKeys } from '../platform';

type Link = Pick<AnswerOf<'computerLinks.begin'>, 'id' | 'token'>;

/** Kept in the tab: which application it is, the server does not tell any more when the connection has ended. */
interface KeptLink extends Link {
  applicationId?: string;
}

export type DeskState =
  | { phase: 'beginning' }
  | { phase: 'failed'; failure: FailureWording }
  | { phase: 'waiting'; link: AnswerOf<'computerLinks.begin'>; isWrong: boolean }
  /** Nobody has scanned for so long that no new code is asked for. */
  | { phase: 'rested' }
  | { phase: 'open'; link: Link; applicationId: string }
  /** `unsaved`: what is known of it already; null: to be looked for. */
  | { phase: 'ended'; reason: LinkEndReason | null; applicationId: string; unsaved: UnsavedText[] | null };

/** An answer that did not reach the server. */
export interface UnsavedText {
  field: string;
  label: string;
  text: string;
}

interface KeptEnd {
  reason: LinkEndReason | null;
  applicationId: string;
  unsaved: UnsavedText[];
}

const WAITING_MS = 2_000;
/** What is typed on the phone is seen on the computer after at most this and one answer. */
const OPEN_MS = 3_000;
/** Half an hour of codes. */
const RENEWALS_MAX = 10;

export const deskStore = createStore<DeskState>(() => ({ phase: 'beginning' }));
const show = (state: DeskState): void => deskStore.setState(state, true);

let renewals = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
const later = (act: () => Promise<void>, delayMs: number): void => {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void act(), delayMs);
};

/** Opens the page: goes on where this tab was before it was loaded anew, or shows a code. */
export async function openDesk(): Promise<void> {
  platform.desk?.keepInTab();
  const kept = await readKept(storageKeys.computerLink, isLink);
  if (kept !== null) return enter(kept);
  const ended = await readKept(storageKeys.endedComputer, isKeptEnd);
  if (ended !== null) show({ phase: 'ended', ...ended });
  else await showCode();
}

/** So that a page that is loaded anew still shows what was not saved, as long as its tab is open. */
export async function keepUnsaved(end: KeptEnd): Promise<void> {
  await keep(storageKeys.endedComputer, end);
}

/** The person needs nothing of it any more. */
export async function forgetUnsaved(applicationId: string): Promise<void> {
  await platform.storage.remove(storageKeys.endedComputer);
  await platform.storage.remove(storageKeys.unsentAnswers(applicationId));
  // With the page goes what it still holds of the draft.
  platform.desk?.loadAnew();
}

export async function showCode(): Promise<void> {
  renewals = 0;
  await begin({ isWrong: false });
}

/** The person at the computer has done enough. */
export async function leaveDesk(): Promise<void> {
  const state = deskStore.getState();
  if (state.phase !== 'open') return;
  try {
    await call('computerLinks.leave', {});
  } catch {
    // Whatever the server says: this tab lets go. The phone can end what is left, and it ends by itself.
  }
  await end(state.applicationId, 'computer');
}

async function begin({ isWrong }: { isWrong: boolean }): Promise<void> {
  try {
    const browser = platform.desk?.browser ?? '';
    show({ phase: 'waiting', link: await call('computerLinks.begin', { body: { browser } }), isWrong });
    later(askWhetherScanned, WAITING_MS);
  } catch (reason) {
    show({ phase: 'failed', failure: wordingOf(reason) });
  }
}

async function askWhetherScanned(): Promise<void> {
  const shown = deskStore.getState();
  if (shown.phase !== 'waiting') return;
  const { link } = shown;
  const answer = await call('computerLinks.state', { params: { id: link.id } }).catch(() => null);
  if (answer === null || answer.state === 'waiting') return later(askWhetherScanned, WAITING_MS);
  if (answer.state === 'active') {
    const { id, token } = link;
    await keep(storageKeys.computerLink, { id, token });
    return enter({ id, token });
  }
  renewals += 1;
  if (renewals < RENEWALS_MAX) await begin({ isWrong: answer.endReason === 'wrongNumber' });
  else show({ phase: 'rested' });
}

/** With the token that this page has kept to itself since it showed its code. */
async function enter({ applicationId: known = '', ...link }: KeptLink): Promise<void> {
  await borrowSession(link.token);
  try {
    const { applicationId } = await call('computerLinks.own', {});
    await keep(storageKeys.computerLink, { ...link, applicationId } satisfies KeptLink);
    await settleEnded(applicationId);
    show({ phase: 'open', link, applicationId });
    later(askForNews, OPEN_MS);
  } catch (reason) {
    if (isRefusal(reason)) await end(known, await reasonOf(link));
    else show({ phase: 'failed', failure: wordingOf(reason) });
  }
}

/** What was not saved of this application is saved now; of another one it is nobody's business here any more. */
async function settleEnded(applicationId: string): Promise<void> {
  const ended = await readKept(storageKeys.endedComputer, isKeptEnd);
  await platform.storage.remove(storageKeys.endedComputer);
  if (ended !== null && ended.applicationId !== applicationId)
    await platform.storage.remove(storageKeys.unsentAnswers(ended.applicationId));
}

async function askForNews(): Promise<void> {
  const shown = deskStore.getState();
  if (shown.phase !== 'open') return;
  const { applicationId, link } = shown;
  try {
    await fetchNews(applicationId, await call('computerLinks.own', {}));
  } catch (reason) {
    if (isRefusal(reason)) return end(applicationId, await reasonOf(link));
  }
  later(askForNews, OPEN_MS);
}

/** A text that was not saved stays in this tab: it can be copied, and is saved when the same application comes back. */
async function end(applicationId: string, reason: LinkEndReason | null): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  // A page that was just loaded anew has only the copy in the tab, which goes now; what was typed is compared with it.
  await openKept(applicationId);
  await platform.storage.remove(storageKeys.computerLink);
  await platform.storage.remove(storageKeys.application(applicationId));
  await borrowSession(null);
  show({ phase: 'ended', reason, applicationId, unsaved: null });
}

async function reasonOf({ id }: Link): Promise<LinkEndReason | null> {
  const answer = await call('computerLinks.state', { params: { id } }).catch(() => null);
  return answer?.endReason ?? null;
}

const isRefusal = (reason: unknown): boolean => reason instanceof ApiProblem && reason.status === 401;

function isLink(value: unknown): value is KeptLink {
  return typeof value === 'object' && value !== null && 'id' in value && 'token' in value;
}

function isKeptEnd(value: unknown): value is KeptEnd {
  if (typeof value !== 'object' || value === null) return false;
  return 'applicationId' in value && 'unsaved' in value && Array.isArray(value.unsaved);
}
