import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { newSessionToken, sessionTokenSha256 } from '../accounts';
import { databaseNow } from '../database';
import { ComputerLink } from './computer-link.entity';

/** Long enough to take out the phone, short enough that a photograph of the screen is worth nothing. */
const SCANNED_WITHIN_MS = 3 * 60_000;
const SCAN_CODE_BYTES = 16;

export interface BegunLink {
  id: string;
  token: string;
  scanCode: string;
  checkNumber: string;
  expiresAtUtc: string;
}

/** A computer asks for a phone. Nobody is known yet; only the hashes of both secrets are kept. */
export async function beginLink(tx: EntityManager, { browser }: { browser: string }): Promise<BegunLink> {
  const now = await databaseNow(tx);
  const begun: BegunLink = {
    id: ulid(),
    token: newSessionToken(),
    scanCode: randomBytes(SCAN_CODE_BYTES).toString('base64url'),
    checkNumber: String(randomInt(10_000)).padStart(4, '0'),
    expiresAtUtc: new Date(Date.parse(now) + SCANNED_WITHIN_MS).toISOString(),
  };
  await tx.insert(ComputerLink, {
    id: begun.id,
    tokenSha256: sessionTokenSha256(begun.token),
    scanSha256: scanCodeSha256(begun.scanCode),
    checkNumber: begun.checkNumber,
    browser,
    state: 'waiting',
    wrongNumbers: 0,
    createdAtUtc: now,
    expiresAtUtc: begun.expiresAtUtc,
  });
  return begun;
}

export function scanCodeSha256(scanCode: string): string {
  return createHash('sha256').update(scanCode).digest('hex');
}
