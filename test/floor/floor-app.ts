import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Endpoint } from '#shared/api/endpoint';
import {
  createHttpApp,
  IdempotencyRecord,
  type Actor,
  type HttpServer,
  type Route,
  type StaticSite,
} from '../../server/src/http';
import { createLogger } from '../../server/src/logging';
import { Metrics } from '../../server/src/metrics';
import { LocalFileStorage } from '../../server/src/storage';
import { CreateIdempotencyRecords } from './idempotency-table';
import { notebook } from './notebook';
import type { OpenTestDatabase, TestDatabase } from '../support/test-database';

export const anyone = { audience: ['anonymous'], scope: 'nothing personal', reason: 'a test' } as const;
export const contacts = { audience: ['contact'], scope: 'own notes', reason: 'a test' } as const;
export const bureaus = { audience: ['bureau'], scope: 'own region', reason: 'a test' } as const;

const endpointDefaults = {
  name: 'accounts.me' as const,
  method: 'POST' as const,
  path: '/api/floor',
  summary: 'a test',
};

type WithDefaults<Parts> = Omit<typeof endpointDefaults, keyof Parts> & Parts;

/** A made-up endpoint under a declared name. */
export function floorEndpoint<const Parts extends Partial<Endpoint>>(parts: Parts): WithDefaults<Parts> {
  return { ...endpointDefaults, ...parts };
}

/** What most of them answer. */
export const okAnswer = z.strictObject({ ok: z.string() });

/** The bearer token says who it is: `contact-1`, `bureau-2`; the staff's comes as a cookie. */
async function actorFromToken(token: string | undefined): Promise<Actor | null> {
  const [kind, accountId] = token?.split('-') ?? [];
  if (!kind || !accountId) return null;
  if (kind === 'contact') return { kind, accountId, sessionId: token ?? '' };
  if (kind !== 'bureau' && kind !== 'province' && kind !== 'admin') return null;
  return {
    kind: 'staff',
    role: kind,
    accountId,
    bureauCode: kind === 'bureau' ? '420100' : null,
    sessionId: '',
  };
}

export interface FloorApp {
  url: string;
  server: HttpServer;
  opened: TestDatabase;
  storage: LocalFileStorage;
  directory: string;
  /** What was logged, one line each. */
  logLines: string[];
  fetch(path: string, options?: FloorRequest): Promise<Response>;
  close(): Promise<void>;
}

export interface FloorRequest {
  method?: string;
  as?: string;
  cookie?: string;
  headers?: Record<string, string>;
  json?: unknown;
  body?: BodyInit;
}

export interface FloorAppOptions {
  routes: Route[];
  openTestDatabase: OpenTestDatabase;
  sites?: (directory: string) => StaticSite[];
  metricsToken?: string;
  trustedProxyHops?: number;
}

export async function startFloorApp(options: FloorAppOptions): Promise<FloorApp> {
  const directory = await mkdtemp(join(tmpdir(), 'shenbao-floor-'));
  const storage = await LocalFileStorage.open(directory);
  const logLines: string[] = [];
  const opened = await options.openTestDatabase({
    entities: [...notebook.entities, IdempotencyRecord],
    migrations: [...notebook.migrations, CreateIdempotencyRecords],
  });
  const metrics = new Metrics();
  const server = createHttpApp({
    routes: options.routes,
    endpoints: options.routes.map(({ endpoint }) => endpoint),
    database: opened.database,
    storage,
    temporaryDirectory: storage.temporaryDirectory,
    logger: createLogger({ level: 'debug', destination: { write: (line) => void logLines.push(line) } }),
    metrics,
    metricsToken: options.metricsToken ?? null,
    publicOrigin: null,
    trustedProxyHops: options.trustedProxyHops ?? 0,
    readiness: [() => opened.database.readiness()],
    sites: options.sites?.(directory) ?? [],
    resolveActor: ({ bearerToken, cookie }) => actorFromToken(bearerToken ?? cookie('floor')),
  });
  const { port } = await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    server,
    opened,
    storage,
    directory,
    logLines,
    fetch: (path, { method = 'GET', as, cookie, headers = {}, json, body } = {}) =>
      fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(as ? { authorization: `Bearer ${as}` } : {}),
          ...(cookie ? { cookie } : {}),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
      }),
    close: async () => {
      await server.stop({ timeoutMs: 1_000 });
      await opened.close();
      metrics.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
