import type { Storage } from '../storage';
import type { Endpoint } from '#shared/api/endpoint';
import { contentDisposition } from './file-name';
import type { StoredAnswer } from './idempotency';
import type { PageAnswer } from './page-answer';
import { Reply, type FileAnswer, type ReplyCookie } from './reply';
import type { HttpContext } from './request-scope';

export interface PreparedAnswer {
  stored: StoredAnswer;
  file: FileAnswer | null;
  page: PageAnswer | null;
  cookies: readonly ReplyCookie[];
}

/** The server's own mistake: a presenter gave what the endpoint does not promise. Nothing of it leaves. */
class AnswerMismatch extends Error {
  override readonly name = 'AnswerMismatch';
}

/** What `act` returned, checked against the endpoint's closed schema and written out before the commit. */
export function prepareAnswer(endpoint: Endpoint, result: unknown): PreparedAnswer {
  const given: Reply<unknown> = result instanceof Reply ? result : new Reply(result, []);
  const { answer, cookies } = given;
  const status = endpoint.status ?? (endpoint.answer || endpoint.answersFile ? 200 : 204);
  const nothing = { stored: { status, json: null }, file: null, page: null, cookies };
  const isFile = endpoint.answersFile && !(endpoint.answersPage && isPage(answer));
  if (isFile) return { ...nothing, file: answer as FileAnswer };
  if (endpoint.answersPage) return { ...nothing, page: answer as PageAnswer };
  if (!endpoint.answer) return nothing;
  const parsed = endpoint.answer.safeParse(answer);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.code} at ${issue.path.join('.')}`);
    throw new AnswerMismatch(`${endpoint.name}: ${places.join('; ')}`);
  }
  return { ...nothing, stored: { status, json: JSON.stringify(parsed.data) } };
}

function isPage(answer: unknown): boolean {
  return !('file' in (answer as FileAnswer | PageAnswer));
}

export function sendStored(context: HttpContext, { status, json }: StoredAnswer): void {
  context.set('Cache-Control', 'no-store');
  context.status = status;
  if (json === null) {
    context.body = null;
    context.status = status;
    return;
  }
  context.type = 'application/json';
  context.body = json;
}

/** A file leaves as what it was stored as: no sniffing, no scripts, no shared cache. */
export async function sendFile(context: HttpContext, answer: FileAnswer, storage: Storage): Promise<void> {
  const { file, contentType, fileName, disposition = 'attachment' } = answer;
  context.set({
    'Content-Type': contentType,
    'Content-Disposition': contentDisposition(disposition, fileName),
    'Cache-Control': 'private, no-store',
    // A browser's own PDF viewer does not run inside a sandbox, so that shown PDFs get none; they cannot run scripts.
    'Content-Security-Policy':
      contentType === 'application/pdf' && disposition === 'inline'
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
        : "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN',
  });
  if ('storageKey' in file) {
    const stored = await storage.open(file.storageKey);
    context.length = stored.bytes;
    context.body = stored.stream;
  } else {
    context.body = file;
  }
  // Koa guesses a type from the body; what was declared counts.
  context.set('Content-Type', contentType);
}

export function sendCookies(context: HttpContext, cookies: readonly ReplyCookie[], isSecure: boolean): void {
  // TLS may end at a proxy: what the public address says counts, not this connection.
  context.cookies.secure = isSecure;
  for (const { name, value, maxAgeSeconds } of cookies) {
    context.cookies.set(name, value, {
      httpOnly: true,
      sameSite: 'strict',
      secure: isSecure,
      path: '/',
      overwrite: true,
      ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds * 1_000 }),
    });
  }
}
