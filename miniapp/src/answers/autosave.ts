import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answers, AnswerValue } from '#shared/applications/answers';
import type { ApplicationView, SavedAnswersView } from '#shared/api/views';
import type { SaveState } from '../ui';
import * as drafts from './answers-draft';
import type { AnswersDraft, SaveRequest } from './answers-draft';
import { writeKeptDraft } from './kept-draft';
import { LatestWrite } from './latest-write';
import { saveWording } from './wording';

/** What became of a request. */
export type SaveOutcome =
  | { kind: 'saved'; answer: SavedAnswersView }
  | { kind: 'stale'; current: ApplicationView }
  /** Nothing was stored, because of these fields. */
  | { kind: 'faulty'; faults: Record<string, string[]> }
  /** Nothing was stored and nothing will be: the deadline, or another state. */
  | { kind: 'closed'; text: string }
  /** The key has served another request. */
  | { kind: 'keySpent' }
  /** Nobody knows whether it was stored. `text` is null without a network. */
  | { kind: 'unknown'; text: string | null };

export interface AutosaveParts {
  /** Never rejects. */
  send(request: SaveRequest): Promise<SaveOutcome>;
  /** `null` removes. Rejects when the phone's storage is full. */
  keep(text: string | null): Promise<void>;
  newKey(): string;
  clock: { nowMs(): number; after(delayMs: number, act: () => void): () => void };
  onSaved(answer: SavedAnswersView, saved: Answers): void;
  /** The server's view, after "stale". */
  onView(view: ApplicationView): void;
}

export interface AutosaveState {
  draft: AnswersDraft;
  saveState: SaveState;
  /** Why nothing can be changed any more; the texts stay. */
  closedText: string | null;
}

/** Typing is over when nothing came for this long. */
const pauseMs = 800;
/** Somebody who never pauses is saved all the same. */
const longestWaitMs = 10_000;
const retryDelaysMs = [3_000, 8_000, 20_000, 60_000] as const;
/** Refusals that lead to another request at once, before the phone takes a rest. */
const refusalsMax = 4;

/** Saves the answers of one application while they are typed: one request at a time, nothing twice, nothing lost. */
export class Autosave {
  readonly store: StoreApi<AutosaveState>;
  private readonly kept: LatestWrite;
  /** How the last request went; conflicts and refusals are shown before it. */
  private progress: SaveState = { kind: 'clean' };
  private running: Promise<void> | null = null;
  private isUrgent = false;
  private cancelTimer: (() => void) | null = null;
  private waitingSinceMs: number | null = null;
  private failures = 0;

  constructor(
    draft: AnswersDraft,
    private readonly parts: AutosaveParts,
  ) {
    this.store = createStore<AutosaveState>(() => ({
      draft,
      saveState: { kind: 'clean' },
      closedText: null,
    }));
    this.kept = new LatestWrite((text) => parts.keep(text));
    this.settle();
  }

  /** The control of a field reports its text; tidy it first. */
  type(key: string, value: AnswerValue): void {
    this.change(drafts.typeAnswer(this.draft, key, value));
  }

  /** The page gives a field a value. */
  fill(key: string, value: AnswerValue): void {
    this.change(drafts.fillAnswer(this.draft, key, value));
  }

  resolve(key: string, choice: drafts.ConflictSide): void {
    this.change(drafts.resolveConflict(this.draft, key, choice));
    void this.flush();
  }

  /** Another request of this phone has brought a view of the server. */
  adopt(view: ApplicationView, { isEditable }: { isEditable: boolean }): void {
    if (isEditable) this.store.setState({ closedText: null });
    this.setDraft(drafts.adoptView(this.draft, view));
    this.settle();
  }

  /**
   * Sends everything that waits, now: the page is left, the phone is online again. Resolves when nothing waits or a
   * request has failed.
   */
  flush(): Promise<void> {
    this.isUrgent = true;
    return this.start();
  }

  /** Resolves when what was typed is on the phone's disk. */
  whenKept(): Promise<void> {
    return this.kept.whenDone();
  }

  private get draft(): AnswersDraft {
    return this.store.getState().draft;
  }

  private change(draft: AnswersDraft): void {
    this.setDraft(draft);
    this.failures = 0;
    this.settle();
  }

  private setDraft(draft: AnswersDraft): void {
    this.store.setState({ draft });
    this.kept.write(writeKeptDraft(draft));
  }

  private hasWork(): boolean {
    if (this.store.getState().closedText !== null) return false;
    return this.draft.sending !== null || drafts.sendableKeys(this.draft).length > 0;
  }

  /** Shows where things stand and plans the next request, if one is due. */
  private settle(): void {
    if (this.hasWork() && this.failures === 0) this.showSaving();
    this.show();
    if (this.running || !this.hasWork()) return;
    const nowMs = this.parts.clock.nowMs();
    this.waitingSinceMs ??= nowMs;
    const untilLongestMs = Math.max(0, this.waitingSinceMs + longestWaitMs - nowMs);
    const delayMs = this.failures > 0 ? retryDelayMs(this.failures) : Math.min(pauseMs, untilLongestMs);
    this.stopTimer();
    this.cancelTimer = this.parts.clock.after(delayMs, () => void this.start());
  }

  private stopTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private start(): Promise<void> {
    this.stopTimer();
    this.running ??= this.run().finally(() => {
      this.running = null;
      this.isUrgent = false;
      this.settle();
    });
    return this.running;
  }

  private async run(): Promise<void> {
    for (let refusals = 0; this.hasWork();) {
      const request = this.draft.sending ?? this.begin();
      this.showSaving();
      // The request must be on the disk before it leaves: after a crash it is sent again under its own key.
      await this.kept.whenDone();
      const outcome = await this.parts.send(request);
      this.take(outcome);
      if (outcome.kind === 'unknown') return;
      if (outcome.kind === 'saved') {
        if (!this.isUrgent) return;
      } else if ((refusals += 1) >= refusalsMax) {
        this.failures += 1;
        return;
      }
    }
  }

  private begin(): SaveRequest {
    this.waitingSinceMs = null;
    const draft = drafts.beginSaving(this.draft, this.parts.newKey());
    this.setDraft(draft);
    return draft.sending;
  }

  private take(outcome: SaveOutcome): void {
    if (outcome.kind === 'unknown') {
      this.failures += 1;
      this.progress = this.keptState(outcome.text);
      this.show();
      return;
    }
    this.failures = 0;
    this.progress = { kind: 'clean' };
    switch (outcome.kind) {
      case 'saved':
        this.setDraft(drafts.confirmSaved(this.draft, outcome.answer.version));
        this.progress = { kind: 'saved', savedAtUtc: outcome.answer.savedAtUtc };
        this.parts.onSaved(outcome.answer, this.draft.saved);
        break;
      case 'stale':
        this.setDraft(drafts.adoptView(drafts.dropSending(this.draft), outcome.current));
        this.parts.onView(outcome.current);
        break;
      case 'keySpent':
        this.setDraft(drafts.dropSending(this.draft));
        break;
      case 'faulty':
        this.setDraft(drafts.holdBack(this.draft, outcome.faults));
        break;
      case 'closed':
        this.setDraft(drafts.dropSending(this.draft));
        this.store.setState({ closedText: outcome.text });
        break;
    }
    this.show();
  }

  private keptState(text: string | null): SaveState {
    if (this.kept.hasFailed) return { kind: 'refused', text: saveWording.phoneFull };
    return text === null ? { kind: 'keptOnPhone' } : { kind: 'refused', text };
  }

  /** Without a network the badge stays as it is while the phone tries again. */
  private showSaving(): void {
    if (this.progress.kind !== 'keptOnPhone') this.progress = { kind: 'saving' };
    this.show();
  }

  private show(): void {
    this.store.setState(({ draft, closedText }) => ({
      saveState: shownState(draft, closedText, this.progress),
    }));
  }
}

function shownState(draft: AnswersDraft, closedText: string | null, progress: SaveState): SaveState {
  if (closedText !== null) return { kind: 'refused', text: saveWording.keptUnsaved };
  if (draft.conflicts.length > 0) return { kind: 'conflict' };
  if (Object.keys(draft.held).length > 0) return { kind: 'refused', text: saveWording.fieldsRefused };
  return progress;
}

function retryDelayMs(failures: number): number {
  return retryDelaysMs[Math.min(failures, retryDelaysMs.length) - 1] ?? retryDelaysMs[0];
}
