import { toString as drawQr } from 'qrcode';
import type { EntityManager } from 'typeorm';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import {
  base32,
  changeSecurity,
  makeUpRecoveryCodes,
  newTimeCodeSecret,
  recoverySha256sOf,
  securityOf,
  stepOfCode,
  timeCodeUri,
  type SecretBox,
} from '../sign-in-security';
import { endSessionsOf } from './find-staff-account';

export interface Enrolment {
  secret: string;
  qrSvg: string;
  sealed: string;
}

/** A new secret for the phone; nothing is asked for at the sign-in before a code has confirmed it. */
export async function prepareEnrolment(
  box: SecretBox,
  { accountId, userName }: { accountId: string; userName: string },
): Promise<Enrolment> {
  const secret = newTimeCodeSecret();
  const qrSvg = await drawQr(timeCodeUri(secret, userName), { type: 'svg', margin: 2 });
  return { secret: base32(secret), qrSvg, sealed: box.seal(secret, accountId) };
}

export async function beginEnrolment(
  tx: EntityManager,
  { actor, sealed }: { actor: StaffActor; sealed: string },
): Promise<void> {
  await changeSecurity(tx, await securityOf(tx, actor.accountId), { pendingTotpSecret: sealed });
}

/**
 * The phone shows the right code: from now on the sign-in asks for it. Gives the recovery codes, which are kept as
 * hashes only; those from before do not hold any more.
 *
 * @throws staff.secondFactorNotStarted, staff.codeMismatch
 */
export async function confirmEnrolment(
  tx: EntityManager,
  box: SecretBox,
  { actor, code }: { actor: StaffActor; code: string },
): Promise<string[]> {
  const { accountId } = actor;
  const security = await securityOf(tx, accountId);
  const { pendingTotpSecret } = security;
  const secret = pendingTotpSecret === null ? null : box.open(pendingTotpSecret, accountId);
  if (secret === null) throw problem('staff.secondFactorNotStarted');
  const nowUtc = await databaseNow(tx);
  const step = stepOfCode(secret, { code: code.replaceAll(' ', ''), nowUtc, lastStep: null });
  if (step === null) throw problem('staff.codeMismatch');
  const recoveryCodes = makeUpRecoveryCodes();
  await changeSecurity(tx, security, {
    totpSecret: pendingTotpSecret,
    pendingTotpSecret: null,
    totpLastStep: step,
    recoverySha256s: recoverySha256sOf(recoveryCodes),
  });
  const sessionsEnded = await endSessionsOf(tx, accountId, { except: actor.sessionId });
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc: nowUtc,
    actorKind: auditKindOf(actor),
    actorId: accountId,
    action: 'staff.secondFactorSet',
    detail: { sessionsEnded },
  });
  return recoveryCodes;
}
