import type { ChosenFile, Unsubscribe } from '../platform';
import { readQueue, writeQueue, type QueuedPhoto } from './queued-photo';
import { pauseAfter } from './upload-pauses';
import type { QueueEntry, QueueState, SendOutcome, Sending, UploadTools } from './upload-tools';

/** Three at a time fill a weak line; WeChat allows ten requests, and saving the form needs some of them. */
export const parallelUploadsMax = 3;
/** WeChat wants a page redrawn no more than 20 times a second, and every upload reports as it likes. */
const progressStepPercent = 5;

/**
 * The photos of one application on their way to the server. A photo is on the list, and the list on the phone, before
 * its sending starts; it leaves the phone after the server's receipt, or when the person throws it away.
 */
export class UploadQueue<Receipt> {
  private state: QueueState = {
    isOpen: false,
    entries: [],
    preparing: 0,
    pause: null,
    received: { photos: 0, bytes: 0 },
  };
  private opening: Promise<void> | null = null;
  private saving: Promise<unknown> = Promise.resolve();
  private preparation: Promise<void> = Promise.resolve();
  private readonly running = new Map<string, Sending<Receipt>>();
  private readonly listeners = new Set<() => void>();
  private failuresInARow = 0;
  private endPause: (() => void) | null = null;

  constructor(
    private readonly tools: UploadTools<Receipt>,
    private readonly onReceived: (receipt: Receipt) => void,
  ) {}

  readonly current = (): QueueState => this.state;

  readonly onChange = (listener: () => void): Unsubscribe => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier start of the app left. Rejects when the phone's storage cannot be read; try again then. */
  open(): Promise<void> {
    this.opening ??= this.takeUp().catch((reason: unknown) => {
      this.opening = null;
      throw reason;
    });
    return this.opening;
  }

  /** One after the other, so that the first is under way while the last is made small. Resolves with those not taken. */
  async add(files: readonly ChosenFile[]): Promise<ChosenFile[]> {
    await this.open();
    this.set({ preparing: this.state.preparing + files.length });
    const notTaken: ChosenFile[] = [];
    const mine = this.preparation.then(async () => {
      for (const file of files) {
        if (!(await this.takeIn(file))) notTaken.push(file);
        this.set({ preparing: this.state.preparing - 1 });
      }
    });
    this.preparation = mine;
    await mine;
    return notTaken;
  }

  /** The person's own wish; a sending under way is stopped, though the server may have the photo already. */
  async remove(key: string): Promise<void> {
    const entry = this.entry(key);
    if (!entry) return;
    this.running.get(key)?.abort();
    await this.leave(entry);
    this.pump();
  }

  /** A refused photo once more, with the same key. */
  async retry(key: string): Promise<void> {
    this.change(key, { state: 'waiting', refusal: null });
    await this.save();
    this.wake();
  }

  /** The network is back, the page is shown, or the person is tired of waiting. */
  wake(): void {
    this.clearPause();
    this.pump();
  }

  private async takeUp(): Promise<void> {
    const entries: QueueEntry[] = [];
    for (const photo of readQueue(await this.tools.store.load())) {
      entries.push(freshEntry(photo, await this.tools.files.open(photo.fileKey)));
    }
    this.set({ isOpen: true, entries });
    this.pump();
  }

  /** Whether the photo is safe on the phone now. */
  private async takeIn(file: ChosenFile): Promise<boolean> {
    const photo = await this.keep(file).catch(() => null);
    if (photo === null) return false;
    this.set({ entries: [...this.state.entries, { ...photo, state: 'keeping' }] });
    const isSaved = await this.save();
    if (isSaved) {
      this.change(photo.key, { state: 'waiting' });
      this.pump();
    } else {
      this.set({ entries: this.state.entries.filter(({ key }) => key !== photo.key) });
      await this.tools.files.discard(photo.fileKey).catch(() => undefined);
    }
    return isSaved;
  }

  private async keep(file: ChosenFile): Promise<QueueEntry> {
    const { path, name, bytes } = await this.tools.prepare(file);
    const fileKey = await this.tools.files.keep(path);
    // Keeping moves the file in WeChat, so that its earlier path is dead.
    const openPath = await this.tools.files.open(fileKey);
    return freshEntry({ key: this.tools.newKey(), fileKey, name, bytes, refusal: null }, openPath);
  }

  private pump(): void {
    if (!this.state.isOpen || this.state.pause !== null) return;
    const waiting = this.state.entries
      .filter((entry) => entry.state === 'waiting' && !this.running.has(entry.key))
      // A photo that cannot get through must not hold up the others.
      .sort((left, right) => left.failedSendings - right.failedSendings);
    for (const entry of waiting.slice(0, Math.max(0, parallelUploadsMax - this.running.size))) {
      void this.send(entry);
    }
  }

  private async send(entry: QueueEntry): Promise<void> {
    const { key } = entry;
    this.change(key, { state: 'sending' });
    const sending = this.tools.send(entry, (percent) => this.report(key, percent));
    this.running.set(key, sending);
    const outcome = await sending.done;
    this.running.delete(key);
    // Thrown away meanwhile: what came of it is shown by the next look at the application.
    if (this.entry(key)) await this.settle(entry, outcome);
    this.pump();
  }

  private async settle(entry: QueueEntry, outcome: SendOutcome<Receipt>): Promise<void> {
    switch (outcome.kind) {
      case 'received': {
        this.failuresInARow = 0;
        const { photos, bytes } = this.state.received;
        this.set({ received: { photos: photos + 1, bytes: bytes + entry.bytes } });
        this.onReceived(outcome.receipt);
        await this.leave(entry);
        return;
      }
      case 'later': {
        const failedSendings = entry.failedSendings + 1;
        // What has arrived stays there; the next sending goes on behind it.
        this.change(entry.key, { state: 'waiting', failedSendings });
        this.pauseFor(outcome);
        return;
      }
      case 'refused':
        this.change(entry.key, { state: 'refused', percent: 0, refusal: outcome.advice });
        await this.save();
    }
  }

  /** First off the list, then off the phone: a stop in between leaves a file that nobody misses, never a row without one. */
  private async leave(entry: QueueEntry): Promise<void> {
    this.set({ entries: this.state.entries.filter(({ key }) => key !== entry.key) });
    const isRunOver = this.state.entries.every(({ state }) => state === 'refused');
    if (isRunOver && this.state.preparing === 0) this.set({ received: { photos: 0, bytes: 0 } });
    if (await this.save()) await this.tools.files.discard(entry.fileKey).catch(() => undefined);
  }

  private pauseFor({ afterMs, isOffline }: { afterMs: number | null; isOffline: boolean }): void {
    this.failuresInARow += 1;
    const ms = pauseAfter({
      failuresInARow: this.failuresInARow,
      askedMs: afterMs,
      isOffline,
      random: this.tools.clock.random(),
    });
    this.endPause?.();
    this.endPause = this.tools.clock.after(ms, () => this.wake());
    this.set({ pause: isOffline ? 'offline' : 'trouble' });
  }

  private clearPause(): void {
    this.endPause?.();
    this.endPause = null;
    this.set({ pause: null });
  }

  /** Writes follow each other, each with the list as it is then. False when the phone has no room. */
  private save(): Promise<boolean> {
    const write = this.saving
      .then(() => this.tools.store.save(writeQueue(this.state.entries)))
      .then(
        () => true,
        () => false,
      );
    this.saving = write;
    return write;
  }

  private entry(key: string): QueueEntry | undefined {
    return this.state.entries.find((entry) => entry.key === key);
  }

  private report(key: string, percent: number): void {
    const shown = this.entry(key)?.percent ?? 100;
    if (percent - shown >= progressStepPercent) this.change(key, { percent });
  }

  private change(key: string, changes: Partial<QueueEntry>): void {
    this.set({
      entries: this.state.entries.map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)),
    });
  }

  private set(changes: Partial<QueueState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

function freshEntry(photo: QueuedPhoto, path: string | null): QueueEntry {
  const state = photo.refusal === null ? 'waiting' : 'refused';
  return { ...photo, path, state, percent: 0, failedSendings: 0 };
}
