import type { HttpResponse } from '../platform';
import { currentToken, mayRenewSession, signIn } from './session';

/**
 * Sends with the session's token; after a 401 signs in (one sign-in for all requests that wait) and sends once more.
 * The second answer stands, whatever it is.
 */
export async function sendAuthorized(
  send: (headers: Record<string, string>) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const used = await currentToken();
  const answer = await send(bearer(used));
  if (answer.status !== 401 || !(await mayRenewSession())) return answer;
  // Another request may have signed in since this one left.
  if ((await currentToken()) === used) await signIn();
  return send(bearer(await currentToken()));
}

function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}
