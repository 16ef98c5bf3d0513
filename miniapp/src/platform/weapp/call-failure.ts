import { PlatformError, type PlatformErrorKind } from '../platform';

/** The wording of WeChat's errMsg is the only thing that tells these cases apart. */
const kinds: readonly (readonly [RegExp, PlatformErrorKind])[] = [
  [/cancel/i, 'aborted'],
  [/abort/i, 'aborted'],
  [/auth(ori[sz]e)? ?den|permission|privacy/i, 'denied'],
  [/time ?out|timed out/i, 'timeout'],
  // Five seconds after the app went to the background; the network is there, and the request can go out again.
  [/interrupted/i, 'network'],
  [/ERR_INTERNET_DISCONNECTED|network is not|not connect/i, 'offline'],
];

export function callFailure(reason: unknown, otherwise: PlatformErrorKind = 'failed'): PlatformError {
  if (reason instanceof PlatformError) return reason;
  const detail = messageOf(reason);
  return new PlatformError(kinds.find(([pattern]) => pattern.test(detail))?.[1] ?? otherwise, detail);
}

export function isCancelled(reason: unknown): boolean {
  return /cancel/i.test(messageOf(reason));
}

function messageOf(reason: unknown): string {
  if (typeof reason === 'object' && reason !== null && 'errMsg' in reason) return String(reason.errMsg);
  return reason instanceof Error ? reason.message : String(reason);
}
