import type { AnswerOf, ParamsOf, QueryOf } from '#shared/api/endpoints/index';
import { platform } from '../platform';
import { sendAuthorized } from './authorized';
import { sendableMethod } from './call';
import { addressOf, contractHeaders, type CallName } from './call-options';
import { readAnswer } from './read-answer';
import { sendPatiently } from './retry';

/**
 * One piece of a file as the body of a request, sent once: whoever cuts a file into pieces makes the next attempt
 * smaller. Rejects like call().
 */
export async function sendBytes<Name extends CallName>(
  name: Name,
  options: { params: ParamsOf<Name>; query: QueryOf<Name>; bytes: ArrayBuffer; timeoutMs: number },
): Promise<AnswerOf<Name>> {
  const { bytes, timeoutMs, ...address } = options;
  const response = await sendAuthorized((authorization) =>
    sendPatiently(
      () =>
        platform.transfers.send({
          method: sendableMethod(name),
          url: addressOf(name, address),
          headers: { ...contractHeaders({}), ...authorization, 'content-type': 'application/octet-stream' },
          body: bytes,
          timeoutMs,
        }),
      { isRepeatable: false },
    ),
  );
  return readAnswer(response) as AnswerOf<Name>;
}
