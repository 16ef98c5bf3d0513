import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** WeChat has no crypto.subtle, and browsers have it on https only. Hexadecimal. */
export function sha256Of(bytes: ArrayBuffer): string {
  return bytesToHex(sha256(new Uint8Array(bytes)));
}

/** Of what comes piece by piece, so that no file has to be in memory as a whole. */
export function startSha256(): { add(piece: ArrayBuffer): void; hex(): string } {
  const hash = sha256.create();
  return {
    add: (piece) => void hash.update(new Uint8Array(piece)),
    hex: () => bytesToHex(hash.digest()),
  };
}
