import { platform, readKept, storageKeys } from '../platform';
import { ApiProblem } from './failures';

/** A write whose answer has not come: its key, and the version that it was made for. */
interface UnansweredAct {
  key: string;
  version: number;
}

/** The same in memory, for a phone without room. */
const unanswered = new Map<string, UnansweredAct>();

/**
 * Sends a write that moves something. Its Idempotency-Key stays on the phone until the server has answered: after a lost
 * answer, and after a cold start, the same act goes out with the same key and takes effect once. Another version is
 * another act. Rejects as `send` does.
 */
export async function sendOnce<Answer>(
  act: string,
  version: number,
  send: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer> {
  const key = await keyOf(act, version);
  try {
    const answer = await send(key);
    await forget(act);
    return answer;
  } catch (reason) {
    if (isRefusal(reason)) await forget(act);
    throw reason;
  }
}

/** Nothing was done, and the server knows it. */
function isRefusal(reason: unknown): boolean {
  return reason instanceof ApiProblem && reason.status < 500 && reason.status !== 408;
}

async function keyOf(act: string, version: number): Promise<string> {
  const storageKey = storageKeys.unansweredAct(act);
  const kept = unanswered.get(act) ?? (await readKept(storageKey, isUnansweredAct));
  if (kept?.version === version) return kept.key;
  const fresh = { key: platform.newKey(), version };
  unanswered.set(act, fresh);
  await platform.storage.set(storageKey, JSON.stringify(fresh)).catch(() => undefined);
  return fresh.key;
}

async function forget(act: string): Promise<void> {
  unanswered.delete(act);
  await platform.storage.remove(storageKeys.unansweredAct(act)).catch(() => undefined);
}

function isUnansweredAct(value: unknown): value is UnansweredAct {
  if (typeof value !== 'object' || value === null) return false;
  return 'key' in value && typeof value.key === 'string' && 'version' in value;
}
