import type { EntityManager } from 'typeorm';
import type { GrantableRole, MemberRole } from '#shared/units/member-roles';
import { Application } from '../applications';
import { recordAudit } from '../audit';
import { endComputerLinks } from '../computer-links';
import { databaseNow, WriteConflict } from '../database';
import type { ContactActor } from '../http';
import { tellContact } from '../notices';
import { endPrintLinks } from '../print-links';
import { problem } from '../problem';
import { UnitMember, type Unit } from '../units';
import { colleaguesWording } from './colleagues-wording';
import { colleagueOf, membershipOf, ownershipOf, presentColleagues } from './find-colleagues';
import { soundLabel } from './sound-label';

interface ColleagueAct {
  actor: ContactActor;
  /** Of the colleague's account. */
  id: string;
  expectedVersion: number;
}

/**
 * Another right or name for a colleague, who is told of the right.
 *
 * @throws unit.ownerOnly, colleague.isOwner, colleague.invalid, version.stale, notFound
 */
export async function changeColleague(
  tx: EntityManager,
  { actor, id, expectedVersion, ...asked }: ColleagueAct & { label: string; role: GrantableRole },
): Promise<void> {
  const { unit, colleague } = await colleagueToChange(tx, { actor, id, expectedVersion });
  const label = soundLabel(asked.label);
  const nowUtc = await databaseNow(tx);
  await changeMember(tx, colleague, { label, role: asked.role });
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: nowUtc,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'colleague.changed',
    detail: { colleague: id, from: colleague.role, to: asked.role },
  });
  if (asked.role === colleague.role) return;
  const text = colleaguesWording.changed(unit.name, asked.role);
  await tellContact(tx, { accountId: id, kind: 'roleChanged', text, nowUtc });
}

/**
 * Takes a colleague off: nothing of the unit opens any more on their phone and computers, and they are told.
 *
 * @throws unit.ownerOnly, colleague.isOwner, version.stale, notFound
 */
export async function removeColleague(tx: EntityManager, act: ColleagueAct): Promise<void> {
  const { unit, colleague } = await colleagueToChange(tx, act);
  const { accountId } = act.actor;
  const nowUtc = await databaseNow(tx);
  await takeOff(tx, { unit, accountId: colleague.accountId, by: { kind: 'contact', id: accountId }, nowUtc });
  const text = colleaguesWording.removed(unit.name);
  await tellContact(tx, { accountId: colleague.accountId, kind: 'removedFromUnit', text, nowUtc });
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: nowUtc,
    actorKind: 'contact',
    actorId: accountId,
    action: 'colleague.removed',
    detail: { colleague: colleague.accountId, role: colleague.role },
  });
}

/** @throws colleague.ownerStays: a unit without a 负责人 would be nobody's */
export async function leaveUnit(tx: EntityManager, actor: ContactActor): Promise<void> {
  const { unit, member } = await membershipOf(tx, actor);
  if (member.role === 'owner') throw problem('colleague.ownerStays');
  const { accountId } = actor;
  const nowUtc = await databaseNow(tx);
  const by = { kind: 'contact', id: accountId } as const;
  await takeOff(tx, { unit, accountId, by, nowUtc });
  await colleagueHasLeft(tx, { unit, member, by, nowUtc });
}

type By = { kind: 'contact' | 'bureau'; id: string } | { kind: 'system'; id: null };

/** Tells the 负责人, if there is one left, and the trail. */
export async function colleagueHasLeft(
  tx: EntityManager,
  { unit, member, by, nowUtc }: { unit: Unit; member: UnitMember; by: By; nowUtc: string },
): Promise<void> {
  const owner = await tx.findOneBy(UnitMember, { unitId: unit.id, role: 'owner' });
  if (owner !== null) {
    const text = colleaguesWording.left(member.label);
    await tellContact(tx, { accountId: owner.accountId, kind: 'colleagueLeft', text, nowUtc });
  }
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: nowUtc,
    actorKind: by.kind,
    actorId: by.id,
    action: 'colleague.left',
    detail: { role: member.role },
  });
}

/**
 * Makes a colleague the 负责人; whoever was it may still submit. Both are told.
 *
 * @throws unit.ownerOnly, colleague.isOwner when it is oneself, notFound
 */
export async function transferOwnership(
  tx: EntityManager,
  actor: ContactActor,
  { to }: { to: string },
): Promise<void> {
  const { unit, member } = await ownershipOf(tx, actor);
  const next = await colleagueOf(tx, unit, to);
  if (next.role === 'owner') throw problem('colleague.isOwner');
  const nowUtc = await databaseNow(tx);
  await changeMember(tx, member, { role: 'submitter' });
  await changeMember(tx, next, { role: 'owner' });
  const tell = (accountId: string, kind: 'madeOwner' | 'roleChanged', text: string) =>
    tellContact(tx, { accountId, kind, text, nowUtc });
  await tell(to, 'madeOwner', colleaguesWording.madeOwner(unit.name));
  await tell(actor.accountId, 'roleChanged', colleaguesWording.handedAway(unit.name));
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: nowUtc,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'unit.transferred',
    detail: { to },
  });
}

/** Ends what somebody had of the unit: the computers that they had connected, and codes for papers that they may know. */
export async function takeOff(
  tx: EntityManager,
  { unit, accountId, by, nowUtc }: { unit: Unit; accountId: string; by: By; nowUtc: string },
): Promise<void> {
  const { affected } = await tx.delete(UnitMember, { accountId, unitId: unit.id });
  if (affected !== 1) throw new WriteConflict();
  const ending = { reason: 'left', atUtc: nowUtc, by } as const;
  await endComputerLinks(tx, { accountId }, ending);
  for (const { id } of await tx.findBy(Application, { unitId: unit.id }))
    await endPrintLinks(tx, { applicationId: id }, ending);
}

async function colleagueToChange(
  tx: EntityManager,
  { actor, id, expectedVersion }: ColleagueAct,
): Promise<{ unit: Unit; colleague: UnitMember }> {
  const { unit } = await ownershipOf(tx, actor);
  const colleague = await colleagueOf(tx, unit, id);
  if (colleague.role === 'owner') throw problem('colleague.isOwner');
  if (colleague.version !== expectedVersion)
    throw problem('version.stale', { current: await presentColleagues(tx, actor) });
  return { unit, colleague };
}

async function changeMember(
  tx: EntityManager,
  { accountId, unitId, version }: UnitMember,
  changes: { role?: MemberRole; label?: string },
): Promise<void> {
  const next = { ...changes, version: version + 1 };
  const { affected } = await tx.update(UnitMember, { accountId, unitId, version }, next);
  if (affected !== 1) throw new WriteConflict();
}
