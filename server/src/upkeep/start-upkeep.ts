import { setTimeout as wait } from 'node:timers/promises';
import { LessThan } from 'typeorm';
import { Session } from '../accounts';
import { databaseNow, type Database } from '../database';
import { describeError, type Logger } from '../logging';
import { remindOfDeadlines } from '../notices';
import type { Storage } from '../storage';
import { removeOrphans } from './remove-orphans';

const EVERY_MS = 60 * 60_000;
const FIRST_AFTER_MS = 30_000;

export interface Upkeep {
  stop(): Promise<void>;
}

/** What comes round by itself: reminders of the deadline, expired sessions, files that nothing names any more. */
export function startUpkeep(tools: { database: Database; storage: Storage; logger: Logger }): Upkeep {
  const stopping = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const loop = async (): Promise<void> => {
    await pause(FIRST_AFTER_MS);
    while (!stopping.signal.aborted) {
      await goRound(tools).catch((error: unknown) => {
        tools.logger.error({ error: describeError(error) }, 'upkeep failed');
      });
      await pause(EVERY_MS);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function goRound({
  database,
  storage,
  logger,
}: {
  database: Database;
  storage: Storage;
  logger: Logger;
}) {
  const now = await databaseNow(database.read);
  await database.write((tx) => tx.delete(Session, { expiresAtUtc: LessThan(now) }));
  const reminders = await remindOfDeadlines(database);
  if (reminders > 0) logger.info({ reminders }, 'reminded of the deadline');
  const files = await removeOrphans(database, storage);
  if (files > 0) logger.info({ files }, 'removed files without rows');
}
