import type { Problem } from '#shared/api/problems';
import type { HttpResponse } from '../platform';
import { ApiProblem, isProblemCode, problemOfStatus, ServerUnreachable } from './failures';
import { retryAfter } from './retry';

/**
 * The JSON of a 2xx answer, `undefined` for an empty one. Throws ApiProblem for a refusal, and ServerUnreachable
 * "badAnswer" for a 2xx that is not JSON. A code that this release does not know (the server is newer) keeps the
 * server's title and is taken for the general code of its status.
 */
export function readAnswer({ status, headers, text }: HttpResponse): unknown {
  if (status >= 200 && status < 300) return text === '' ? undefined : parseOrThrow(text);
  const body = parse(text);
  const retryAfterMs = retryAfter(headers);
  if (!isProblem(body)) throw unreadable(status, retryAfterMs);
  const code = isProblemCode(body.code) ? body.code : problemOfStatus(status).code;
  throw new ApiProblem({ ...body, code, status }, retryAfterMs);
}

/**
 * Our server refuses in its own words. A 4xx without them comes from something between, such as the sign-in page of a
 * hotel's network: it says nothing about the request. Failing and overburdened gateways are known by their status.
 */
function unreadable(status: number, retryAfterMs: number | null): Error {
  const isGateway = status >= 500 || status === 429;
  return isGateway ? problemOfStatus(status, retryAfterMs) : new ServerUnreachable('badAnswer');
}

function parseOrThrow(text: string): unknown {
  const value = parse(text);
  if (value === undefined) throw new ServerUnreachable('badAnswer');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'title' in value && 'requestId' in value;
}
