import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { centralHeader, dataDescriptor, endRecords, localHeader, type PlacedEntry } from './zip-records';

/** A file of the archive. Bytes are stored as they are (PDF and JPEG do not shrink); text is packed as it is made. */
export type ZipEntry = {
  /** Safe already, folders with `/`. */
  name: string;
  modifiedAtUtc: string;
} & ({ bytes: Buffer } | { text: AsyncIterable<string> });

/**
 * The archive piece by piece, as fast as it is taken (ZIP with the 64-bit records where they are needed; APPNOTE 6.3.9).
 * An error of an entry is thrown through: half an archive has no end and no reader takes it for whole.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const placed: PlacedEntry[] = [];
  let offset = 0;
  const counted = (piece: Buffer): Buffer => {
    offset += piece.length;
    return piece;
  };
  for await (const entry of entries) {
    const base = { name: entry.name, modifiedAtUtc: entry.modifiedAtUtc, offset };
    if ('bytes' in entry) {
      const { bytes } = entry;
      const sizes = { crc: crc32(bytes), packedBytes: bytes.length, bytes: bytes.length };
      const known: PlacedEntry = { ...base, ...sizes, isPacked: false };
      yield counted(localHeader(known));
      yield counted(bytes);
      placed.push(known);
      continue;
    }
    const streamed: PlacedEntry = { ...base, crc: 0, packedBytes: 0, bytes: 0, isPacked: true };
    yield counted(localHeader(streamed));
    for await (const piece of packed(entry.text, streamed)) {
      streamed.packedBytes += piece.length;
      yield counted(piece);
    }
    yield counted(dataDescriptor(streamed));
    placed.push(streamed);
  }
  const directoryOffset = offset;
  for (const entry of placed) yield counted(centralHeader(entry));
  yield endRecords({ entries: placed.length, directoryOffset, directoryBytes: offset - directoryOffset });
}

/** The threads of zlib do the work, so that the event loop stays free. */
function packed(text: AsyncIterable<string>, into: PlacedEntry): AsyncIterable<Buffer> {
  async function* bytesOf(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      into.crc = crc32(bytes, into.crc);
      into.bytes += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  // The error comes out of the loop over `deflate`.
  return pipeline(Readable.from(bytesOf()), deflate, () => undefined) as AsyncIterable<Buffer>;
}
