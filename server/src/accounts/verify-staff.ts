import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database';
import { problem } from '../problem';
import { hashPassword, isPasswordOf } from './passwords';
import { StaffAccount } from './staff-account.entity';

/** Wrong guesses that an account and an address may make before they have to wait. */
export const signInLimits = {
  perAccount: { points: 5, duration: 15 * 60 },
  perAddress: { points: 20, duration: 15 * 60 },
} as const;

export interface StaffVerifier {
  verify(credentials: { userName: string; password: string; address: string }): Promise<StaffAccount>;
}

/**
 * Checks a name and a password outside of any transaction. An unknown name costs the same as a wrong password, and both
 * get the same answer.
 */
export function createStaffVerifier(database: Database): StaffVerifier {
  const byAccount = new RateLimiterMemory({ ...signInLimits.perAccount, keyPrefix: 'account' });
  const byAddress = new RateLimiterMemory({ ...signInLimits.perAddress, keyPrefix: 'address' });
  const nobodysHash = hashPassword('no account has this one');

  return {
    async verify({ userName, password, address }) {
      const name = userName.trim().toLowerCase();
      await refuseWhenExhausted(byAccount, name);
      await refuseWhenExhausted(byAddress, address);
      const staff = await database.read.findOneBy(StaffAccount, { userName: name });
      const isRight = await isPasswordOf(staff?.passwordHash ?? (await nobodysHash), password);
      if (staff !== null && isRight && !staff.isDisabled) {
        await byAccount.delete(name);
        return staff;
      }
      await Promise.allSettled([byAccount.consume(name), byAddress.consume(address)]);
      throw problem('staff.signInFailed');
    },
  };
}

async function refuseWhenExhausted(limiter: RateLimiterMemory, key: string): Promise<void> {
  const state: RateLimiterRes | null = await limiter.get(key);
  if (state !== null && state.consumedPoints >= limiter.points) {
    throw problem('staff.signInThrottled', { retryAfterSeconds: Math.ceil(state.msBeforeNext / 1000) });
  }
}
