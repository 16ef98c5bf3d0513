import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
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
      // Counted before the check and given back after a right one, so that guesses that come together count too.
      await takePoint(byAddress, address);
      await takePoint(byAccount, name);
      const staff = await database.read.findOneBy(StaffAccount, { userName: name });
      const isRight = await isPasswordOf(staff?.passwordHash ?? (await nobodysHash), password);
      if (staff !== null && isRight && !staff.isDisabled) {
        await byAccount.delete(name);
        await byAddress.reward(address);
        return staff;
      }
      throw problem('staff.signInFailed');
    },
  };
}

async function takePoint(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    const { msBeforeNext } = refused as RateLimiterRes;
    throw problem('staff.signInThrottled', { retryAfterSeconds: Math.ceil(msBeforeNext / 1000) });
  }
}
