import type { BodyOf, EndpointByName, ParamsOf, QueryOf } from '#shared/api/endpoints/index';
import { fillPath, type EndpointName } from '#shared/api/paths';

export type CallName = Extract<EndpointName, keyof EndpointByName>;

type Part<Key extends string, Value> = undefined extends Value
  ? { [K in Key]?: undefined }
  : { [K in Key]: Value };
type Marked<Name extends CallName, Mark extends string> =
  EndpointByName[Name] extends Record<Mark, true> ? true : false;

/** What an endpoint takes, by its contract: a write that needs a key or a version cannot be called without one. */
export type CallOptions<Name extends CallName> = Part<'params', ParamsOf<Name>> &
  Part<'query', QueryOf<Name>> &
  Part<'body', BodyOf<Name>> &
  HeaderOptions<Name>;

export type HeaderOptions<Name extends CallName> = (Marked<Name, 'idempotent'> extends true
  ? { idempotencyKey: string }
  : { idempotencyKey?: undefined }) &
  (Marked<Name, 'versioned'> extends true ? { ifMatch: number } : { ifMatch?: undefined });

/** The same, without its types: what the functions that send look at. */
export interface LooseOptions {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
  ifMatch?: number;
}

export function addressOf(name: CallName, { params, query }: LooseOptions): string {
  const pairs = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`],
  );
  return API_BASE + fillPath(name, params) + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

export function contractHeaders({ idempotencyKey, ifMatch }: LooseOptions): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  };
}
