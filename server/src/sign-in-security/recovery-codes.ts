import { createHash, randomInt } from 'node:crypto';

const COUNT = 10;
/** Without letters and digits that look alike. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** For the day on which the phone is lost: ten codes of 50 bits that work once each. Only their hashes are kept. */
export function makeUpRecoveryCodes(): string[] {
  const group = (): string =>
    Array.from({ length: 5 }, () => READABLE.charAt(randomInt(READABLE.length))).join('');
  return Array.from({ length: COUNT }, () => `${group()}-${group()}`);
}

export function recoverySha256sOf(codes: readonly string[]): string {
  return JSON.stringify(codes.map(sha256Of));
}

/** The hashes that are left when this code is used up, or null when it is none of them. */
export function withoutRecoveryCode(recoverySha256s: string, code: string): string | null {
  const hashes = JSON.parse(recoverySha256s) as string[];
  const used = sha256Of(code.trim().toLowerCase());
  return hashes.includes(used) ? JSON.stringify(hashes.filter((hash) => hash !== used)) : null;
}

function sha256Of(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
