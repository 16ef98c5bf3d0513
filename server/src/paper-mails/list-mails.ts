import { In, MoreThan, type EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { Application } from '../applications';
import { databaseNow } from '../database';
import { Print } from '../papers';
import { PaperMail, type PaperMailState } from './paper-mail.entity';

const DAY_MS = 24 * 3_600_000;

const shownStates: Record<PaperMailState, AnswerOf<'paperMails.list'>['mails'][number]['state']> = {
  waiting: 'sending',
  leased: 'sending',
  sending: 'sending',
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
};

/** A day ago by the database's clock: what is older does not count any more. */
export async function dayAgo(manager: EntityManager): Promise<string> {
  return new Date(Date.parse(await databaseNow(manager)) - DAY_MS).toISOString();
}

export async function presentMails(
  manager: EntityManager,
  { id: applicationId }: Application,
  { isOffered }: { isOffered: boolean },
): Promise<AnswerOf<'paperMails.list'>> {
  const mails = await manager.find(PaperMail, {
    where: { applicationId, createdAtUtc: MoreThan(await dayAgo(manager)) },
    order: { id: 'DESC' },
  });
  const prints = await manager.find(Print, {
    select: { id: true, revision: true },
    where: { id: In(mails.map(({ printId }) => printId)) },
  });
  const revisions = new Map(prints.map(({ id, revision }) => [id, revision]));
  return {
    isOffered,
    mails: mails.map(({ id, printId, maskedAddress, createdAtUtc, state, failure }) => ({
      id,
      revision: revisions.get(printId) ?? 1,
      address: maskedAddress,
      requestedAtUtc: createdAtUtc,
      state: shownStates[state],
      failure,
    })),
  };
}
