import { UploadQueue } from '../../../miniapp/src/photos/upload-queue';
import type { OpenPhoto, SendOutcome, UploadTools } from '../../../miniapp/src/photos/upload-tools';

/** Small, fast, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Fate = 'answered' | 'answerLost' | 'cutBefore' | 'busy' | 'offline' | 'refused';
interface Flight {
  photo: OpenPhoto;
  settle(outcome: SendOutcome<string>): void;
}

export interface Faults {
  /** Seeded bug: every sending has a key of its own. */
  forgetsKeys?: true;
  /** Seeded bug: the list is not written. */
  forgetsList?: true;
}

/** A phone with its disk, a line and a server, moved by the test one event at a time. */
export class UploadWorld {
  /** On the phone's disk: what a cold start finds. */
  disk: { list: string | null; files: Map<string, string> } = { list: null, files: new Map() };
  /** By Idempotency-Key, as the server keeps them. */
  readonly server = new Map<string, string>();
  readonly receipts: string[] = [];
  flights: Flight[] = [];
  timers: { act: () => void }[] = [];
  mostAtOnce = 0;
  isDiskFull = false;
  private made = 0;
  private boots = 0;
  queue: UploadQueue<string>;

  constructor(
    private readonly random: () => number,
    private readonly faults: Faults = {},
  ) {
    this.queue = this.boot();
  }

  /** Kills the app between two events and starts it again: what runs is gone, the disk stays. */
  coldStart(): void {
    this.flights = [];
    this.timers = [];
    this.queue = this.boot();
  }

  conclude(flight: Flight, fate: Fate): void {
    this.flights = this.flights.filter((other) => other !== flight);
    const content = this.disk.files.get(flight.photo.fileKey) ?? 'lost';
    const key = this.faults.forgetsKeys ? `${flight.photo.key}-${(this.made += 1)}` : flight.photo.key;
    if ((fate === 'answered' || fate === 'answerLost') && !this.server.has(key))
      this.server.set(key, content);
    flight.settle(outcomes[fate](content));
  }

  listed(): { key: string; fileKey: string; refusal: string | null }[] {
    return JSON.parse(this.disk.list ?? '[]');
  }

  stored(content: string): number {
    return [...this.server.values()].filter((other) => other === content).length;
  }

  /** Whether the phone could still send the photo after a cold start, or show its refusal. */
  isKept(content: string): boolean {
    return this.listed().some(({ fileKey }) => this.disk.files.get(fileKey) === content);
  }

  private boot(): UploadQueue<string> {
    const boot = (this.boots += 1);
    /** Of an app that was killed nothing goes on. */
    const alive = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      if (boot !== this.boots) await new Promise<never>(() => {});
    };
    const tools: UploadTools<string> = {
      send: (photo) => {
        let settle: Flight['settle'] = () => {};
        const done = new Promise<SendOutcome<string>>((resolve) => (settle = resolve));
        if (boot !== this.boots) return { done, abort: () => undefined };
        const flight = { photo, settle };
        this.flights.push(flight);
        this.mostAtOnce = Math.max(this.mostAtOnce, this.flights.length);
        return { done, abort: () => this.conclude(flight, this.random() < 0.5 ? 'answerLost' : 'cutBefore') };
      },
      prepare: async (file) => {
        await alive();
        return file;
      },
      store: {
        load: async () => this.disk.list,
        save: async (text) => {
          await alive();
          if (this.isDiskFull) throw new Error('no room');
          if (!this.faults.forgetsList) this.disk.list = text;
        },
      },
      files: {
        keep: async (path) => {
          await alive();
          const fileKey = `file-${(this.made += 1)}`;
          this.disk.files.set(fileKey, path);
          return fileKey;
        },
        open: async (fileKey) => (this.disk.files.has(fileKey) ? `open-${fileKey}` : null),
        discard: async (fileKey) => {
          await alive();
          this.disk.files.delete(fileKey);
        },
      },
      clock: {
        after: (_, act) => {
          const timer = { act };
          if (boot === this.boots) this.timers.push(timer);
          return () => (this.timers = this.timers.filter((other) => other !== timer));
        },
        random: this.random,
      },
      newKey: () => `key-${(this.made += 1)}`,
    };
    return new UploadQueue(tools, (receipt) => this.receipts.push(receipt));
  }
}

const outcomes: Record<Fate, (content: string) => SendOutcome<string>> = {
  answered: (content) => ({ kind: 'received', receipt: content }),
  answerLost: () => ({ kind: 'later', afterMs: null, isOffline: false }),
  cutBefore: () => ({ kind: 'later', afterMs: null, isOffline: false }),
  busy: () => ({ kind: 'later', afterMs: 5_000, isOffline: false }),
  offline: () => ({ kind: 'later', afterMs: null, isOffline: true }),
  refused: () => ({ kind: 'refused', advice: '请重拍。' }),
};

/** Lets everything run that waits for nothing but the program itself. */
export async function calm(): Promise<void> {
  for (let round = 0; round < 12; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
