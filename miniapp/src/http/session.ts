import { fillPath } from '#shared/api/paths';
import { platform, storageKeys } from '../platform';
import { ApiProblem } from './failures';
import { readAnswer } from './read-answer';
import { sendPatiently } from './retry';

const timeoutMs = 15_000;

/** undefined = not read from the phone yet; null = not signed in. */
let token: string | null | undefined;
let running: Promise<void> | null = null;

export async function currentToken(): Promise<string | null> {
  token ??= await platform.storage.get(storageKeys.sessionToken);
  return token;
}

/** Signs in with WeChat. Calls that come while one runs share it. Rejects with ApiProblem or ServerUnreachable. */
export function signIn(): Promise<void> {
  running ??= signInOnce().finally(() => {
    running = null;
  });
  return running;
}

/** The token was lent to a computer by a phone. When it is refused nobody signs in anew: the phone has the say. */
let isBorrowedToken = false;

/** @param lent null when the phone has taken it back */
export async function borrowSession(lent: string | null): Promise<void> {
  isBorrowedToken = true;
  token = lent;
  if (lent === null) await platform.storage.remove(storageKeys.sessionToken);
  else await platform.storage.set(storageKeys.sessionToken, lent);
}

/**
 * The account whose person has asked for it to be erased, or null. While there is one, a session that has ended is not
 * renewed behind their back: that would make a new account.
 */
export function leavingAccount(): Promise<string | null> {
  return platform.storage.get(storageKeys.leavingAccount);
}

export async function noteLeaving(accountId: string | null): Promise<void> {
  if (accountId !== null) await platform.storage.set(storageKeys.leavingAccount, accountId);
  else await platform.storage.remove(storageKeys.leavingAccount);
}

export async function mayRenewSession(): Promise<boolean> {
  return !isBorrowedToken && (await leavingAccount()) === null;
}

export async function forgetSession(): Promise<void> {
  token = null;
  await platform.storage.remove(storageKeys.sessionToken);
}

async function signInOnce(): Promise<void> {
  const answer = await exchange().catch((reason: unknown) => {
    // The code lives five minutes and works once; a new one is worth exactly one more try (WECHAT jscode2session).
    if (reason instanceof ApiProblem && reason.code === 'wechat.codeInvalid') return exchange();
    throw reason;
  });
  token = answer;
  await platform.storage.set(storageKeys.sessionToken, answer);
}

async function exchange(): Promise<string> {
  const code = await platform.signIn.code();
  const response = await sendPatiently(
    () =>
      platform.transfers.send({
        method: 'POST',
        url: API_BASE + fillPath('sessions.createWechat'),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ code }),
        timeoutMs,
      }),
    { isRepeatable: false },
  );
  const answer = readAnswer(response);
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'token' in answer &&
    typeof answer.token === 'string'
  ) {
    return answer.token;
  }
  throw new Error('the answer to a sign-in has no token');
}
