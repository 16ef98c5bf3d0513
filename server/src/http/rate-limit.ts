import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../problem';
import type { Actor } from './actor';

export interface RateLimit {
  requests: number;
  perSeconds: number;
  /** Whose requests are counted; without a signed-in account the address is. */
  by: 'account' | 'ip';
}

export const defaultRateLimits = {
  read: { requests: 600, perSeconds: 60, by: 'account' },
  write: { requests: 300, perSeconds: 60, by: 'account' },
  /** All requests of one address together; a whole office or a carrier's gateway may stand behind it. */
  address: { requests: 6_000, perSeconds: 60, by: 'ip' },
} as const satisfies Record<string, RateLimit>;

export interface RateLimitSubject {
  actor: Actor | null;
  ip: string;
}

/** Counts in the memory of this process: with several instances the effective limit is so many times as high. */
export class RateLimitCounter {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly limit: RateLimit) {
    this.limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.perSeconds });
  }

  async count({ actor, ip }: RateLimitSubject): Promise<void> {
    const key = this.limit.by === 'account' && actor ? `account ${actor.accountId}` : `address ${ip}`;
    try {
      await this.limiter.consume(key);
    } catch (refused) {
      const { msBeforeNext } = refused as RateLimiterRes;
      throw problem('request.rateLimited', {
        retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
      });
    }
  }
}
