import { setTimeout as wait } from 'node:timers/promises';
import { LessThan } from 'typeorm';
import { Session } from '../accounts';
import { computeAuditRoots } from '../audit';
import { removeOutdatedInvitations } from '../colleagues';
import { endRestedLinks, removeOldLinks } from '../computer-links';
import { databaseNow, type Database } from '../database';
import { describeError, type Logger } from '../logging';
import { remindOfDeadlines, tellOfExtensions } from '../notices';
import { removeStaleUploads } from '../pages';
import { removeOldMails } from '../paper-mails';
import { removeOldPrintLinks } from '../print-links';
import { eraseDueAccounts } from '../privacy';
import { settleEntries } from '../publicity';
import { removeOldAttempts } from '../sign-in-security';
import type { Storage } from '../storage';
import { removeOldIntents } from './remove-old-intents';
import { removeOrphans } from './remove-orphans';
import { runJob, type Job } from './run-job';

/** How often a process asks whether a job is due; whoever asks first runs it, for all processes. */
const ASK_EVERY_MS = 60_000;
/** A contact who is told of more time is told while it still changes the day. */
const TELL_EVERY_MS = 5_000;
const SWEEP_EVERY_MS = 60 * 60_000;
const FIRST_AFTER_MS = 30_000;

interface UpkeepTools {
  database: Database;
  storage: Storage;
  logger: Logger;
}

export interface Upkeep {
  stop(): Promise<void>;
}

/** What comes round by itself: reminders of the deadline, and what nobody needs any more. */
export function startUpkeep(tools: UpkeepTools): Upkeep {
  const stopping = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const attempt = (act: () => Promise<void>) =>
    act().catch((error: unknown) => {
      tools.logger.error({ error: describeError(error) }, 'upkeep failed');
    });
  const loop = async (act: () => Promise<void>, everyMs: number): Promise<void> => {
    await pause(FIRST_AFTER_MS);
    while (!stopping.signal.aborted) {
      await attempt(act);
      await pause(everyMs);
    }
  };
  const jobs = jobsOf(tools);
  const askForEach = async (): Promise<void> => {
    for (const job of jobs) await attempt(async () => void (await runJob(tools.database, job)));
  };
  const running = Promise.all([
    // What a kill has left is cleared away at once.
    attempt(() => clearUploads(tools)),
    loop(askForEach, ASK_EVERY_MS),
    loop(() => tellOfMoreTime(tools), TELL_EVERY_MS),
    loop(() => sweepFiles(tools), SWEEP_EVERY_MS),
  ]);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** One process does these for all. */
function jobsOf({ database, storage, logger }: UpkeepTools): Job[] {
  return [
    {
      name: 'eraseAccounts',
      every: 'hour',
      async act(renew) {
        const accounts = await eraseDueAccounts(database, storage, renew);
        if (accounts > 0) logger.info({ accounts }, 'erased accounts on request');
      },
    },
    {
      name: 'remindOfDeadlines',
      every: 'hour',
      async act(renew) {
        await removeOldAttempts(database);
        await endRestedLinks(database);
        await removeOldLinks(database);
        await removeOldPrintLinks(database);
        await removeOldMails(database);
        await removeOutdatedInvitations(database);
        const reminders = await remindOfDeadlines(database, renew);
        if (reminders > 0) logger.info({ reminders }, 'reminded of the deadline');
      },
    },
    {
      // What a kill in the middle of publishing or announcing has left undone.
      name: 'settlePublicity',
      every: 'hour',
      async act() {
        const moved = await settleEntries(database);
        if (moved > 0) logger.info({ moved }, 'finished a publication');
      },
    },
    {
      name: 'computeAuditRoots',
      every: 'hour',
      async act() {
        const roots = await computeAuditRoots(database);
        if (roots > 0) logger.info({ roots }, 'daily roots of the audit trail made');
      },
    },
    {
      name: 'endSessions',
      every: 'hour',
      async act() {
        const now = await databaseNow(database.read);
        await database.write((tx) => tx.delete(Session, { expiresAtUtc: LessThan(now) }));
      },
    },
    {
      name: 'removeOldIntents',
      every: 'day',
      async act(renew) {
        const intents = await removeOldIntents(database, renew);
        if (intents > 0) logger.info({ intents }, 'removed answers that nobody asks for again');
      },
    },
  ];
}

async function tellOfMoreTime({ database, logger }: UpkeepTools): Promise<void> {
  const applications = await tellOfExtensions(database);
  if (applications > 0) logger.info({ applications }, 'told of a later deadline');
}

/** Each process looks after the files that it can reach. */
async function sweepFiles(tools: UpkeepTools): Promise<void> {
  const files = await removeOrphans(tools.database, tools.storage);
  if (files > 0) tools.logger.info({ files }, 'removed files without rows');
  await clearUploads(tools);
}

async function clearUploads({ database, storage, logger }: UpkeepTools): Promise<void> {
  const uploads = await removeStaleUploads(database, storage);
  if (uploads > 0) logger.info({ uploads }, 'removed uploads that nobody waits for');
}
