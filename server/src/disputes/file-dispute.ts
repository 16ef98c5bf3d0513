import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import type { RequestFault } from '#shared/api/problems';
import { countCharacters, hasEmoji, hasLineBreak } from '#shared/text/characters';
import { normaliseCreditCode } from '#shared/text/credit-code';
import { isMobileNumber, normaliseMobileNumber } from '#shared/text/mobile-number';
import { creditCodeFaults } from '#shared/units/claim-faults';
import { colleagueLimits } from '#shared/units/member-roles';
import { requireConsent } from '../accounts';
import { recordAudit } from '../audit';
import { membersOf } from '../colleagues';
import { databaseNow, isUniqueViolation } from '../database';
import type { ContactActor } from '../http';
import { tellContact } from '../notices';
import { problem } from '../problem';
import { Unit } from '../units';
import { ClaimDispute } from './claim-dispute.entity';
import { disputesWording as words } from './disputes-wording';

const NAME_MAX_CHARACTERS = 30;

/**
 * Puts before the bureau that a unit should be the contact's. Those who act for the unit are told, and go on meanwhile.
 *
 * @throws dispute.invalid with every fault; dispute.notNeeded, dispute.ownUnit, dispute.oneIsOpen
 */
export async function fileDispute(
  tx: EntityManager,
  { accountId }: ContactActor,
  typed: BodyOf<'disputes.file'>,
): Promise<void> {
  await requireConsent(tx, accountId);
  const asked = soundDispute(typed);
  const unit = await tx.findOneBy(Unit, { creditCode: asked.creditCode });
  if (unit === null) throw problem('dispute.notNeeded');
  const members = await membersOf(tx, unit.id);
  if (members.some((member) => member.accountId === accountId)) throw problem('dispute.ownUnit');
  const nowUtc = await databaseNow(tx);
  const id = ulid();
  const { statement, personName, mobile } = asked;
  try {
    await tx.insert(ClaimDispute, {
      id,
      unitId: unit.id,
      bureauCode: unit.bureauCode,
      accountId,
      openAccountId: accountId,
      statement,
      personName,
      mobile,
      state: 'open',
      version: 1,
      filedAtUtc: nowUtc,
    });
  } catch (error) {
    throw isUniqueViolation(error) ? problem('dispute.oneIsOpen') : error;
  }
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: nowUtc,
    actorKind: 'contact',
    actorId: accountId,
    action: 'dispute.filed',
    detail: { dispute: id },
  });
  const text = words.filedAgainst(unit.name);
  for (const member of members)
    await tellContact(tx, { accountId: member.accountId, kind: 'claimDisputed', text, nowUtc });
}

/** @throws dispute.closed; notFound for anybody else's */
export async function withdrawDispute(
  tx: EntityManager,
  { accountId }: ContactActor,
  id: string,
): Promise<void> {
  const dispute = await tx.findOneBy(ClaimDispute, { id, accountId });
  if (dispute === null) throw problem('notFound');
  if (dispute.state === 'withdrawn') return;
  const { version, unitId } = dispute;
  const next = { state: 'withdrawn', openAccountId: null, version: version + 1 } as const;
  const { affected } = await tx.update(ClaimDispute, { id, version, state: 'open' }, next);
  if (affected !== 1) throw problem('dispute.closed');
  await recordAudit(tx, {
    subjectId: unitId,
    atUtc: await databaseNow(tx),
    actorKind: 'contact',
    actorId: accountId,
    action: 'dispute.withdrawn',
    detail: { dispute: id },
  });
}

/** The contact's own ones, the latest first. */
export async function presentOwnDisputes(
  manager: EntityManager,
  { accountId }: ContactActor,
): Promise<AnswerOf<'disputes.own'>> {
  const own = await manager.find(ClaimDispute, { where: { accountId }, order: { id: 'DESC' }, take: 20 });
  const disputes = [];
  for (const { id, unitId, filedAtUtc, state, reason, decidedAtUtc } of own) {
    const { creditCode } = await manager.findOneByOrFail(Unit, { id: unitId });
    disputes.push({ id, creditCode, filedAtUtc, state, reason, decidedAtUtc });
  }
  return { disputes };
}

function soundDispute(typed: BodyOf<'disputes.file'>): BodyOf<'disputes.file'> {
  const sound = {
    creditCode: normaliseCreditCode(typed.creditCode),
    statement: typed.statement.trim(),
    personName: typed.personName.trim(),
    mobile: normaliseMobileNumber(typed.mobile),
  };
  const faults: RequestFault[] = [...creditCodeFaults(sound.creditCode)];
  const add = (field: string, code: string, message: string) => faults.push({ field, code, message });
  if (sound.statement === '') add('statement', 'required', words.statementRequired);
  if (countCharacters(sound.statement) > colleagueLimits.statementCharacters)
    add('statement', 'tooLong', words.statementTooLong);
  if (sound.personName === '') add('personName', 'required', words.nameRequired);
  if (countCharacters(sound.personName) > NAME_MAX_CHARACTERS)
    add('personName', 'tooLong', words.nameTooLong);
  if (hasLineBreak(sound.personName) || hasEmoji(sound.personName))
    add('personName', 'unprintable', words.nameUnprintable);
  if (!isMobileNumber(sound.mobile)) add('mobile', 'form', words.mobile);
  if (faults.length > 0) throw problem('dispute.invalid', { faults });
  return sound;
}
