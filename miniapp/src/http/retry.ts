import { PlatformError, type HttpResponse } from '../platform';
import { ServerUnreachable } from './failures';

const attemptsMax = 3;
const firstDelayMs = 500;
const delayMaxMs = 8_000;
/** A server that asks for more patience than this is better left to the person. */
const retryAfterMaxMs = 20_000;
const passingStatuses: readonly number[] = [502, 503, 504];

/**
 * Sends, and sends again after network faults and passing refusals when `isRepeatable`: the request reads, or carries
 * an Idempotency-Key. Waits between 50 and 100 % of a doubling delay, so that phones do not come back in step.
 * Rejects with ServerUnreachable, or with PlatformError "aborted" when the person stopped an upload.
 */
export async function sendPatiently(
  send: () => Promise<HttpResponse>,
  { isRepeatable }: { isRepeatable: boolean },
): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = !isRepeatable || attempt >= attemptsMax;
    try {
      const answer = await send();
      const delayMs = delayAfter(answer, attempt);
      if (isLast || delayMs === null) return answer;
      await pause(delayMs);
    } catch (reason) {
      const failure = unreachable(reason);
      // Without a network, waiting seconds does not help; the caller keeps the work on the phone instead.
      if (isLast || failure.kind === 'offline') throw failure;
      await pause(jittered(attempt));
    }
  }
}

/** `null` = not worth another try. */
function delayAfter({ status, headers }: HttpResponse, attempt: number): number | null {
  if (!passingStatuses.includes(status)) return null;
  const askedMs = retryAfter(headers);
  if (askedMs === null) return jittered(attempt);
  return askedMs <= retryAfterMaxMs ? Math.max(askedMs, jittered(attempt)) : null;
}

/** In ms; our server writes seconds. */
export function retryAfter(headers: Record<string, string>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

function jittered(attempt: number): number {
  const delayMs = Math.min(delayMaxMs, firstDelayMs * 2 ** (attempt - 1));
  return delayMs * (0.5 + Math.random() / 2);
}

function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

function unreachable(reason: unknown): ServerUnreachable {
  if (!(reason instanceof PlatformError) || reason.kind === 'aborted') throw reason;
  return new ServerUnreachable(
    reason.kind === 'offline' || reason.kind === 'timeout' ? reason.kind : 'network',
  );
}
