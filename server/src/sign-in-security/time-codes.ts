import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** One-time codes by the clock (RFC 6238 over RFC 4226) as the usual phone apps make them: SHA-1, 6 digits, 30 s. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Phone clocks go wrong by some seconds, and typing takes some: one step before and one after hold as well. */
const DRIFT_STEPS = 1;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function newTimeCodeSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

export function stepAt(atUtc: string): number {
  return Math.floor(Date.parse(atUtc) / 1_000 / STEP_SECONDS);
}

export function timeCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** The step that a code belongs to, or null: wrong, too old, or of a step that was used before. */
export function stepOfCode(
  secret: Buffer,
  { code, nowUtc, lastStep }: { code: string; nowUtc: string; lastStep: number | null },
): number | null {
  const given = Buffer.from(code);
  const now = stepAt(nowUtc);
  for (let step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step += 1) {
    const wanted = Buffer.from(timeCode(secret, step));
    const isRight = wanted.length === given.length && timingSafeEqual(wanted, given);
    if (isRight && step > (lastStep ?? 0)) return step;
  }
  return null;
}

export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

/** What the picture says to the phone app (Key URI Format). */
export function timeCodeUri(secret: Buffer, userName: string): string {
  const issuer = encodeURIComponent('双创申报');
  const label = `${issuer}:${encodeURIComponent(userName)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${issuer}&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
