/** The code of an operating system's or a driver's error (`ENOENT`, `ER_DUP_ENTRY`), null when it has none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
