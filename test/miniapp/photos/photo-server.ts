import { createHash } from 'node:crypto';
import type { ProblemCode } from '#shared/api/problems';
import type { HttpRequest, HttpResponse } from '../../../miniapp/src/platform/platform';

type Asked = 'state' | 'chunk' | 'add';
/** What the server does to the next request of a kind; null = what it should. */
type Mischief = HttpResponse | Error | 'answerLost' | null | ((server: PhotoServer) => HttpResponse | Error);

export const failedConnection = (kind: string): Error =>
  Object.assign(new Error(kind), { name: 'PlatformError', kind });

export function refusal(
  status: number,
  code: ProblemCode,
  more: object = {},
  headers: Record<string, string> = {},
): HttpResponse {
  const problem = { type: 'x', status, code, title: `标题 ${code}`, requestId: 'r1', ...more };
  return { status, headers, text: JSON.stringify(problem) };
}

const answer = (status: number, body: object): HttpResponse => ({
  status,
  headers: {},
  text: JSON.stringify(body),
});

/** One upload on a server that keeps the contract, unless a test tells it not to. */
export class PhotoServer {
  received = Buffer.alloc(0);
  isTakenIn = false;
  /** "chunk 0+131072", in order. */
  readonly log: string[] = [];
  private readonly mischief: [Asked, Mischief][] = [];

  next(asked: Asked, ...mischief: Mischief[]): void {
    this.mischief.push(...mischief.map((one): [Asked, Mischief] => [asked, one]));
  }

  send(request: HttpRequest): HttpResponse | Error {
    const asked = request.method === 'GET' ? 'state' : request.method === 'PUT' ? 'chunk' : 'add';
    const offset = Number(/chunks\/(\d+)/.exec(request.url)?.[1] ?? 0);
    const body =
      typeof request.body === 'string' ? Buffer.alloc(0) : Buffer.from(request.body ?? new ArrayBuffer(0));
    this.log.push(asked === 'chunk' ? `chunk ${offset}+${body.length}` : asked);
    const planned = this.mischief.findIndex(([kind]) => kind === asked);
    const [, mischief] = planned < 0 ? [] : (this.mischief.splice(planned, 1)[0] ?? []);
    if (typeof mischief === 'function') return mischief(this);
    if (mischief && mischief !== 'answerLost') return mischief;
    const response = this.serve(asked, { request, offset, body });
    return mischief === 'answerLost' ? failedConnection('network') : response;
  }

  private serve(
    asked: Asked,
    { request, offset, body }: { request: HttpRequest; offset: number; body: Buffer },
  ): HttpResponse {
    const state = { receivedBytes: this.received.length };
    if (asked === 'state') return answer(200, state);
    if (asked === 'add') return this.takeIn(request);
    const isThere = this.received.subarray(offset, offset + body.length).equals(body);
    if (!isThere && offset !== this.received.length)
      return refusal(409, 'upload.offsetWrong', { current: state });
    if (!isThere) this.received = Buffer.concat([this.received, body]);
    return answer(200, { receivedBytes: this.received.length });
  }

  private takeIn(request: HttpRequest): HttpResponse {
    const { bytes, sha256 } = JSON.parse(String(request.body)) as { bytes: number; sha256: string };
    if (this.received.length < bytes) return refusal(422, 'upload.incomplete');
    if (createHash('sha256').update(this.received).digest('hex') !== sha256) {
      this.received = Buffer.alloc(0);
      return refusal(422, 'upload.damaged');
    }
    this.isTakenIn = true;
    return answer(201, { photo: { id: 'photo-1' }, application: {} });
  }
}
