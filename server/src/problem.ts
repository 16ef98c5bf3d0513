import { problemCatalogue, type ProblemCode, type RequestFault } from '#shared/api/problems';

/**
 * What a problem carries besides its code. `faults`, `current` and `detail` are answered to the person;
 * every other value only fills the `{name}` places of the catalogue's title.
 */
export interface ProblemFacts {
  faults?: RequestFault[];
  /** The state that the caller has not seen yet (stale version, taken unit). Must be presenter output. */
  current?: unknown;
  detail?: string;
  retryAfterSeconds?: number;
  [place: string]: unknown;
}

/** An expected refusal: it is answered as problem+json and wakes nobody. */
export class ProblemError extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts,
  ) {
    super(code);
    this.name = 'ProblemError';
    const { status, title } = problemCatalogue[code];
    this.status = status;
    this.title = title.replace(/\{(\w+)\}/g, (place, name: string) =>
      facts[name] === undefined ? place : String(facts[name]),
    );
  }
}

/** `throw problem('photo.tooLarge', { limitMegabytes: 10 })` */
export function problem(code: ProblemCode, facts: ProblemFacts = {}): ProblemError {
  return new ProblemError(code, facts);
}
