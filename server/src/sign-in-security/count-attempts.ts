import { createHash } from 'node:crypto';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { databaseNow, type Database } from '../database';
import { problem, type ProblemError } from '../problem';
import { SignInAttempt } from './sign-in-attempt.entity';

const WINDOW_SECONDS = 15 * 60;

/** Tries that each may make in 15 minutes, counted from the first; then it has to wait for the window's end. */
export const attemptLimits = {
  /** Wrong passwords for one user name. */
  account: 5,
  /** Wrong codes after a right password. */
  code: 5,
  /** Wrong old passwords of somebody who is signed in. */
  ownPassword: 5,
  /** Wrong tries from one address, for whatever names. */
  address: 20,
  /** Codes of papers that do not exist, from one address, and from all together (shared/applications/print-code.ts). */
  printCode: 10,
  printCodeAll: 300,
} as const;

export type AttemptKind = keyof typeof attemptLimits;

export interface AttemptCounter {
  /** Counts one try before it is made, so that tries which come together count too. Null: it may be made. */
  take(kind: AttemptKind, subject: string): Promise<ProblemError | null>;
  /** The try was a right one: it does not count. */
  giveBack(kind: AttemptKind, subject: string): Promise<void>;
  /** Whoever is in begins anew. */
  forget(kind: AttemptKind, subject: string): Promise<void>;
}

export function createAttemptCounter(database: Database): AttemptCounter {
  return {
    take: (kind, subject) => database.write((tx) => take(tx, sha256Of(kind, subject), attemptLimits[kind])),
    async giveBack(kind, subject) {
      await database.write((tx) =>
        tx
          .createQueryBuilder()
          .update(SignInAttempt)
          .set({ taken: () => 'taken - 1' })
          .where('subjectSha256 = :subject AND taken > 0', { subject: sha256Of(kind, subject) })
          .execute(),
      );
    },
    async forget(kind, subject) {
      // The row stays to the window's end: taking it out and putting it in again would make neighbours wait.
      const subjectSha256 = sha256Of(kind, subject);
      await database.write((tx) => tx.update(SignInAttempt, { subjectSha256 }, { taken: 0 }));
    },
  };
}

/** Windows that are over count nothing any more. */
export async function removeOldAttempts(database: Database): Promise<void> {
  const now = await databaseNow(database.read);
  await database.write((tx) => tx.delete(SignInAttempt, { windowEndsUtc: LessThanOrEqual(now) }));
}

async function take(tx: EntityManager, subjectSha256: string, limit: number): Promise<ProblemError | null> {
  const now = await databaseNow(tx);
  if (await countOne(tx, subjectSha256, limit, now)) return null;
  const row = await tx.findOneBy(SignInAttempt, { subjectSha256 });
  if (row !== null && row.windowEndsUtc > now) return throttled(row.windowEndsUtc, now);
  const windowEndsUtc = new Date(Date.parse(now) + WINDOW_SECONDS * 1_000).toISOString();
  const fresh = { subjectSha256, taken: 0, windowEndsUtc };
  // Of several who open the window at once one does; all of them count in it.
  if (row === null)
    await tx.createQueryBuilder().insert().into(SignInAttempt).values(fresh).orIgnore().execute();
  else await tx.update(SignInAttempt, { subjectSha256, windowEndsUtc: row.windowEndsUtc }, fresh);
  return (await countOne(tx, subjectSha256, limit, now)) ? null : throttled(windowEndsUtc, now);
}

async function countOne(
  tx: EntityManager,
  subjectSha256: string,
  limit: number,
  now: string,
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(SignInAttempt)
    .set({ taken: () => 'taken + 1' })
    .where('subjectSha256 = :subjectSha256 AND windowEndsUtc > :now AND taken < :limit', {
      subjectSha256,
      now,
      limit,
    })
    .execute();
  return affected === 1;
}

function throttled(untilUtc: string, now: string): ProblemError {
  const retryAfterSeconds = Math.max(1, Math.ceil((Date.parse(untilUtc) - Date.parse(now)) / 1_000));
  return problem('staff.signInThrottled', { retryAfterSeconds });
}

function sha256Of(kind: AttemptKind, subject: string): string {
  return createHash('sha256').update(`${kind} ${subject}`).digest('hex');
}
