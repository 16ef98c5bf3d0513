import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type * as platformModule from '../../../miniapp/src/platform/platform';
import type { HttpRequest, HttpResponse } from '../../../miniapp/src/platform/platform';
import { randomKey } from '../../../miniapp/src/platform/random-key';
import type { PhotoReceipt } from '../../../miniapp/src/photos/send-photo';
import type { UploadQueue } from '../../../miniapp/src/photos/upload-queue';
import type { UploadTools } from '../../../miniapp/src/photos/upload-tools';

/** What a cold start finds. */
export class PhoneDisk {
  readonly texts = new Map<string, string>();
  readonly files = new Map<string, Buffer>();
}

export interface SentRequest {
  method: string;
  /** Of a piece of a photo; 0 for everything else. */
  bytes: number;
  /** null while it is under way, 0 when nothing came of it. */
  status: number | null;
}

export interface RealPhone {
  queue: UploadQueue<PhotoReceipt>;
  /** Ids of the photographs for which a receipt came. */
  receipts: string[];
  /** Every request that was begun. */
  sent: SentRequest[];
  /** Kills the app: what runs has no effect any more, the disk stays. */
  kill(): void;
}

export interface PhoneOptions {
  disk: PhoneDisk;
  applicationId: string;
  apiBase: string;
  /** Takes the place of the way in which a photo is sent: for seeded bugs. */
  send?: UploadTools<PhotoReceipt>['send'];
}

const listKey = 'photos';

/** The phone's own code for photos and its http, over real HTTP, with a platform made of Maps. The token is on the disk. */
export async function startPhone({ disk, applicationId, apiBase, send }: PhoneOptions): Promise<RealPhone> {
  let isAlive = true;
  const sent: SentRequest[] = [];
  const receipts: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  jest.resetModules();
  Object.assign(globalThis, { API_BASE: apiBase });
  const modulePath = '../../../miniapp/src/platform/platform';
  const { PlatformError } = (await import(modulePath)) as typeof platformModule;
  const newPlatformError = (detail: string) => new PlatformError('network', detail);
  const savedFiles = {
    keep: async (path: string) => path,
    open: async (key: string) => (disk.files.has(key) ? key : null),
    read: async (path: string, { offset, bytes }: { offset: number; bytes: number }) => {
      const file = disk.files.get(path);
      if (!isAlive) return new Promise<never>(() => {});
      if (file === undefined || offset + bytes > file.length)
        throw new PlatformError('failed', 'out of range');
      return new Uint8Array(file.subarray(offset, offset + bytes)).buffer;
    },
    discard: async (key: string) => {
      if (isAlive) disk.files.delete(key);
    },
  };
  const storage = {
    get: async (key: string) => disk.texts.get(key) ?? null,
    set: async (key: string, text: string) => {
      if (isAlive) disk.texts.set(key, text);
    },
    remove: async (key: string) => void disk.texts.delete(key),
  };
  const platform = {
    storage,
    savedFiles,
    network: { isOnline: () => Promise.resolve(true), onChange: () => () => {} },
    transfers: {
      send: async (request: HttpRequest) => {
        if (!isAlive) return new Promise<never>(() => {});
        const bytes = typeof request.body === 'string' ? 0 : (request.body?.byteLength ?? 0);
        const line: SentRequest = { method: request.method, bytes, status: null };
        sent.push(line);
        const response = await sendOverHttp(request, newPlatformError).catch((reason: Error) => {
          line.status = 0;
          throw reason;
        });
        line.status = response.status;
        return isAlive ? response : new Promise<never>(() => {});
      },
    },
  };
  jest.doMock('../../../miniapp/src/platform', () => ({
    platform,
    PlatformError,
    storageKeys: { sessionToken: 'session.token' },
  }));
  const { createPhotoSender } = await import('../../../miniapp/src/photos/send-photo');
  const { UploadQueue: Queue } = await import('../../../miniapp/src/photos/upload-queue');
  const queue = new Queue<PhotoReceipt>(
    {
      send: send ?? createPhotoSender(applicationId),
      prepare: (file) => Promise.resolve(file),
      store: {
        load: () => storage.get(listKey),
        save: (text) => storage.set(listKey, text),
      },
      files: savedFiles,
      clock: {
        after: (ms, act) => {
          const timer = setTimeout(act, ms);
          timers.add(timer);
          return () => clearTimeout(timer);
        },
        random: () => 0.5,
      },
      newKey: () => randomKey(Date.now()),
    },
    ({ photo }) => void (isAlive && receipts.push(photo.id)),
  );
  await queue.open();
  return {
    queue,
    receipts,
    sent,
    kill: () => {
      isAlive = false;
      timers.forEach((timer) => clearTimeout(timer));
    },
  };
}

/** Chosen photos, on the phone's disk. */
export function addPhotos(
  { queue }: RealPhone,
  disk: PhoneDisk,
  photos: readonly Buffer[],
): Promise<unknown> {
  const files = photos.map((bytes) => {
    const path = `photo-${randomUUID()}`;
    disk.files.set(path, bytes);
    return { path, name: `${path}.jpg`, bytes: bytes.length };
  });
  return queue.add(files);
}

/** A connection for each request, so that a cut costs what was on it and nothing else. */
function sendOverHttp(
  { method, url, headers, body, timeoutMs }: HttpRequest,
  failure: (detail: string) => Error,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : typeof body === 'string' ? body : Buffer.from(body);
    const length = content === undefined ? {} : { 'content-length': String(Buffer.byteLength(content)) };
    const request = http.request(
      url,
      { method, headers: { ...headers, ...length }, agent: false, timeout: timeoutMs },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', (reason: Error) => reject(failure(reason.message)));
        response.on('aborted', () => reject(failure('aborted')));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            text: Buffer.concat(pieces).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', (reason) => reject(failure(reason.message)));
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.end(content);
  });
}
