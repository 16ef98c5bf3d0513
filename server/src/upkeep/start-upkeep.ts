import { setTimeout as wait } from 'node:timers/promises';
import { LessThan } from 'typeorm';
import { Session } from '../accounts';
import { databaseNow, type Database } from '../database';
import { describeError, type Logger } from '../logging';
import { remindOfDeadlines } from '../notices';
import { removeStaleUploads } from '../pages';
import type { Storage } from '../storage';
import { removeOrphans } from './remove-orphans';

const EVERY_MS = 60 * 60_000;
const FIRST_AFTER_MS = 30_000;

interface UpkeepTools {
  database: Database;
  storage: Storage;
  logger: Logger;
}

export interface Upkeep {
  stop(): Promise<void>;
}

/** What comes round by itself: reminders of the deadline, expired sessions, files and uploads that nobody needs any more. */
export function startUpkeep(tools: UpkeepTools): Upkeep {
  const stopping = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const attempt = (act: () => Promise<void>) =>
    act().catch((error: unknown) => {
      tools.logger.error({ error: describeError(error) }, 'upkeep failed');
    });
  const loop = async (): Promise<void> => {
    // What a kill has left is cleared away at once.
    await attempt(() => clearUploads(tools));
    await pause(FIRST_AFTER_MS);
    while (!stopping.signal.aborted) {
      await attempt(() => goRound(tools));
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

async function goRound(tools: UpkeepTools): Promise<void> {
  const { database, storage, logger } = tools;
  const now = await databaseNow(database.read);
  await database.write((tx) => tx.delete(Session, { expiresAtUtc: LessThan(now) }));
  const reminders = await remindOfDeadlines(database);
  if (reminders > 0) logger.info({ reminders }, 'reminded of the deadline');
  const files = await removeOrphans(database, storage);
  if (files > 0) logger.info({ files }, 'removed files without rows');
  await clearUploads(tools);
}

async function clearUploads({ database, storage, logger }: UpkeepTools): Promise<void> {
  const uploads = await removeStaleUploads(database, storage);
  if (uploads > 0) logger.info({ uploads }, 'removed uploads that nobody waits for');
}
