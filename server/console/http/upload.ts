import type { AnswerOf, EndpointByName } from '#shared/api/endpoints/index';
import { fillPath, methodOf } from '#shared/api/paths';
import { ConsoleProblem } from './console-problem';
import { readProblem } from './read-problem';

/** Ten megabytes over a slow line, and the reading of a page. */
const UPLOAD_TIMEOUT_MS = 120_000;

type UploadEndpoint = {
  [Name in keyof EndpointByName]: EndpointByName[Name] extends { upload: object } ? Name : never;
}[keyof EndpointByName];

/** One file with the text fields beside it. Throws a ConsoleProblem. */
export async function upload<Name extends UploadEndpoint>(
  name: Name,
  {
    params,
    file,
    fields = {},
    idempotencyKey,
  }: {
    params: Record<string, string>;
    file: File;
    fields?: Record<string, string>;
    idempotencyKey: string;
  },
): Promise<AnswerOf<Name>> {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append('file', file, file.name);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), UPLOAD_TIMEOUT_MS);
  try {
    const answer = await fetch(fillPath(name, params), {
      method: methodOf(name),
      credentials: 'same-origin',
      headers: { accept: 'application/json, application/problem+json', 'idempotency-key': idempotencyKey },
      body: form,
      signal: stop.signal,
    });
    const { ok, status, headers } = answer;
    const json = (await answer.json().catch(() => undefined)) as unknown;
    if (!ok) throw readProblem({ ok, status, json, retryAfter: headers.get('retry-after') });
    // The server answers through the same schemas that it documents, so the shape is taken as told.
    return json as AnswerOf<Name>;
  } catch (error) {
    if (error instanceof ConsoleProblem) throw error;
    throw ConsoleProblem.unanswered(stop.signal.aborted ? 'timedOut' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}
