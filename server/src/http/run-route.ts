import type { EntityManager } from 'typeorm';
import { databaseNow, type Database } from '../database';
import { isDatabaseUnavailable } from '../database/database-errors';
import { ProblemError } from '../problem';
import type { Storage } from '../storage';
import type { Actor } from './actor';
import { prepareAnswer, sendCookies, sendFile, sendStored, type PreparedAnswer } from './answer';
import { sendPage } from './page-answer';
import {
  claimKey,
  findStoredAnswer,
  hashOf,
  KeyTaken,
  ownerOf,
  readIdempotencyKey,
  storeAnswer,
  type IdempotencyClaim,
  type StoredAnswer,
} from './idempotency';
import { checkPolicy } from './policy';
import type { RateLimitCounter } from './rate-limit';
import { readRequest } from './read-request';
import type { HttpContext } from './request-scope';
import type { KernelRequest, Route } from './route';
import { refuseForeignPage, requireSameOrigin } from './same-origin';
import { readExpectedVersion } from './version-header';

/** What a request shows to say who it comes from. */
export interface Credentials {
  bearerToken: string | undefined;
  cookie(name: string): string | undefined;
}

export type ResolveActor = (credentials: Credentials, read: EntityManager) => Promise<Actor | null>;

export interface RouteRunner {
  database: Database;
  storage: Storage;
  resolveActor: ResolveActor;
  temporaryDirectory: string;
  /** Own origin as browsers name it; null when it is whatever host the request names (no PUBLIC_URL). */
  publicOrigin: string | null;
}

type Outcome = { kind: 'answer'; answer: PreparedAnswer } | { kind: 'refusal'; refusal: ProblemError };

/** The life of one request after the router found its route. */
export async function runRoute(
  route: Route,
  counter: RateLimitCounter,
  runner: RouteRunner,
  context: HttpContext,
  pathParams: unknown,
): Promise<void> {
  const { endpoint } = route;
  const { database } = runner;
  const ownOrigin = runner.publicOrigin ?? hostOrigin(context);
  context.state.isPage = endpoint.answersPage === true;
  const actor = await runner.resolveActor(credentialsOf(context), database.read);
  context.state.actor = actor;
  checkPolicy(route.policy, actor);
  if (isStaffWrite(route, actor)) requireSameOrigin(context.req.headers, ownOrigin);
  if (endpoint.answersPage && endpoint.method !== 'GET') refuseForeignPage(context.req.headers, ownOrigin);
  await counter.count({ actor, ip: context.ip });

  const key = endpoint.idempotent ? readIdempotencyKey(context.get('Idempotency-Key') || undefined) : null;
  const expectedVersion = endpoint.versioned
    ? readExpectedVersion(context.get('If-Match') || undefined)
    : undefined;
  const receivedAtUtc = await databaseNow(database.read);
  const parts = await readRequest(endpoint, context, pathParams, runner.temporaryDirectory);
  const { requestId } = context.state;
  const request: KernelRequest = {
    ...parts,
    actor,
    expectedVersion,
    receivedAtUtc,
    requestId,
    ip: context.ip,
    ownOrigin,
  };

  const claim = key === null ? null : claimOf(route, request, key);
  const stored = claim && (await findStoredAnswer(database.read, claim));
  if (stored) return sendReplay(context, stored);

  let prepared: unknown;
  try {
    prepared = await route.prepare?.(request, database.read);
  } catch (error) {
    // The same request was answered meanwhile, and has taken what this one was to be prepared from.
    const winner = claim && (await findStoredAnswer(database.read, claim));
    if (winner) return sendReplay(context, winner);
    throw error;
  }
  let answer: PreparedAnswer;
  try {
    answer = await perform(route, request, prepared, claim, database);
  } catch (error) {
    // After a lost connection nobody knows whether the commit came through; then the files stay for the row.
    if (!isDatabaseUnavailable(error)) await route.undo?.(prepared);
    const winner = error instanceof KeyTaken && claim ? await findStoredAnswer(database.read, claim) : null;
    if (winner) return sendReplay(context, winner);
    throw error;
  }
  // What stays lying is found by the next sweep; the answer is true in any case.
  await route.afterCommit?.(prepared).catch(() => undefined);
  await send(context, answer, runner);
}

/** Runs the use case: reading for GET, in one transaction together with its idempotency record otherwise. */
async function perform(
  route: Route,
  request: KernelRequest,
  prepared: unknown,
  claim: IdempotencyClaim | null,
  database: Database,
): Promise<PreparedAnswer> {
  const outcomeOf = (result: unknown): Outcome =>
    result instanceof ProblemError
      ? { kind: 'refusal', refusal: result }
      : { kind: 'answer', answer: prepareAnswer(route.endpoint, result) };

  const outcome =
    route.endpoint.method === 'GET'
      ? outcomeOf(await route.act(request, database.read, prepared))
      : await database.write(async (transaction) => {
          if (claim) await claimKey(transaction, claim);
          const result = outcomeOf(await route.act(request, transaction, prepared));
          if (claim && result.kind === 'answer') await storeAnswer(transaction, claim, result.answer.stored);
          return result;
        });
  if (outcome.kind === 'refusal') throw outcome.refusal;
  return outcome.answer;
}

async function send(context: HttpContext, answer: PreparedAnswer, { storage, publicOrigin }: RouteRunner) {
  sendCookies(context, answer.cookies, publicOrigin?.startsWith('https:') ?? false);
  if (answer.page) sendPage(context, answer.page);
  else if (answer.file) await sendFile(context, answer.file, storage);
  else sendStored(context, answer.stored);
}

function sendReplay(context: HttpContext, stored: StoredAnswer): void {
  context.set('Idempotent-Replayed', 'true');
  sendStored(context, stored);
}

function claimOf({ endpoint }: Route, request: KernelRequest, key: string): IdempotencyClaim {
  const { params, query, body, upload, receivedAtUtc } = request;
  const file = upload && { sha256: upload.sha256, fields: upload.fields };
  return {
    actorId: ownerOf(request.actor),
    requestKey: key,
    endpoint: endpoint.name,
    bodySha256: hashOf({ params, query, body, file }),
    createdAtUtc: receivedAtUtc,
  };
}

/** Koa's own `origin` is the request's header: comparing with it would let every page in. */
function hostOrigin({ protocol, host }: HttpContext): string {
  return `${protocol}://${host}`;
}

/** Also the sign-in itself, so that no other site can sign a clerk in under a foreign name. */
function isStaffWrite({ endpoint }: Route, actor: Actor | null): boolean {
  return endpoint.method !== 'GET' && (actor?.kind === 'staff' || endpoint.path.startsWith('/api/staff/'));
}

function credentialsOf(context: HttpContext): Credentials {
  return {
    bearerToken: /^Bearer ([\x21-\x7e]{1,512})$/.exec(context.get('Authorization'))?.[1],
    cookie: (name) => context.cookies.get(name),
  };
}
