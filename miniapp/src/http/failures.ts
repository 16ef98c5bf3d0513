import { problemCatalogue, type Problem, type ProblemCode, type RequestFault } from '#shared/api/problems';

/** The server answered, and refused. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  /** What to do next, in Chinese. */
  readonly title: string;
  readonly detail: string | null;
  readonly faults: readonly RequestFault[];
  /** With "version.stale": the object as it stands on the server. */
  readonly current: unknown;
  readonly requestId: string;
  /** How long the server asks to be left alone, from Retry-After; `null` when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null = null) {
    super(`${problem.code} (${problem.requestId})`);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail ?? null;
    this.faults = problem.faults ?? [];
    this.current = problem.current;
    this.requestId = problem.requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

/** badAnswer: something answered that is not our server, for example the sign-in page of a hotel's network. */
export type UnreachableKind = 'offline' | 'timeout' | 'network' | 'badAnswer';

/** No usable answer: whether the request took effect is unknown. */
export class ServerUnreachable extends Error {
  constructor(readonly kind: UnreachableKind) {
    super(kind);
    this.name = 'ServerUnreachable';
  }
}

/** A refusal whose body could not be read, for example of a download. */
export function problemOfStatus(status: number, retryAfterMs: number | null = null): ApiProblem {
  const byStatus: Record<number, ProblemCode> = {
    401: 'session.missing',
    403: 'session.notAllowed',
    404: 'notFound',
    429: 'request.rateLimited',
    503: 'server.busy',
  };
  const code = byStatus[status] ?? 'server.fault';
  const { title } = problemCatalogue[code];
  return new ApiProblem({ type: 'about:blank', status, code, title, requestId: '' }, retryAfterMs);
}

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.prototype.hasOwnProperty.call(problemCatalogue, code);
}
