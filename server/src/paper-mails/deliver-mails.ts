import { LessThan, type EntityManager } from 'typeorm';
import type { PaperMailFailure } from '#shared/applications/paper-mails';
import { Application } from '../applications';
import { recordAudit } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow, type Database } from '../database';
import { createLeases, startWorker, type Leases, type Worker } from '../leases';
import { describeError, type Logger } from '../logging';
import { paperFileName, Print } from '../papers';
import type { Storage } from '../storage';
import { dayAgo } from './list-mails';
import type { MailSender, OutgoingMail } from './mail-sender';
import { PaperMail, type PaperMailState } from './paper-mail.entity';
import { paperMailsWording } from './paper-mails-wording';

export interface MailTools {
  database: Database;
  storage: Storage;
  sender: MailSender;
  logger: Logger;
}

/** Longer than the sender's own waits together. */
const LEASE_MS = 180_000;
const BATCH = 4;
/** With the growing waits about five hours; by then the contact has printed in another way. */
const MAX_ATTEMPTS = 10;

type Tools = MailTools & { leases: Leases<PaperMail> };

/** Sends what was asked for. Several may run on several machines (see leases/). */
export function startMailDelivery(
  tools: MailTools,
  { isPolling, leaseMs = LEASE_MS }: { isPolling: boolean; leaseMs?: number },
): Worker {
  const leases = createLeases(PaperMail, {
    leaseMs,
    batch: BATCH,
    async whenLost(tx, mail) {
      await tx.update(PaperMail, { id: mail.id }, { address: null });
      await recordEnd(tx, mail, 'unknown');
    },
  });
  const runOnce = async (): Promise<number> => {
    const mails = await leases.take(tools.database);
    await Promise.all(mails.map((mail) => deliver({ ...tools, leases }, mail)));
    return mails.length;
  };
  return startWorker(runOnce, { isPolling, logger: tools.logger, name: 'delivery of papers by mail' });
}

async function deliver(tools: Tools, mail: PaperMail): Promise<void> {
  const { database, leases, sender, logger } = tools;
  const outgoing = await prepare(tools, mail).catch((error: unknown) => {
    logger.error({ mail: mail.id, error: describeError(error) }, 'a paper could not be read for its mail');
    return 'unreadable' as const;
  });
  if (outgoing === 'unreadable') return tryLater(tools, mail);
  if (outgoing === null) return finish(tools, mail, { state: 'failed', failure: 'superseded' });
  if (!(await leases.begin(database, mail))) return;
  const result = await sender.send(outgoing);
  switch (result.outcome) {
    case 'accepted':
      return finish(tools, mail, { state: 'sent', failure: null });
    case 'unknown':
      return finish(tools, mail, { state: 'unknown', failure: null });
    case 'refused':
      return finish(tools, mail, { state: 'failed', failure: 'refused' });
    case 'later':
      logger.warn({ mail: mail.id, attempts: mail.attempts, reason: result.reason }, 'mail not taken');
      return tryLater(tools, mail);
  }
}

async function tryLater(tools: Tools, mail: PaperMail): Promise<void> {
  if (mail.attempts < MAX_ATTEMPTS) return tools.leases.postpone(tools.database, mail, { afterMs: 0 });
  return finish(tools, mail, { state: 'failed', failure: 'unreachable' });
}

/** null when this paper is not the one in force any more, or gone. */
async function prepare({ database, storage }: Tools, mail: PaperMail): Promise<OutgoingMail | null> {
  const { read } = database;
  const application = await read.findOneBy(Application, { id: mail.applicationId });
  const print = await read.findOneBy(Print, { id: mail.printId });
  if (application === null || print === null || mail.address === null) return null;
  if (application.printRevision !== print.revision) return null;
  const content = await storage.read(print.pdfKey);
  const { title } = await definitionFor(read, application);
  const named = { campaignTitle: title, code: application.code, revision: print.revision };
  return {
    id: mail.id,
    to: mail.address,
    subject: paperMailsWording.subject(named),
    text: paperMailsWording.text(named),
    attachment: { fileName: paperFileName(application, print.revision), content },
  };
}

/** The address goes with the end. */
async function finish(
  { database, leases }: Tools,
  mail: PaperMail,
  end: { state: PaperMailState; failure: PaperMailFailure | null },
): Promise<void> {
  await database.write(async (tx) => {
    if (!(await leases.finish(tx, mail, { ...end, address: null }))) return;
    await recordEnd(tx, mail, end.state);
  });
}

async function recordEnd(tx: EntityManager, mail: PaperMail, state: PaperMailState): Promise<void> {
  await recordAudit(tx, {
    subjectId: mail.applicationId,
    atUtc: await databaseNow(tx),
    actorKind: 'system',
    actorId: null,
    action: state === 'failed' ? 'paperMail.failed' : 'paperMail.sent',
    detail: { mail: mail.id, isCertain: state !== 'unknown' },
  });
}

/** Mails are kept for a day, as long as they count and are shown. */
export async function removeOldMails(database: Database): Promise<void> {
  const before = await dayAgo(database.read);
  await database.write((tx) => tx.delete(PaperMail, { createdAtUtc: LessThan(before) }));
}
