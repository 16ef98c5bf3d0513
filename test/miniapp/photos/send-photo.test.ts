import { randomBytes } from 'node:crypto';
import type * as senderModule from '../../../miniapp/src/photos/send-photo';
import {
  PlatformError,
  type HttpRequest,
  type PlatformErrorKind,
} from '../../../miniapp/src/platform/platform';
import { failedConnection, PhotoServer, refusal } from './photo-server';

const KIB = 1024;
const fileBytes = 300 * KIB;
const key = 'a'.repeat(32);

let server: PhotoServer;
let file: Buffer | null;
let sender: ReturnType<typeof senderModule.createPhotoSender>;
let clockMs: number;

beforeEach(async () => {
  jest.useFakeTimers();
  jest.resetModules();
  Object.assign(globalThis, { API_BASE: 'https://server.test' });
  server = new PhotoServer();
  file = randomBytes(fileBytes);
  clockMs = 0;
  const platform = {
    storage: { get: () => Promise.resolve('token'), set: () => Promise.resolve() },
    network: { isOnline: () => Promise.resolve(true) },
    savedFiles: {
      read: (_: string, { offset, bytes }: { offset: number; bytes: number }) =>
        file === null
          ? Promise.reject(new PlatformError('failed', 'gone'))
          : Promise.resolve(new Uint8Array(file.subarray(offset, offset + bytes)).buffer),
    },
    transfers: {
      send: (request: HttpRequest) => {
        jest.setSystemTime(Date.now() + clockMs);
        const outcome = server.send(request);
        if (!(outcome instanceof Error)) return Promise.resolve(outcome);
        const { kind } = outcome as Error & { kind: PlatformErrorKind };
        return Promise.reject(new PlatformError(kind, 'test'));
      },
    },
  };
  jest.doMock('../../../miniapp/src/platform', () => ({
    platform,
    PlatformError,
    storageKeys: { sessionToken: 'session.token' },
  }));
  const sending = await import('../../../miniapp/src/photos/send-photo');
  sender = sending.createPhotoSender('01J00000000000000000000000');
});
afterEach(() => jest.useRealTimers());

const photo = { key, fileKey: 'f', name: 'x.jpg', bytes: fileBytes, refusal: null, path: 'f' };

async function send(onProgress: (percent: number) => void = () => {}) {
  const { done } = sender(photo, onProgress);
  await jest.advanceTimersByTimeAsync(30_000);
  return done;
}

describe('the sending of a photo', () => {
  it('asks once what is there, sends what is missing and has it taken in', async () => {
    clockMs = 2_000;
    const percents: number[] = [];
    expect(await send((percent) => percents.push(percent))).toMatchObject({ kind: 'received' });
    expect(server.log).toEqual([
      'state',
      'chunk 0+131072',
      'chunk 131072+131072',
      'chunk 262144+45056',
      'add',
    ]);
    expect(percents).toEqual([0, 42, 85, 100]);
    expect(file?.equals(server.received)).toBe(true);
  });

  it('sends larger pieces on a quick line and smaller ones after a cut', async () => {
    server.next('chunk', failedConnection('network'), failedConnection('timeout'));
    await send();
    expect(server.log.slice(1, 6)).toEqual([
      'chunk 0+131072',
      'chunk 0+65536',
      'chunk 0+32768',
      'chunk 32768+65536',
      'chunk 98304+131072',
    ]);
  });

  it('goes on where the server says when an answer was lost', async () => {
    clockMs = 2_000;
    server.next('chunk', 'answerLost');
    await send();
    expect(server.log.slice(0, 4)).toEqual([
      'state',
      'chunk 0+131072',
      'chunk 0+65536',
      'chunk 131072+65536',
    ]);
  });

  it('gives up for now after three cuts in a row, and goes on later without asking or sending again', async () => {
    clockMs = 2_000;
    const cut = failedConnection('network');
    server.next('chunk', () => refusal(422, 'upload.chunkDamaged'), cut, cut);
    expect(await send()).toEqual({ kind: 'later', afterMs: null, isOffline: false });
    await send();
    expect(server.log.filter((line) => line === 'state')).toHaveLength(1);
    expect(server.log.slice(4, 6)).toEqual(['chunk 0+16384', 'chunk 16384+16384']);
  });

  it('goes on by itself over any number of cuts as long as something arrives in between', async () => {
    clockMs = 2_000;
    const cut = failedConnection('network');
    for (let arrivals = 0; arrivals < 17; arrivals += 1) server.next('chunk', cut, cut, null);
    const { done } = sender(photo, () => {});
    await jest.advanceTimersByTimeAsync(120_000);
    expect(await done).toMatchObject({ kind: 'received' });
    expect(server.log.filter((line) => line.startsWith('chunk')).length).toBeGreaterThan(40);
  });

  it.each([
    ['a busy server', refusal(503, 'server.busy', {}, { 'retry-after': '30' }), 30_000, false],
    ['a full disk of the server', refusal(507, 'storage.full'), null, false],
    ['too many requests', refusal(429, 'request.rateLimited', {}, { 'retry-after': '7' }), 7_000, false],
    ['no network', failedConnection('offline'), null, true],
  ])(
    'leaves it for later at once for %s, and sends on from there',
    async (_, trouble, afterMs, isOffline) => {
      clockMs = 2_000;
      server.next('chunk', null, trouble);
      expect(await send()).toEqual({ kind: 'later', afterMs, isOffline });
      const before = server.log.length;
      expect(await send()).toMatchObject({ kind: 'received' });
      expect(server.log[before]).toBe('chunk 131072+131072');
    },
  );

  it('starts over when what arrived is damaged, twice, and then says what to do', async () => {
    const damaged = (from: PhotoServer) => {
      from.received = Buffer.alloc(0);
      return refusal(422, 'upload.damaged');
    };
    server.next('add', damaged, damaged);
    expect(await send()).toMatchObject({ kind: 'received' });
    expect(
      server.log.filter((line) => line === 'chunk 0+131072' || line.startsWith('chunk 0+')),
    ).toHaveLength(3);
    server.next('add', damaged, damaged, damaged);
    expect(await send()).toEqual({ kind: 'refused', advice: '标题 upload.damaged' });
  });

  it('sends again what the server has lost', async () => {
    server.next('add', (from) => {
      from.received = from.received.subarray(0, 131_072);
      return refusal(422, 'upload.incomplete');
    });
    expect(await send()).toMatchObject({ kind: 'received' });
    expect(file?.equals(server.received)).toBe(true);
  });

  it('sends nothing of a photo that was taken in before the app was closed, and gets its answer', async () => {
    server.received = Buffer.from(file ?? []);
    expect(await send()).toMatchObject({ kind: 'received', receipt: { photo: { id: 'photo-1' } } });
    expect(server.log).toEqual(['state', 'add']);
  });

  it('tells the person what the server refuses, and when the phone has cleared the photo away', async () => {
    server.next('chunk', refusal(403, 'campaign.closed'));
    expect(await send()).toEqual({ kind: 'refused', advice: '标题 campaign.closed' });
    file = null;
    expect(await send()).toMatchObject({ kind: 'refused', advice: expect.stringContaining('已清理') });
    const { done } = sender({ ...photo, path: null }, () => {});
    expect(await done).toMatchObject({ kind: 'refused' });
  });

  it('ends at once when the person throws the photo away, and sends no further piece', async () => {
    clockMs = 2_000;
    const sending = sender(photo, (percent) => {
      if (percent > 0) sending.abort();
    });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await sending.done).toMatchObject({ kind: 'later' });
    expect(server.log).toEqual(['state', 'chunk 0+131072']);
  });
});
