import type { Problem, ProblemCode, RequestFault } from '#shared/api/problems';
import { httpWording } from './http-wording';

/** `refused`: the server said no, with a code. The others: nobody knows whether it did anything. */
export type ProblemKind = 'refused' | 'offline' | 'timedOut' | 'unreadable';

/** Why a request did not succeed, with a sentence for the person at the desk. */
export class ConsoleProblem extends Error {
  override readonly name = 'ConsoleProblem';
  readonly kind: ProblemKind;
  readonly status: number | null;
  readonly code: ProblemCode | null;
  readonly detail: string | null;
  readonly faults: readonly RequestFault[];
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;

  private constructor(
    kind: ProblemKind,
    title: string,
    answer: { status: number; body?: Problem; retryAfterSeconds?: number | null } | null,
  ) {
    super(title);
    this.kind = kind;
    this.status = answer?.status ?? null;
    this.code = answer?.body?.code ?? null;
    this.detail = answer?.body?.detail ?? null;
    this.faults = answer?.body?.faults ?? [];
    this.requestId = answer?.body?.requestId ?? null;
    this.retryAfterSeconds = answer?.retryAfterSeconds ?? null;
  }

  static refused(body: Problem, retryAfterSeconds: number | null): ConsoleProblem {
    return new ConsoleProblem('refused', body.title, { status: body.status, body, retryAfterSeconds });
  }

  static unreadable(status: number): ConsoleProblem {
    return new ConsoleProblem('unreadable', httpWording.unreadable, { status });
  }

  static unanswered(kind: 'offline' | 'timedOut'): ConsoleProblem {
    return new ConsoleProblem(kind, httpWording[kind], null);
  }

  /** A later attempt with the same request may well succeed. */
  get isPassing(): boolean {
    return this.kind !== 'refused' || (this.status ?? 0) >= 500;
  }

  /** The sentence of the fault that belongs to this input, if there is one. */
  faultAt(field: string): string | null {
    return this.faults.find((found) => found.field === field)?.message ?? null;
  }
}

/** Anything thrown, as a problem: what is no ConsoleProblem is a fault of the console itself. */
export function asConsoleProblem(error: unknown): ConsoleProblem {
  return error instanceof ConsoleProblem ? error : ConsoleProblem.unreadable(0);
}
