import { In, type EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { LinkEndReason } from '#shared/api/endpoints/computer-links';
import { isOver, Session } from '../accounts';
import type { Application } from '../applications';
import { attachmentsOf } from '../attachments';
import { databaseNow } from '../database';
import type { ComputerActor } from '../http';
import { problem } from '../problem';
import { scanCodeSha256 } from './begin-link';
import { ComputerLink } from './computer-link.entity';

type ComputersView = AnswerOf<'computerLinks.list'>;

/** What a phone has scanned, while it may still be used. @throws computerLink.gone */
export async function inspectLink(
  read: EntityManager,
  { scanCode }: { scanCode: string },
): Promise<Pick<ComputerLink, 'browser' | 'createdAtUtc' | 'expiresAtUtc'>> {
  const link = await read.findOneBy(ComputerLink, { scanSha256: scanCodeSha256(scanCode) });
  if (link === null || !(await isWaiting(read, link))) throw problem('computerLink.gone');
  const { browser, createdAtUtc, expiresAtUtc } = link;
  return { browser, createdAtUtc, expiresAtUtc };
}

export async function isWaiting(manager: EntityManager, link: ComputerLink): Promise<boolean> {
  return link.state === 'waiting' && (await databaseNow(manager)) < link.expiresAtUtc;
}

/** How far it is, for whoever has its id: nothing of the person or the application. @throws notFound */
export async function stateOf(
  read: EntityManager,
  id: string,
): Promise<{ state: ComputerLink['state']; endReason: LinkEndReason | null }> {
  const link = await read.findOneBy(ComputerLink, { id });
  if (link === null) throw problem('notFound');
  const { state, endReason } = link;
  if (state === 'ended') return { state, endReason };
  if (state === 'waiting') return { state: (await isWaiting(read, link)) ? state : 'ended', endReason: null };
  const isOpen = (await openOnes(read, [id])).has(id);
  return isOpen ? { state, endReason: null } : { state: 'ended', endReason: 'rested' };
}

/** The computers on which somebody may fill in this application now. */
export async function presentComputers(
  manager: EntityManager,
  application: Application,
): Promise<ComputersView> {
  const { id: applicationId } = application;
  const links = await manager.find(ComputerLink, {
    where: { applicationId, state: 'active' },
    order: { connectedAtUtc: 'ASC', id: 'ASC' },
  });
  const open = await openOnes(
    manager,
    links.map(({ id }) => id),
  );
  return {
    ...(await newsOf(manager, application)),
    computers: links
      .filter(({ id }) => open.has(id))
      .map(({ id, browser, connectedAtUtc }) => ({ id, browser, connectedAtUtc: connectedAtUtc ?? '' })),
  };
}

/** By which a page finds out that the application is not as it shows it. */
export async function newsOf(
  manager: EntityManager,
  { id, version }: Application,
): Promise<Pick<ComputersView, 'version' | 'attachmentIds'>> {
  return { version, attachmentIds: (await attachmentsOf(manager, id)).map((attachment) => attachment.id) };
}

/** Until when this computer may stay, if somebody types now and then. */
export async function endOfSession(read: EntityManager, actor: ComputerActor): Promise<string> {
  const { expiresAtUtc } = await read.findOneByOrFail(Session, { id: actor.sessionId });
  return expiresAtUtc;
}

/** Those whose sign-in is neither ended, over, nor at rest for too long. */
export async function openOnes(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const now = Date.parse(await databaseNow(manager));
  const sessions = await manager.findBy(Session, { id: In([...ids]), kind: 'computer' });
  return new Set(sessions.filter((session) => !isOver(session, now)).map(({ id }) => id));
}
