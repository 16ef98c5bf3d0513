import { randomUUID } from 'node:crypto';
import { fillPath, methodOf, type EndpointName } from '#shared/api/paths';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { Problem } from '#shared/api/problems';

/** One request as a test wants it; what is not named is as a good client does it. */
export interface CallRequest {
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as JSON, whatever it is. */
  body?: unknown;
  /** Sent as they are. */
  bytes?: Buffer;
  file?: UploadedFile;
  fields?: Record<string, string>;
  /** The Idempotency-Key; null sends none. Default: a new one. */
  key?: string | null;
  /** The version for If-Match; null sends none. Default: the last one that the person saw. */
  version?: number | null;
  headers?: Record<string, string>;
}

export interface UploadedFile {
  name: string;
  bytes: Buffer;
  contentType?: string;
}

export interface Reply<Body> {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** The JSON of a good answer; asking for it after a refusal throws with what was refused. */
  readonly body: Body;
  /** The refusal; asking for it after a good answer throws. */
  readonly problem: Problem;
}

export interface Caller {
  call<Name extends EndpointName>(name: Name, request?: CallRequest): Promise<Reply<AnswerOf<Name>>>;
}

let addresses = 0;

/** Limits count by address, so everybody in a test has one. */
export function ownAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

export function createCaller(
  url: string,
  person: { headers(): Record<string, string>; version(): number | null },
): Caller {
  return {
    async call(name, request = {}) {
      const { params, query, headers, key = randomUUID(), version = person.version() } = request;
      const method = methodOf(name);
      const isWrite = method !== 'GET';
      const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
      const response = await fetch(`${url}${fillPath(name, params)}${search}`, {
        method,
        redirect: 'manual',
        headers: {
          ...person.headers(),
          ...(isWrite && key !== null ? { 'idempotency-key': key } : {}),
          ...(isWrite && version !== null ? { 'if-match': `"${version}"` } : {}),
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(request.bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
          ...headers,
        },
        ...bodyOf(request),
      });
      return readReply(name, response);
    },
  };
}

function bodyOf({ body, bytes, file, fields = {} }: CallRequest): { body?: BodyInit } {
  if (bytes !== undefined) return { body: new Uint8Array(bytes) };
  if (body !== undefined) return { body: JSON.stringify(body) };
  if (file === undefined) return {};
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const type = file.contentType ?? 'application/octet-stream';
  form.append('file', new Blob([new Uint8Array(file.bytes)], { type }), file.name);
  return { body: form };
}

async function readReply<Body>(name: string, response: Response): Promise<Reply<Body>> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status, headers, ok } = response;
  const text = (): string => bytes.toString('utf8');
  return {
    status,
    headers,
    bytes,
    get body(): Body {
      if (!ok) throw new Error(`${name} was refused with ${status}: ${text().slice(0, 300)}`);
      return JSON.parse(text()) as Body;
    },
    get problem(): Problem {
      if (ok) throw new Error(`${name} was not refused but answered ${status}`);
      return JSON.parse(text()) as Problem;
    },
  };
}
