import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { readBody, readUploadedBytes } from '../../server/src/http/read-body';

const KIB = 1024;
const maxBytes = 512 * KIB;

/** A body that comes at this pace, second by second. */
function bodyOver(bytesPerSecond: number, totalBytes: number): IncomingMessage {
  const stream = Object.assign(new PassThrough({ highWaterMark: maxBytes }), {
    headers: { 'content-type': 'application/octet-stream' },
    complete: false,
  });
  let left = totalBytes;
  const timer = setInterval(() => {
    const piece = Math.min(left, bytesPerSecond);
    left -= piece;
    if (piece > 0) stream.write(Buffer.alloc(piece));
    if (left === 0) clearInterval(timer);
    if (left === 0 && bytesPerSecond > 0) stream.end();
  }, 1_000);
  return stream as unknown as IncomingMessage;
}

async function afterSeconds<Result>(running: Promise<Result>, seconds: number): Promise<unknown> {
  const settled = running.catch((reason: { code: string }) => reason.code);
  let outcome: unknown = 'still running';
  void settled.then((value) => (outcome = value));
  for (let second = 0; second < seconds; second += 1) await jest.advanceTimersByTimeAsync(1_000);
  return outcome;
}

describe('the body of an upload', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('of 512 KiB comes in over a line of 64 kbit/s, for which a small body has no time', async () => {
    const uploaded = readUploadedBytes(bodyOver(8 * KIB, maxBytes), maxBytes);
    expect(await afterSeconds(uploaded, 66)).toHaveLength(maxBytes);
    expect(await afterSeconds(readBody(bodyOver(8 * KIB, maxBytes), maxBytes), 31)).toBe('request.timedOut');
  });

  it('that stands still is given up within two windows of 15 s', async () => {
    const stalled = readUploadedBytes(bodyOver(400, maxBytes), maxBytes);
    expect(await afterSeconds(stalled, 30)).toBe('request.timedOut');
  });

  it('is read no further than its limit', async () => {
    const tooLarge = readUploadedBytes(bodyOver(100 * KIB, 2 * maxBytes), maxBytes);
    expect(await afterSeconds(tooLarge, 8)).toBe('request.tooLarge');
  });
});
