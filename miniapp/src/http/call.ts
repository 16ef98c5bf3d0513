import type { AnswerOf } from '#shared/api/endpoints/index';
import { methodOf } from '#shared/api/paths';
import { platform, type HttpRequest } from '../platform';
import { sendAuthorized } from './authorized';
import {
  addressOf,
  contractHeaders,
  type CallName,
  type CallOptions,
  type LooseOptions,
} from './call-options';
import { readAnswer } from './read-answer';
import { sendPatiently } from './retry';

/** Enough for what the server does at once. */
const usualTimeoutMs = 15_000;

/**
 * One endpoint, by name. Resolves with the answer of the contract. Rejects with ApiProblem (the server refused) or
 * ServerUnreachable (nobody knows). Make the idempotency key where the person acts, not here: a second tap after a
 * failure is the same act and must carry the same key.
 */
export async function call<Name extends CallName>(
  name: Name,
  options: CallOptions<Name>,
  { timeoutMs = usualTimeoutMs }: { timeoutMs?: number } = {},
): Promise<AnswerOf<Name>> {
  const loose: LooseOptions = options;
  const method = sendableMethod(name);
  const isRepeatable = method === 'GET' || loose.idempotencyKey !== undefined;
  const hasBody = loose.body !== undefined;
  const response = await sendAuthorized((authorization) =>
    sendPatiently(
      () =>
        platform.transfers.send({
          method,
          url: addressOf(name, loose),
          headers: {
            ...contractHeaders(loose),
            ...authorization,
            ...(hasBody ? { 'content-type': 'application/json' } : {}),
          },
          body: hasBody ? JSON.stringify(loose.body) : undefined,
          timeoutMs,
        }),
      { isRepeatable },
    ),
  );
  // The server answers by the same contract; checking it again would carry the schema library onto the phone.
  return readAnswer(response) as AnswerOf<Name>;
}

const sendableMethods: readonly string[] = ['GET', 'POST', 'PUT', 'DELETE'] satisfies HttpRequest['method'][];

export function sendableMethod(name: CallName): HttpRequest['method'] {
  const method = methodOf(name);
  if (isSendable(method)) return method;
  throw new Error(`${name}: WeChat cannot send ${method}`);
}

function isSendable(method: string): method is HttpRequest['method'] {
  return sendableMethods.includes(method);
}
