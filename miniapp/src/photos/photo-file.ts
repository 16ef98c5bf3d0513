import { platform } from '../platform';
import { startSha256 } from './sha256';

/** Without a compiler, as on iOS, 1 MB takes half a second to hash; taps are answered in between. */
const hashedAtOnceBytes = 128 * 1024;

/** The phone has cleared the photo away, or has less of it than it said. */
export class PhotoGone extends Error {
  override readonly name = 'PhotoGone';
}

export async function readPiece(path: string, offset: number, bytes: number): Promise<ArrayBuffer> {
  const piece = await platform.savedFiles.read(path, { offset, bytes }).catch(() => {
    throw new PhotoGone();
  });
  if (piece.byteLength < bytes) throw new PhotoGone();
  return piece;
}

/** Read from the phone's disk once more: what was sent in an earlier run of the app belongs to it too. */
export async function sha256OfFile(path: string, bytes: number): Promise<string> {
  const hash = startSha256();
  for (let offset = 0; offset < bytes;) {
    const piece = await readPiece(path, offset, Math.min(hashedAtOnceBytes, bytes - offset));
    hash.add(piece);
    offset += piece.byteLength;
  }
  return hash.hex();
}
