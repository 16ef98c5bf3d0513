import type { SheetView } from '#shared/api/views';
import type { SheetContent } from './kept-sheet';

/** `kept`: the line is down; `faulty`: the server refused it; `conflict`: another window was first. */
export type SaveState = 'saved' | 'saving' | 'kept' | 'faulty' | 'conflict';

export interface Autosave {
  content: SheetContent;
  state: SaveState;
  version: number;
  savedAtUtc: string;
  /** With `conflict`: what the server has. */
  theirs: SheetView | null;
}

export type SaveAnswer =
  | { kind: 'saved'; sheet: SheetView }
  | { kind: 'conflict'; sheet: SheetView }
  | { kind: 'refused' }
  | { kind: 'unanswered' };

export interface AutosaveTools {
  /** Sends the content on a version; the same content on the same version is one intent. */
  send: (content: SheetContent, version: number) => Promise<SaveAnswer>;
  keep: (content: SheetContent, version: number) => void;
  forget: () => void;
  /** Runs after the delay, and gives back how to call it off. */
  later: (run: () => void, milliseconds: number) => () => void;
  onChange: (now: Autosave) => void;
}

const PAUSE_MS = 800;
const AGAIN_MS = 5_000;

/**
 * Saves a sheet while it is written: one request at a time, always the newest content, kept on this computer until the
 * server has it.
 */
export class SheetAutosave {
  private isSending = false;
  private isEnded = false;
  private callOff: () => void = () => undefined;

  constructor(
    private now: Autosave,
    private readonly tools: AutosaveTools,
  ) {}

  change(content: SheetContent): void {
    this.tools.keep(content, this.now.version);
    this.show({ content, state: this.now.state === 'conflict' ? 'conflict' : 'saving' });
    if (this.now.state !== 'conflict') this.sendIn(PAUSE_MS);
  }

  /** What was kept on this computer goes out, on the version that it was written on. */
  resume(): void {
    this.show({ state: 'saving' });
    this.sendIn(0);
  }

  /** Of two windows one wins, as the expert says. */
  settle(choice: 'own' | 'theirs'): void {
    const { theirs } = this.now;
    if (theirs === null) return;
    const { version, scores, comment, savedAtUtc } = theirs;
    if (choice === 'theirs') {
      this.tools.forget();
      this.show({ content: { scores, comment }, version, savedAtUtc, state: 'saved', theirs: null });
      return;
    }
    this.show({ version, state: 'saving', theirs: null });
    this.sendIn(0);
  }

  /** Everything that is written is at the server. */
  get isSettled(): boolean {
    return this.now.state === 'saved' && !this.isSending;
  }

  end(): void {
    this.isEnded = true;
    this.callOff();
  }

  private sendIn(milliseconds: number): void {
    this.callOff();
    this.callOff = this.tools.later(() => void this.sendNow(), milliseconds);
  }

  private async sendNow(): Promise<void> {
    if (this.isSending || this.isEnded) return;
    this.isSending = true;
    const { content, version } = this.now;
    const answer = await this.tools.send(content, version);
    this.isSending = false;
    if (this.isEnded) return;
    this.take(answer, content);
  }

  private take(answer: SaveAnswer, sent: SheetContent): void {
    const isNewest = this.now.content === sent;
    if (answer.kind === 'unanswered') {
      this.show({ state: 'kept' });
      this.sendIn(AGAIN_MS);
    } else if (answer.kind === 'refused') {
      this.show({ state: 'faulty' });
      if (!isNewest) this.sendIn(PAUSE_MS);
    } else if (answer.kind === 'conflict' && !isSame(answer.sheet, sent)) {
      this.show({ state: 'conflict', theirs: answer.sheet });
    } else {
      // A conflict with the own words is a save whose answer was lost.
      const { version, savedAtUtc } = answer.sheet;
      this.show({ version, savedAtUtc, state: isNewest ? 'saved' : 'saving' });
      if (isNewest) this.tools.forget();
      else {
        this.tools.keep(this.now.content, version);
        this.sendIn(PAUSE_MS);
      }
    }
  }

  private show(changes: Partial<Autosave>): void {
    this.now = { ...this.now, ...changes };
    this.tools.onChange(this.now);
  }
}

export function isSame(sheet: SheetContent, content: SheetContent): boolean {
  const textOf = ({ scores, comment }: SheetContent): string =>
    JSON.stringify([
      comment,
      Object.keys(scores)
        .sort()
        .map((key) => [key, scores[key]?.points, scores[key]?.comment]),
    ]);
  return textOf(sheet) === textOf(content);
}
