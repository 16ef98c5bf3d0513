import { fillPath, methodOf, type EndpointName } from '#shared/api/paths';
import { ConsoleProblem } from './console-problem';
import { readProblem } from './read-problem';

/** A file that the server has to make first, over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 120_000;

export interface DownloadedFile {
  content: Blob;
  /** As the server names it; null when it does not. */
  name: string | null;
}

/** A file that is asked for by a write, because the asking is recorded. Throws a ConsoleProblem. */
export async function download(
  name: EndpointName,
  params: Record<string, string>,
  body: object = {},
): Promise<DownloadedFile> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), DOWNLOAD_TIMEOUT_MS);
  try {
    const answer = await fetch(fillPath(name, params), {
      method: methodOf(name),
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: stop.signal,
    });
    const { ok, status, headers } = answer;
    if (ok) return { content: await answer.blob(), name: nameIn(headers.get('content-disposition') ?? '') };
    const json = (await answer.json().catch(() => undefined)) as unknown;
    throw readProblem({ ok, status, json, retryAfter: headers.get('retry-after') });
  } catch (error) {
    if (error instanceof ConsoleProblem) throw error;
    throw ConsoleProblem.unanswered(stop.signal.aborted ? 'timedOut' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}

/** RFC 8187: the name in UTF-8, percent-encoded. */
function nameIn(disposition: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
