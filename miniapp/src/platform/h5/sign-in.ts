import { PlatformError, type SignIn } from '../platform';
import { randomKey } from '../random-key';
import { storageKeys } from '../storage-keys';
import { postDemonstration } from './demonstration';
import { storage } from './storage';

/** Outside demonstration mode the server has no such endpoint, and signing in on H5 fails with "unsupported". */
export const signIn: SignIn = {
  async code() {
    const answer: unknown = await postDemonstration('demo.loginCode', { account: await account() });
    if (typeof answer === 'object' && answer !== null && 'code' in answer) return String(answer.code);
    throw new PlatformError('failed', 'no code in the answer');
  },
  simulatedAccount: {
    get: account,
    set: (name) => storage.set(storageKeys.simulatedAccount, name),
  },
};

/** Every browser starts as a person of its own. */
async function account(): Promise<string> {
  const kept = await storage.get(storageKeys.simulatedAccount);
  if (kept) return kept;
  const made = `weixin-${randomKey(Date.now()).slice(-6)}`;
  await storage.set(storageKeys.simulatedAccount, made);
  return made;
}
