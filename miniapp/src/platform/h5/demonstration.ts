import { fillPath } from '#shared/api/paths';
import { PlatformError } from '../platform';
import { storageKeys } from '../storage-keys';
import { storage } from './storage';
import { transfers } from './transfers';

const timeoutMs = 15_000;

/** Asks the demonstration server to act as WeChat. 404 means that this server is no demonstration. */
export async function postDemonstration(
  endpoint: 'demo.loginCode' | 'demo.subscribe',
  body: object,
): Promise<unknown> {
  const token = await storage.get(storageKeys.sessionToken);
  const answer = await transfers.send({
    method: 'POST',
    url: API_BASE + fillPath(endpoint),
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
    timeoutMs,
  });
  if (answer.status === 404) throw new PlatformError('unsupported', endpoint);
  if (answer.status < 200 || answer.status > 299)
    throw new PlatformError('failed', `${endpoint}: ${answer.status}`);
  return answer.text === '' ? null : JSON.parse(answer.text);
}
