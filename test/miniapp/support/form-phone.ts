import {
  shownAnswers,
  startDraft,
  type AnswersDraft,
  type SaveRequest,
} from '../../../miniapp/src/answers/answers-draft';
import { Autosave, type SaveOutcome } from '../../../miniapp/src/answers/autosave';
import { restoreDraft } from '../../../miniapp/src/answers/kept-draft';
import type { FormServer } from './form-server';

type Network = 'online' | 'offline' | 'losesAnswers' | 'slow';

let keys = 0;

/** One phone with the form open: its autosave, its storage, its clock and its network. */
export class FormPhone {
  network: Network = 'online';
  isStorageFull = false;
  nowMs = 0;
  kept: string | null = null;
  readonly sent: SaveRequest[] = [];
  readonly viewsSeen: number[] = [];
  /** Values that the person has seen in the form or in a conflict, as JSON, by field. */
  readonly seen = new Map<string, Set<string>>();
  autosave: Autosave;
  private timers: { atMs: number; act: () => void }[] = [];
  private held: { arrive(): void; answer(): void }[] = [];

  constructor(private readonly server: FormServer) {
    this.autosave = this.open();
  }

  get draft(): AnswersDraft {
    return this.autosave.store.getState().draft;
  }
  get badge(): string {
    return this.autosave.store.getState().saveState.kind;
  }

  /** The app is closed by the system and opened again; only what is on the disk is left. */
  async restart(): Promise<void> {
    await settle();
    this.timers = [];
    for (const request of this.held.splice(0)) request.answer();
    this.autosave = this.open();
    await settle();
  }

  /** Time passes, timers run. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms;
    for (;;) {
      await settle();
      const next = this.timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.act();
    }
    this.nowMs = untilMs;
    await settle();
  }

  /** Slow network: the oldest request arrives at the server; its answer is under way. */
  arrive(): void {
    this.held[0]?.arrive();
  }

  /** Slow network: the oldest request is answered, and has arrived before, at the latest. */
  async deliver(): Promise<void> {
    this.held.shift()?.answer();
    await settle();
  }

  private open(): Autosave {
    const fresh = startDraft(this.server.view());
    const opened: Autosave = new Autosave(this.kept === null ? fresh : restoreDraft(fresh, this.kept), {
      send: (request) => this.send(request),
      keep: async (text) => {
        if (this.isStorageFull) throw new Error('full');
        this.kept = text;
      },
      newKey: () => `key-${(keys += 1)}`,
      clock: {
        nowMs: () => this.nowMs,
        after: (delayMs, act) => {
          const timer = { atMs: this.nowMs + delayMs, act: () => this.autosave === opened && act() };
          this.timers.push(timer);
          return () => {
            this.timers = this.timers.filter((other) => other !== timer);
          };
        },
      },
      onSaved: () => {},
      onView: (view) => void this.viewsSeen.push(view.version),
    });
    opened.store.subscribe(({ draft }) => this.look(draft));
    this.look(opened.store.getState().draft);
    // As the app does on a start with a network.
    opened.adopt(this.server.view(), { isEditable: true });
    return opened;
  }

  private look(draft: AnswersDraft): void {
    const remember = (key: string, value: unknown) =>
      this.seen.set(key, (this.seen.get(key) ?? new Set()).add(JSON.stringify(value ?? '')));
    for (const [key, value] of Object.entries(shownAnswers(draft))) remember(key, value);
    for (const key of draft.conflicts) remember(key, draft.saved[key]);
  }

  private send(request: SaveRequest): Promise<SaveOutcome> {
    this.sent.push(request);
    const lost: SaveOutcome = { kind: 'unknown', text: null };
    switch (this.network) {
      case 'offline':
        return Promise.resolve(lost);
      case 'losesAnswers':
        this.server.save(request);
        return Promise.resolve(lost);
      case 'online':
        return Promise.resolve(this.server.save(request));
      case 'slow':
        return new Promise((resolve) => {
          let outcome: SaveOutcome | null = null;
          const arrive = () => (outcome ??= this.server.save(request));
          this.held.push({ arrive, answer: () => resolve(arrive()) });
        });
    }
  }
}

/** Lets everything that is only waiting for promises go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
