import { createHash, randomBytes } from 'node:crypto';
import { sha256Of, startSha256 } from '../../../miniapp/src/photos/sha256';
import { sizeAfterArrival, sizeAfterCut } from '../../../miniapp/src/photos/chunk-size';
import { randomKey } from '../../../miniapp/src/platform/random-key';

const KIB = 1024;
const buffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

describe('what the phone says about the pieces of a photo', () => {
  it('is the same SHA-256 that the server computes, of a piece and of pieces together', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1_000, 131_072, 700_001]) {
      const bytes = randomBytes(length);
      const wanted = createHash('sha256').update(bytes).digest('hex');
      expect([length, sha256Of(buffer(bytes))]).toEqual([length, wanted]);
      const hash = startSha256();
      for (let offset = 0; offset < length; offset += 65_521)
        hash.add(buffer(bytes.subarray(offset, offset + 65_521)));
      expect([length, hash.hex()]).toEqual([length, wanted]);
    }
  });

  it('is a name of 32 hexadecimal characters that the server knows for one', () => {
    for (let count = 0; count < 1_000; count += 1)
      expect(randomKey(Date.now() + count)).toMatch(/^[0-9a-f]{32}$/);
    expect(randomKey(0)).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the size of a piece', () => {
  it('doubles on a quick line up to 512 KiB, stays on a slow one, and halves after a cut down to 16 KiB', () => {
    expect(sizeAfterArrival(128 * KIB, 1_499)).toBe(256 * KIB);
    expect(sizeAfterArrival(512 * KIB, 1)).toBe(512 * KIB);
    expect(sizeAfterArrival(128 * KIB, 1_500)).toBe(128 * KIB);
    expect(sizeAfterCut(128 * KIB)).toBe(64 * KIB);
    expect(sizeAfterCut(16 * KIB)).toBe(16 * KIB);
  });
});
