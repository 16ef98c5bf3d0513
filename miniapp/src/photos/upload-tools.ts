import type { ChosenFile } from '../platform';
import type { QueuedPhoto } from './queued-photo';

export type SendOutcome<Receipt> =
  | { kind: 'received'; receipt: Receipt }
  /** Passing: no network, a timeout, a busy server. `afterMs` = what the server asked for, `null` = our own choice. */
  | { kind: 'later'; afterMs: number | null; isOffline: boolean }
  /** For good, with the sentence for the person. */
  | { kind: 'refused'; advice: string };

export interface Sending<Receipt> {
  /** Never rejects. */
  done: Promise<SendOutcome<Receipt>>;
  abort(): void;
}

/** Everything from outside, so that a test can cut, lose, delay and restart. */
export interface UploadTools<Receipt> {
  /** How one photo is sent; `onProgress` gets 0 to 100. */
  send(photo: OpenPhoto, onProgress: (percent: number) => void): Sending<Receipt>;
  /** Makes a chosen photo small. Never rejects. */
  prepare(file: ChosenFile): Promise<ChosenFile>;
  store: { load(): Promise<string | null>; save(text: string): Promise<void> };
  /** platform.savedFiles */
  files: {
    keep(path: string): Promise<string>;
    open(fileKey: string): Promise<string | null>;
    discard(fileKey: string): Promise<void>;
  };
  /** `after` gives back how to call it off; `random` is between 0 and 1. */
  clock: { after(ms: number, act: () => void): () => void; random(): number };
  newKey(): string;
}

/** `path` is good until the app closes; `null` when the phone has cleared the file away. */
export interface OpenPhoto extends QueuedPhoto {
  path: string | null;
}

export interface QueueEntry extends OpenPhoto {
  /** keeping: not safe on the phone yet, and so not sent. */
  state: 'keeping' | 'waiting' | 'sending' | 'refused';
  percent: number;
  /** Sendings that came to nothing, since the app was opened. */
  failedSendings: number;
}

export interface QueueState {
  isOpen: boolean;
  /** Oldest first. */
  entries: readonly QueueEntry[];
  /** Chosen, and not on the list yet because they are made small first. */
  preparing: number;
  /** Why nothing new is sent just now. */
  pause: 'offline' | 'trouble' | null;
  /** Of the present run: receipts since the queue was last empty. */
  received: { photos: number; bytes: number };
}
