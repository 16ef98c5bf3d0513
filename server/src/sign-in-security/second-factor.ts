import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { problem } from '../problem';
import { withoutRecoveryCode } from './recovery-codes';
import type { SecretBox } from './secret-box';
import { StaffSecurity } from './staff-security.entity';
import { stepOfCode } from './time-codes';

/** A right code, and how it is used up. */
export type SecondFactorUse =
  | { kind: 'timeCode'; step: number; resealed: string | null }
  | { kind: 'recoveryCode'; seen: string; left: string };

/** What a code stands for, or null when it is wrong or was used before. */
export function readSecondFactor(
  box: SecretBox,
  security: StaffSecurity,
  { code, nowUtc }: { code: string; nowUtc: string },
): SecondFactorUse | null {
  const { accountId, totpSecret, totpLastStep, recoverySha256s } = security;
  const left = withoutRecoveryCode(recoverySha256s, code);
  if (left !== null) return { kind: 'recoveryCode', seen: recoverySha256s, left };
  const secret = totpSecret === null ? null : box.open(totpSecret, accountId);
  if (secret === null || totpSecret === null) return null;
  const step = stepOfCode(secret, { code: code.replaceAll(' ', ''), nowUtc, lastStep: totpLastStep });
  if (step === null) return null;
  return {
    kind: 'timeCode',
    step,
    resealed: box.isOutdated(totpSecret) ? box.seal(secret, accountId) : null,
  };
}

/** Of two sign-ins with one code at the same moment one is in. @throws staff.codeWrong */
export async function useUpSecondFactor(
  tx: EntityManager,
  accountId: string,
  use: SecondFactorUse,
): Promise<void> {
  if (use.kind === 'recoveryCode') {
    const where = { accountId, recoverySha256s: use.seen };
    const { affected } = await tx.update(StaffSecurity, where, { recoverySha256s: use.left });
    if (affected !== 1) throw problem('staff.codeWrong');
    return;
  }
  const { step, resealed } = use;
  const changes = { totpLastStep: step, ...(resealed === null ? {} : { totpSecret: resealed }) };
  for (const totpLastStep of [IsNull(), LessThan(step)]) {
    const { affected } = await tx.update(StaffSecurity, { accountId, totpLastStep }, changes);
    if (affected === 1) return;
  }
  throw problem('staff.codeWrong');
}
