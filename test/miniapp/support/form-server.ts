import type { Answers } from '#shared/applications/answers';
import type { ApplicationView } from '#shared/api/views';
import type { SaveRequest } from '../../../miniapp/src/answers/answers-draft';
import type { SaveOutcome } from '../../../miniapp/src/answers/autosave';

const savedAtUtc = '2026-11-24T06:49:00.000Z';

/** The server's side of saving: versions, idempotency keys, and a memory of everything that it ever stored. */
export class FormServer {
  version = 1;
  answers: Answers = {};
  /** Every value that a field has had, as JSON. */
  readonly history = new Map<string, Set<string>>();
  /** Called with each value that is about to be written over. */
  onOverwrite: (key: string, before: string, request: SaveRequest) => void = () => {};
  private readonly replays = new Map<string, SaveOutcome>();

  save(request: SaveRequest): SaveOutcome {
    const replay = this.replays.get(request.idempotencyKey);
    if (replay) return replay;
    if (request.version !== this.version) return { kind: 'stale', current: this.view() };
    this.write(request);
    const outcome: SaveOutcome = {
      kind: 'saved',
      answer: { version: this.version, savedAtUtc, faults: [], remarks: [], isPrintStale: false },
    };
    this.replays.set(request.idempotencyKey, outcome);
    return outcome;
  }

  /** A condition was confirmed: the version moves, the answers do not. */
  touch(): void {
    this.version += 1;
  }

  /** The part of the view that saving reads. */
  view(): ApplicationView {
    return { version: this.version, answers: { ...this.answers } } as ApplicationView;
  }

  hasHad(key: string, value: string): boolean {
    return this.history.get(key)?.has(JSON.stringify(value)) ?? false;
  }

  private write(request: SaveRequest): void {
    for (const [key, value] of Object.entries(request.changes)) {
      this.onOverwrite(key, JSON.stringify(this.answers[key] ?? ''), request);
      this.history.set(key, (this.history.get(key) ?? new Set()).add(JSON.stringify(value)));
    }
    this.answers = { ...this.answers, ...request.changes };
    this.version += 1;
  }
}
