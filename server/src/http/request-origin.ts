import { AsyncLocalStorage } from 'node:async_hooks';
import { isIP } from 'node:net';

const origins = new AsyncLocalStorage<{ ip: string }>();

/** Whatever is done for a request knows where it came from, without handing the address through every room. */
export function withRequestOrigin<Result>(ip: string, act: () => Promise<Result>): Promise<Result> {
  return origins.run({ ip }, act);
}

/** The client's address, behind as many proxies as are trusted; null outside of a request or when it is no address. */
export function requestAddress(): string | null {
  const ip = origins.getStore()?.ip ?? '';
  return isIP(ip) === 0 ? null : ip;
}
