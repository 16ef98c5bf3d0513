import { In, IsNull, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import type { DisputeView } from '#shared/api/views';
import { maskMobileNumber } from '#shared/text/mobile-number';
import { disputeRulings } from '#shared/units/dispute-states';
import { maskPersonName } from '#shared/text/person-name';
import { Application } from '../applications';
import { recordAudit } from '../audit';
import { membersOf, takeOff, unitToChange } from '../colleagues';
import { databaseNow, isUniqueViolation, lockWhileWriting, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { tellContact } from '../notices';
import { problem } from '../problem';
import { findMember, Unit, UnitMember } from '../units';
import { ClaimDispute } from './claim-dispute.entity';
import { disputesWording as words } from './disputes-wording';

export type BureauActor = StaffActor<'bureau' | 'bureauHead'>;

const SHOWN_MAX = 100;

export async function listDisputes(
  read: EntityManager,
  actor: BureauActor,
  state: 'open' | 'decided',
): Promise<AnswerOf<'disputes.list'>> {
  const rows = await read.find(ClaimDispute, {
    where: { ...regionOf(actor), state: state === 'open' ? 'open' : In([...disputeRulings]) },
    // Who waits longest comes first; of what is done, the latest.
    order: { id: state === 'open' ? 'ASC' : 'DESC' },
    take: SHOWN_MAX + 1,
  });
  const disputes = [];
  for (const dispute of rows.slice(0, SHOWN_MAX)) disputes.push(await presentDispute(read, dispute));
  return { disputes, isPart: rows.length > SHOWN_MAX };
}

/** @throws notFound for another region's */
export async function disputeOfRegion(
  manager: EntityManager,
  actor: BureauActor,
  id: string,
): Promise<ClaimDispute> {
  const where = { id, ...regionOf(actor) };
  const dispute = await manager.findOne(ClaimDispute, { where, ...lockWhileWriting(manager) });
  if (dispute === null) throw problem('notFound');
  return dispute;
}

export async function presentDispute(manager: EntityManager, dispute: ClaimDispute): Promise<DisputeView> {
  const { id, version, unitId, statement, filedAtUtc, state, reason, decidedAtUtc } = dispute;
  const unit = await manager.findOneByOrFail(Unit, { id: unitId });
  return {
    id,
    version,
    unitName: unit.name,
    creditCode: unit.creditCode,
    statement,
    personName: maskPersonName(dispute.personName),
    mobile: maskMobileNumber(dispute.mobile),
    filedAtUtc,
    state,
    reason,
    decidedAtUtc,
    members: await manager.countBy(UnitMember, { unitId }),
    hasHandedIn: await manager.existsBy(Application, { unitId, submittedAtUtc: Not(IsNull()) }),
  };
}

/** The name and number of whoever filed it, to call them back; the trail keeps that they were looked at. */
export async function revealClaimant(
  tx: EntityManager,
  actor: BureauActor,
  { id, unitId, personName, mobile }: ClaimDispute,
): Promise<AnswerOf<'disputes.revealClaimant'>> {
  await recordAudit(tx, {
    subjectId: unitId,
    atUtc: await databaseNow(tx),
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'dispute.disclosed',
    detail: { dispute: id },
  });
  return { personName, mobile };
}

/**
 * Decides, once. Handed over, the unit with all that was filled in is the claimant's, and nobody's who had it before: the
 * bureau has found that they did not act for it. Whoever belongs to the unit is invited again. Everybody is told.
 *
 * @throws version.stale, dispute.closed, dispute.claimantBound
 */
export async function decideDispute(
  tx: EntityManager,
  actor: BureauActor,
  {
    dispute,
    expectedVersion,
    ...decision
  }: { dispute: ClaimDispute; expectedVersion: number } & BodyOf<'disputes.decide'>,
): Promise<DisputeView> {
  if (dispute.state !== 'open') throw problem('dispute.closed');
  if (dispute.version !== expectedVersion)
    throw problem('version.stale', { current: await presentDispute(tx, dispute) });
  const unit = await unitToChange(tx, dispute.unitId);
  const nowUtc = await databaseNow(tx);
  const reason = decision.reason.trim();
  const next = {
    state: decision.ruling,
    openAccountId: null,
    version: dispute.version + 1,
    reason,
    decidedAtUtc: nowUtc,
    decidedByStaffId: actor.accountId,
  };
  const { id, version } = dispute;
  const { affected } = await tx.update(ClaimDispute, { id, version, state: 'open' }, next);
  if (affected !== 1) throw new WriteConflict();
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: nowUtc,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: `dispute.${decision.ruling}`,
    detail: { dispute: id, claimant: dispute.accountId },
  });
  const carryOut = decision.ruling === 'kept' ? keepClaim : handOver;
  await carryOut(tx, { unit, claimantId: dispute.accountId, reason, actor, nowUtc });
  return presentDispute(tx, Object.assign(new ClaimDispute(), dispute, next));
}

interface Outcome {
  unit: Unit;
  claimantId: string;
  reason: string;
  actor: BureauActor;
  nowUtc: string;
}

async function keepClaim(tx: EntityManager, { unit, claimantId, reason, nowUtc }: Outcome): Promise<void> {
  const tell = (accountId: string, text: string) =>
    tellContact(tx, { accountId, kind: 'claimKept', text, nowUtc });
  await tell(claimantId, words.keptForClaimant(unit.name, reason));
  for (const { accountId } of await membersOf(tx, unit.id))
    await tell(accountId, words.keptForOwner(unit.name, reason));
}

async function handOver(
  tx: EntityManager,
  { unit, claimantId, reason, actor, nowUtc }: Outcome,
): Promise<void> {
  const bound = await findMember(tx, claimantId);
  if (bound !== null) throw problem('dispute.claimantBound');
  const tell = (accountId: string, text: string) =>
    tellContact(tx, { accountId, kind: 'claimHandedOver', text, nowUtc });
  for (const { accountId } of await membersOf(tx, unit.id)) {
    await takeOff(tx, { unit, accountId, by: { kind: 'bureau', id: actor.accountId }, nowUtc });
    await tell(accountId, words.handedOverFromMember(unit.name, reason));
  }
  const owner = {
    accountId: claimantId,
    unitId: unit.id,
    joinedAtUtc: nowUtc,
    role: 'owner',
    label: '',
    version: 1,
  } as const;
  try {
    await tx.insert(UnitMember, owner);
  } catch (error) {
    // At this moment the claimant registers or joins another unit.
    throw isUniqueViolation(error) ? problem('dispute.claimantBound') : error;
  }
  await tell(claimantId, words.handedOverToClaimant(unit.name, reason));
}

/** A condition of every query: what is another region's does not exist. */
function regionOf({ bureauCode }: BureauActor): FindOptionsWhere<ClaimDispute> {
  if (bureauCode === null) throw problem('session.notAllowed');
  return { bureauCode };
}
