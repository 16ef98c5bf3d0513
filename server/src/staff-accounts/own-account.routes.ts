import * as endpoints from '#shared/api/endpoints/staff-accounts';
import { anyStaff, anyStaffBeforePasswordChange, presentStaff } from '../accounts';
import { route, type RateLimit, type Route } from '../http';
import type { AttemptCounter, SecretBox } from '../sign-in-security';
import { endStaffSession } from './end-staff-session';
import { findAccount } from './find-staff-account';
import { changeOwnPassword, prepareNewPassword, requireOwnPassword } from './own-password';
import { beginEnrolment, confirmEnrolment, prepareEnrolment } from './own-second-factor';
import { sessionsOf } from './present-staff-account';

export interface OwnAccountTools {
  attempts: AttemptCounter;
  secretBox: SecretBox;
}

/** Hashing a password costs a twentieth of a second of a core. */
const HASHING_LIMIT: RateLimit = { requests: 20, perSeconds: 60, by: 'account' };

/** What everybody at a desk does with the own account. */
export function createOwnAccountRoutes({ attempts, secretBox }: OwnAccountTools): Route[] {
  return [
    route({
      endpoint: endpoints.changeOwnPassword,
      policy: anyStaffBeforePasswordChange('更改自己的密码'),
      limit: HASHING_LIMIT,
      prepare: ({ actor, body }, read) =>
        prepareNewPassword(read, attempts, { ...body, accountId: actor.accountId }),
      act: async ({ actor }, tx, password) =>
        presentStaff(tx, await changeOwnPassword(tx, { actor, password })),
    }),
    route({
      endpoint: endpoints.ownSessions,
      policy: anyStaff('自己现有的登录'),
      act: async ({ actor: { accountId, sessionId } }, read) => ({
        sessions: await sessionsOf(read, { accountId, ownSessionId: sessionId }),
      }),
    }),
    route({
      endpoint: endpoints.endOwnSession,
      policy: anyStaff('结束自己的登录'),
      act: ({ actor, params }, tx) =>
        endStaffSession(tx, { actor, accountId: actor.accountId, sessionId: params.session }),
    }),
    route({
      endpoint: endpoints.enrolSecondFactor,
      policy: anyStaff('设置自己的第二重验证'),
      limit: HASHING_LIMIT,
      prepare: async ({ actor: { accountId }, body: { password } }, read) => {
        const { userName } = await requireOwnPassword(read, attempts, { accountId, password });
        return prepareEnrolment(secretBox, { accountId, userName });
      },
      act: async ({ actor }, tx, { secret, qrSvg, sealed }) => {
        await beginEnrolment(tx, { actor, sealed });
        return { secret, qrSvg };
      },
    }),
    route({
      endpoint: endpoints.confirmSecondFactor,
      policy: anyStaff('确认自己的第二重验证'),
      limit: HASHING_LIMIT,
      act: async ({ actor, body: { code } }, tx) => {
        const recoveryCodes = await confirmEnrolment(tx, secretBox, { actor, code });
        return { staff: await presentStaff(tx, await findAccount(tx, actor.accountId)), recoveryCodes };
      },
    }),
  ];
}
