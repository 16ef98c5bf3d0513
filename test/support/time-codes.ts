import { createHmac } from 'node:crypto';

/** What the phone of somebody at a desk shows: written apart from the server's own, from RFC 6238. */
export function codeOnPhone(base32Secret: string, atMs = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32Secret].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(atMs / 30_000), 4);
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const STEP_MS = 30_000;

/** The code after the one that was just used: it is good already, as phone clocks go wrong. */
export const nextCodeOnPhone = (secret: string): string => codeOnPhone(secret, Date.now() + STEP_MS);
