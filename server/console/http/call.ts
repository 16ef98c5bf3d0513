import type { AnswerOf, BodyOf, EndpointByName, ParamsOf, QueryOf } from '#shared/api/endpoints/index';
import { fillPath, methodOf } from '#shared/api/paths';
import { ConsoleProblem } from './console-problem';
import { readProblem } from './read-problem';

/** Reads are abandoned earlier than writes: a clerk can ask again at once, a write is worth the wait. */
export const READ_TIMEOUT_MS = 15_000;
export const WRITE_TIMEOUT_MS = 30_000;

/** The endpoints that the console may call with JSON. */
export type JsonEndpoint = keyof EndpointByName;

interface CallParts {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  /** Made once for an intent of the clerk and sent again with each retry of it. */
  idempotencyKey?: string;
  /** The version that the clerk saw. */
  ifMatch?: number;
  signal?: AbortSignal;
}

type Needed<Key extends string, Value> = [Value] extends [undefined] ? unknown : { [K in Key]: Value };
type NeededBy<Name extends JsonEndpoint, Trait extends string, Parts> =
  EndpointByName[Name] extends Record<Trait, true> ? Parts : unknown;

export type CallOptions<Name extends JsonEndpoint> = CallParts &
  Needed<'params', ParamsOf<Name>> &
  Needed<'query', QueryOf<Name>> &
  Needed<'body', BodyOf<Name>> &
  NeededBy<Name, 'idempotent', { idempotencyKey: string }> &
  NeededBy<Name, 'versioned', { ifMatch: number }>;

/** One request and its answer. Throws a ConsoleProblem; an abandoned request throws the AbortError of its signal. */
export async function call<Name extends JsonEndpoint>(
  name: Name,
  options: CallOptions<Name>,
): Promise<AnswerOf<Name>> {
  const { params, query, body, idempotencyKey, ifMatch, signal }: CallParts = options;
  const method = methodOf(name);
  const answer = await sendWithin(
    method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS,
    fillPath(name, params) + searchOf(query),
    {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    signal,
  );
  if (!answer.ok) throw readProblem(answer);
  // The server answers through the same schemas that it documents, so the shape is taken as told.
  return answer.json as AnswerOf<Name>;
}

export interface PlainAnswer {
  ok: boolean;
  status: number;
  /** The parsed body; undefined when it is empty or no JSON. */
  json: unknown;
  retryAfter: string | null;
}

async function sendWithin(
  milliseconds: number,
  address: string,
  request: RequestInit,
  signal: AbortSignal | undefined,
): Promise<PlainAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds);
  const abandon = (): void => stop.abort();
  signal?.addEventListener('abort', abandon);
  try {
    const response = await fetch(address, { ...request, signal: stop.signal });
    const text = await response.text();
    const json = parseJson(text);
    if (response.ok && text !== '' && json === undefined) throw ConsoleProblem.unreadable(response.status);
    return {
      ok: response.ok,
      status: response.status,
      json,
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (error) {
    if (error instanceof ConsoleProblem || signal?.aborted === true) throw error;
    throw ConsoleProblem.unanswered(stop.signal.aborted ? 'timedOut' : 'offline');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abandon);
  }
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function searchOf(query: Record<string, string | undefined> | undefined): string {
  const given = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as [string, string]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
