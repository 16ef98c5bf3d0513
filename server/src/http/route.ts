import type { EntityManager } from 'typeorm';
import type { z, ZodType } from 'zod';
import type { Endpoint } from '#shared/api/endpoint';
import type { ProblemError } from '../problem';
import type { Actor, ActorFor, Audience } from './actor';
import type { Policy } from './policy';
import type { PageAnswer } from './page-answer';
import type { FileAnswer, Reply } from './reply';
import type { RateLimit } from './rate-limit';
import type { Upload } from './upload';

type Parsed<E, Part extends string> =
  E extends Record<Part, infer Schema extends ZodType> ? z.output<Schema> : undefined;

type UploadFields<E> = E extends { upload: { fields: infer Schema extends ZodType } }
  ? z.output<Schema>
  : undefined;

/** What a handler gets: everything is parsed by the endpoint's closed schemas. */
export interface RouteRequest<E = Endpoint, A extends Audience = Audience> {
  params: Parsed<E, 'params'>;
  query: Parsed<E, 'query'>;
  body: Parsed<E, 'body'>;
  /** With `upload`: the file in a temporary place, which is removed after the request. */
  upload: E extends { upload: object } ? Upload & { fields: UploadFields<E> } : undefined;
  /** With `rawBody`: the bytes as they came. */
  rawBody: E extends { rawBody: object } ? Buffer : undefined;
  actor: ActorFor<A>;
  /** With `versioned`: the version that the caller saw. Compare and throw `version.stale` with `current`. */
  expectedVersion: E extends { versioned: true } ? number : undefined;
  /** The database's clock when the request's head arrived: deadlines go by it, however long body and queue take. */
  receivedAtUtc: string;
  requestId: string;
  /** The client's address, behind as many proxies as are trusted. For limits and the audit trail, not for logs. */
  ip: string;
  /** This server as the client names it, or the public address where one is set: `https://host`, no slash at the end. */
  ownOrigin: string;
}

type Answer<E> = E extends { answersFile: true; answersPage: true }
  ? FileAnswer | PageAnswer
  : E extends { answersFile: true }
    ? FileAnswer
    : E extends { answersPage: true }
      ? PageAnswer
      : E extends { answer: infer Schema extends ZodType }
        ? z.input<Schema>
        : void;

/** A ProblemError that is returned, not thrown, is answered after the transaction is committed (counted failures). */
export type RouteResult<E> = Answer<E> | Reply<Answer<E>> | ProblemError;

export interface RouteDefinition<E extends Endpoint, A extends Audience, Prepared> {
  endpoint: E;
  policy: Policy<A>;
  /** Replaces the default limit of its kind. */
  limit?: RateLimit;
  /** Work outside the transaction: other systems, files, CPU. It reads and must not change the data. */
  prepare?: (request: RouteRequest<E, A>, read: EntityManager) => Promise<Prepared>;
  /**
   * The use case. For GET it gets the reading manager; for all other methods the transaction, committed before the
   * answer leaves. It may run again after a deadlock: no side effects but the database.
   */
  act: (request: RouteRequest<E, A>, database: EntityManager, prepared: Prepared) => Promise<RouteResult<E>>;
  /** Takes back what `prepare` left outside the database when `act` was not committed by this request. */
  undo?: (prepared: Prepared) => Promise<void>;
  /** Clears away what the commit has made needless. A kill may come before it, so something else must do it then. */
  afterCommit?: (prepared: Prepared) => Promise<void>;
}

/** A route with its types forgotten, for the kernel. */
export interface Route {
  endpoint: Endpoint;
  policy: Policy;
  limit?: RateLimit;
  prepare?: (request: KernelRequest, read: EntityManager) => Promise<unknown>;
  act: (request: KernelRequest, database: EntityManager, prepared: unknown) => Promise<unknown>;
  undo?: (prepared: unknown) => Promise<void>;
  afterCommit?: (prepared: unknown) => Promise<void>;
}

export interface KernelRequest {
  params: unknown;
  query: unknown;
  body: unknown;
  upload: (Upload & { fields: unknown }) | undefined;
  rawBody: Buffer | undefined;
  actor: Actor | null;
  expectedVersion: number | undefined;
  receivedAtUtc: string;
  requestId: string;
  ip: string;
  ownOrigin: string;
}

/** One sentence of the API: this endpoint, for these people, within this limit, does this. */
export function route<E extends Endpoint, const A extends Audience, Prepared = undefined>(
  definition: RouteDefinition<E, A, Prepared>,
): Route {
  // The kernel calls with exactly what the endpoint's schemas gave, so forgetting the types loses nothing.
  return definition as unknown as Route;
}
