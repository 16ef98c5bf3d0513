const firstPauseMs = 2_000;
const pauseMaxMs = 60_000;
/** The phone tells when the network is back; this is for the times when it does not. */
const offlinePauseMs = 30_000;

/** How long nothing new is sent after a sending that came to nothing: between 50 and 100 % of a doubling pause. */
export function pauseAfter({
  failuresInARow,
  askedMs,
  isOffline,
  random,
}: {
  failuresInARow: number;
  /** Retry-After of the server. */
  askedMs: number | null;
  isOffline: boolean;
  /** 0 to 1, so that phones do not come back in step. */
  random: number;
}): number {
  if (isOffline) return offlinePauseMs;
  const own = Math.min(pauseMaxMs, firstPauseMs * 2 ** (failuresInARow - 1)) * (0.5 + random / 2);
  return Math.max(askedMs ?? 0, own);
}
