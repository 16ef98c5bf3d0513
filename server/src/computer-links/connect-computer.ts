import type { EntityManager } from 'typeorm';
import { openComputerSession } from '../accounts';
import { requireEditable, type Application } from '../applications';
import { recordAudit } from '../audit';
import { databaseNow, lockWhileWriting } from '../database';
import type { ContactActor } from '../http';
import { problem, type ProblemError } from '../problem';
import { scanCodeSha256 } from './begin-link';
import { ComputerLink } from './computer-link.entity';
import { endComputerLinks } from './end-links';

/** Whoever lures a contact into scanning a foreign code cannot try out numbers. */
const WRONG_NUMBERS_MAX = 3;

interface Connection {
  actor: ContactActor;
  application: Application;
  scanCode: string;
  checkNumber: string;
}

/**
 * Opens the application on the computer whose code was scanned, when the number that stands on its screen was typed. One
 * computer at a time: an earlier one is let go.
 *
 * @returns a refusal, not thrown, for a wrong number: it is counted
 * @throws computerLink.gone when the code is used, too old or unknown; application.notEditable, campaign.closed
 */
export async function connectComputer(
  tx: EntityManager,
  { actor, application, scanCode, checkNumber }: Connection,
): Promise<ProblemError | null> {
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  const link = await tx.findOne(ComputerLink, {
    where: { scanSha256: scanCodeSha256(scanCode) },
    ...lockWhileWriting(tx),
  });
  if (link === null) throw problem('computerLink.gone');
  const { id, accountId, applicationId, state, tokenSha256, browser } = link;
  // The second tap of an impatient thumb.
  if (state === 'active' && accountId === actor.accountId && applicationId === application.id) return null;
  if (state !== 'waiting' || now >= link.expiresAtUtc) throw problem('computerLink.gone');
  if (checkNumber !== link.checkNumber) return refuseNumber(tx, { actor, application, link, now });

  const by = { kind: 'contact', id: actor.accountId } as const;
  await endComputerLinks(tx, { applicationId: application.id }, { reason: 'replaced', atUtc: now, by });
  const connected = { accountId: actor.accountId, applicationId: application.id, connectedAtUtc: now };
  const { affected } = await tx.update(
    ComputerLink,
    { id, state: 'waiting' },
    { ...connected, state: 'active' },
  );
  if (affected !== 1) throw problem('computerLink.gone');
  await openComputerSession(tx, { id, tokenSha256, ...connected, atUtc: now });
  await record(tx, {
    actor,
    application,
    now,
    action: 'computer.connected',
    detail: { computer: id, browser },
  });
  return null;
}

async function refuseNumber(
  tx: EntityManager,
  about: Pick<Connection, 'actor' | 'application'> & { link: ComputerLink; now: string },
): Promise<ProblemError> {
  const { link, now } = about;
  const wrongNumbers = link.wrongNumbers + 1;
  const isOver = wrongNumbers >= WRONG_NUMBERS_MAX;
  const ended = { state: 'ended', endedAtUtc: now, endReason: 'wrongNumber' } as const;
  await tx.update(ComputerLink, { id: link.id }, { wrongNumbers, ...(isOver ? ended : {}) });
  await record(tx, { ...about, action: 'computer.refused', detail: { computer: link.id, wrongNumbers } });
  return problem(isOver ? 'computerLink.gone' : 'computerLink.wrongNumber');
}

async function record(
  tx: EntityManager,
  fact: Pick<Connection, 'actor' | 'application'> & {
    now: string;
    action: string;
    detail: Record<string, string | number>;
  },
): Promise<void> {
  await recordAudit(tx, {
    subjectId: fact.application.id,
    atUtc: fact.now,
    actorKind: 'contact',
    actorId: fact.actor.accountId,
    action: fact.action,
    detail: fact.detail,
  });
}
