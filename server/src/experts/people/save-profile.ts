import type { EntityManager } from 'typeorm';
import type { RequestFault } from '#shared/api/problems';
import { bureauByCode } from '#shared/campaigns/bureaus';
import type { ExpertFacts } from '#shared/experts/conflicts';
import { expertWording } from '#shared/experts/expert-wording';
import { creditCodeFault, normaliseCreditCode } from '#shared/text/credit-code';
import { StaffAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { databaseNow, isUniqueViolation, WriteConflict } from '../../database';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { ExpertProfile } from '../expert-profile.entity';
import { presentExpert, type Expert } from './find-experts';

export interface SaveProfile {
  actor: StaffActor<'province'>;
  expertId: string;
  expectedVersion: number;
  facts: ExpertFacts;
}

/**
 * Writes down whom an expert works for and where.
 *
 * @throws notFound for an account that is no expert; expert.invalid with every fault; version.stale
 */
export async function saveProfile(tx: EntityManager, request: SaveProfile): Promise<Expert> {
  const { actor, expertId, expectedVersion } = request;
  const account = await tx.findOneBy(StaffAccount, { id: expertId, role: 'expert' });
  if (account === null) throw problem('notFound');
  const facts = soundFacts(request.facts);
  const seen = await tx.findOneBy(ExpertProfile, { accountId: expertId });
  const version = seen?.version ?? 1;
  const stale = () => problem('version.stale', { current: presentExpert({ account, profile: seen }) });
  if (version !== expectedVersion) throw stale();
  const now = await databaseNow(tx);
  const profile = { ...facts, version: version + 1, updatedAtUtc: now };
  if (seen === null) {
    try {
      await tx.insert(ExpertProfile, { accountId: expertId, ...profile });
    } catch (error) {
      throw isUniqueViolation(error) ? new WriteConflict() : error;
    }
  } else {
    const { affected } = await tx.update(ExpertProfile, { accountId: expertId, version }, profile);
    if (affected !== 1) throw stale();
  }
  await recordAudit(tx, {
    subjectId: expertId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'expert.profileSaved',
    detail: { version: version + 1 },
  });
  return { account, profile: Object.assign(new ExpertProfile(), { accountId: expertId, ...profile }) };
}

function soundFacts({ employer, employerCreditCode, cityCode }: ExpertFacts): ExpertFacts {
  const code = normaliseCreditCode(employerCreditCode ?? '');
  const faults: RequestFault[] = [];
  if (employer.trim() === '') {
    faults.push({ field: 'employer', code: 'required', message: expertWording.employerMissing });
  }
  if (code !== '' && creditCodeFault(code) !== null) {
    faults.push({
      field: 'employerCreditCode',
      code: 'badFormat',
      message: expertWording.creditCodeInvalid,
    });
  }
  if (cityCode !== null && bureauByCode(cityCode) === undefined) {
    faults.push({ field: 'cityCode', code: 'notAllowed', message: expertWording.cityUnknown });
  }
  if (faults.length > 0) throw problem('expert.invalid', { faults });
  return { employer: employer.trim(), employerCreditCode: code === '' ? null : code, cityCode };
}
