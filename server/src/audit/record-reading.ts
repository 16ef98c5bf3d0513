import { MoreThanOrEqual } from 'typeorm';
import { databaseNow, type Database } from '../database';
import type { Actor } from '../http';
import { describeError, type Logger } from '../logging';
import { problem } from '../problem';
import { AuditEntry, auditKindOf } from './audit-entry.entity';
import { appendEntry, lastEntry, type AuditFact } from './record-audit';

/** What of an application somebody at a desk looked at; the action of the entry is `read.` and this. */
export const readingKinds = ['application', 'pages', 'attachments', 'paper'] as const;
/**
 * Besides: what the bureau and an expert wrote about an application, the list of all experts, what people object, and what
 * a contact is told of the own data.
 */
export type ReadingKind =
  (typeof readingKinds)[number] | 'opinion' | 'sheet' | 'experts' | 'objections' | 'disputes' | 'ownData';

export interface Reading {
  actor: Actor;
  /** The application or the published list; of a list of people, and of the own data, the account that read it. */
  subjectId: string;
  what: ReadingKind;
}

export interface ReadingRecorder {
  /**
   * Leaves a row before the answer leaves: once for each person, subject, kind and hour. Whoever reads a page of
   * thumbnails writes once. @throws server.busy when it cannot be written; then nothing is shown.
   */
  record(reading: Reading): Promise<void>;
}

/** What was written is remembered, so that the next picture costs no query; old hours are dropped with all others. */
const REMEMBERED_MAX = 20_000;

export function createReadingRecorder(database: Database, logger: Logger): ReadingRecorder {
  const written = new Map<string, Promise<void>>();
  return {
    async record(reading) {
      const hour = new Date().toISOString().slice(0, 13);
      const key = [reading.actor.accountId, reading.subjectId, reading.what, hour].join(' ');
      let writing = written.get(key);
      if (writing === undefined) {
        if (written.size >= REMEMBERED_MAX) written.clear();
        writing = write(database, reading);
        written.set(key, writing);
      }
      try {
        await writing;
      } catch (error) {
        written.delete(key);
        logger.error({ error: describeError(error) }, 'a reading was not recorded');
        throw problem('server.busy', { retryAfterSeconds: 5 });
      }
    },
  };
}

/** Two processes that record the same reading meet at the chain: one begins anew and sees the other's row. */
async function write(database: Database, { actor, subjectId, what }: Reading): Promise<void> {
  const action = `read.${what}`;
  await database.write(async (tx) => {
    const atUtc = await databaseNow(tx);
    // Before the question, so that a row which comes in between meets this one at the chain.
    const last = await lastEntry(tx, subjectId);
    const sinceUtc = `${atUtc.slice(0, 13)}:00:00.000Z`;
    const isWritten = await tx.existsBy(AuditEntry, {
      subjectId,
      actorId: actor.accountId,
      action,
      atUtc: MoreThanOrEqual(sinceUtc),
    });
    if (isWritten) return;
    const fact: AuditFact = {
      subjectId,
      atUtc,
      actorKind: auditKindOf(actor),
      actorId: actor.accountId,
      action,
      detail: {},
    };
    await appendEntry(tx, fact, last);
  });
}
