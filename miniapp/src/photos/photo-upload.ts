import type { AnswerOf } from '#shared/api/endpoints/index';
import { ApiProblem, call, sendBytes, ServerUnreachable } from '../http';
import { firstChunkBytes, sizeAfterArrival, sizeAfterCut } from './chunk-size';
import { readPiece, sha256OfFile } from './photo-file';
import { sha256Of } from './sha256';

export type PhotoReceipt = AnswerOf<'pages.add'>;

/** 128 KiB at 26 kbit/s; what is slower comes in smaller pieces. */
const chunkTimeoutMs = 40_000;
/** The server examines the photo before it answers, and others may stand in line. */
const takingInTimeoutMs = 60_000;
const cutsInARowMax = 3;
const firstPauseMs = 400;
const restartsMax = 2;

export interface SentPhoto {
  /** Name of the upload and Idempotency-Key of taking it in. */
  key: string;
  path: string;
  bytes: number;
}

/** The person has thrown the photo away; nobody waits for what comes of it. */
class UploadStopped extends Error {}

/** The file of one photo on its way, for as long as the app is open: what has arrived is not sent again. */
export class PhotoUpload {
  /** Acknowledged by the server; null = not asked yet since the app was opened. */
  private receivedBytes: number | null = null;
  private chunkBytes = firstChunkBytes;
  private sha256: string | null = null;

  constructor(
    private readonly applicationId: string,
    private readonly photo: SentPhoto,
  ) {}

  /**
   * Sends what is missing and has the photo taken in. Goes on by itself after a cut as long as something arrives in
   * between. Rejects with ApiProblem, ServerUnreachable or PhotoGone; the next run goes on from there.
   */
  async run(onProgress: (percent: number) => void, isStopped: () => boolean): Promise<PhotoReceipt> {
    for (let restarts = 0; ; restarts += 1) {
      await this.sendMissing(onProgress, isStopped);
      try {
        return await this.takeIn();
      } catch (reason) {
        if (restarts >= restartsMax || !isRestart(reason)) throw reason;
        this.receivedBytes = null;
      }
    }
  }

  private async sendMissing(onProgress: (percent: number) => void, isStopped: () => boolean): Promise<void> {
    const { bytes } = this.photo;
    this.receivedBytes ??= await this.askReceivedBytes();
    let cutsInARow = 0;
    for (;;) {
      onProgress(Math.min(100, Math.floor((this.receivedBytes / bytes) * 100)));
      if (isStopped()) throw new UploadStopped();
      if (this.receivedBytes >= bytes) return;
      const before: number = this.receivedBytes;
      try {
        this.receivedBytes = await this.sendChunk(before);
      } catch (reason) {
        const offset = rightOffset(reason);
        if (offset === null && !isCut(reason)) throw reason;
        if (offset === null) this.chunkBytes = sizeAfterCut(this.chunkBytes);
        else this.receivedBytes = offset;
        if (offset !== null && offset > before) continue;
        cutsInARow += 1;
        if (cutsInARow >= cutsInARowMax) throw reason;
        await pause(firstPauseMs * 2 ** (cutsInARow - 1) * (0.5 + Math.random() / 2));
        continue;
      }
      cutsInARow = 0;
    }
  }

  private async askReceivedBytes(): Promise<number> {
    const params = { id: this.applicationId, upload: this.photo.key };
    return (await call('pages.uploadState', { params })).receivedBytes;
  }

  /** Resolves with how much the server has then. */
  private async sendChunk(offset: number): Promise<number> {
    const { key, path, bytes } = this.photo;
    const piece = await readPiece(path, offset, Math.min(this.chunkBytes, bytes - offset));
    const startedAtMs = Date.now();
    const { receivedBytes } = await sendBytes('pages.putChunk', {
      params: { id: this.applicationId, upload: key, offset: String(offset) },
      query: { sha256: sha256Of(piece) },
      bytes: piece,
      timeoutMs: chunkTimeoutMs,
    });
    this.chunkBytes = sizeAfterArrival(this.chunkBytes, Date.now() - startedAtMs);
    return receivedBytes;
  }

  private async takeIn(): Promise<PhotoReceipt> {
    const { key, path, bytes } = this.photo;
    this.sha256 ??= await sha256OfFile(path, bytes);
    return call(
      'pages.add',
      {
        params: { id: this.applicationId },
        body: { upload: key, bytes, sha256: this.sha256 },
        idempotencyKey: key,
      },
      { timeoutMs: takingInTimeoutMs },
    );
  }
}

/** Where the server wants the next piece; null when that was not the trouble. */
function rightOffset(reason: unknown): number | null {
  if (!(reason instanceof ApiProblem) || reason.code !== 'upload.offsetWrong') return null;
  const { current } = reason;
  const isTold = typeof current === 'object' && current !== null && 'receivedBytes' in current;
  return isTold && typeof current.receivedBytes === 'number' ? current.receivedBytes : null;
}

/** The piece did not arrive, and a smaller one may. Without a network none will. */
function isCut(reason: unknown): boolean {
  if (reason instanceof ServerUnreachable) return reason.kind !== 'offline';
  return (
    reason instanceof ApiProblem &&
    (reason.code === 'upload.chunkDamaged' || reason.code === 'request.timedOut')
  );
}

/** The server has not, or no longer, what was acknowledged. */
function isRestart(reason: unknown): boolean {
  return (
    reason instanceof ApiProblem && (reason.code === 'upload.damaged' || reason.code === 'upload.incomplete')
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
