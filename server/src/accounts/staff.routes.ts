import * as endpoints from '#shared/api/endpoints/staff';
import { recordAudit } from '../audit';
import { databaseNow } from '../database';
import { reply, route, type Route } from '../http';
import { problem } from '../problem';
import { useUpSecondFactor } from '../sign-in-security';
import { endSession, openSession, sessionLimits } from './open-session';
import { anyStaffBeforePasswordChange, everybody } from './policies';
import { presentStaff } from './present-staff';
import { StaffAccount } from './staff-account.entity';
import type { StaffVerifier } from './verify-staff';

export interface StaffTools {
  verifier: StaffVerifier;
  cookieName: string;
}

export function createStaffRoutes({ verifier, cookieName }: StaffTools): Route[] {
  return [
    route({
      endpoint: endpoints.staffSignIn,
      policy: everybody('登录本身'),
      limit: { requests: 60, perSeconds: 60, by: 'ip' },
      prepare: ({ body, ip }) => verifier.verify({ ...body, code: body.code, address: ip }),
      act: async (_request, tx, { staff, secondFactor }) => {
        if (secondFactor !== null) await useUpSecondFactor(tx, staff.id, secondFactor);
        const { token } = await openSession(tx, { kind: 'staff', accountId: staff.id });
        await recordAudit(tx, {
          subjectId: staff.id,
          atUtc: await databaseNow(tx),
          actorKind: staff.role === 'bureauHead' ? 'bureau' : staff.role,
          actorId: staff.id,
          action: 'staff.signedIn',
          detail: { secondFactor: secondFactor?.kind ?? null },
        });
        const maxAgeSeconds = sessionLimits.staff.absoluteMs / 1000;
        return reply(await presentStaff(tx, staff), {
          cookies: [{ name: cookieName, value: token, maxAgeSeconds }],
        });
      },
    }),
    route({
      endpoint: endpoints.staffSignOut,
      policy: anyStaffBeforePasswordChange('退出自己的登录'),
      act: async ({ actor }, tx) => {
        await endSession(tx, actor.sessionId);
        return reply(undefined, { cookies: [{ name: cookieName, value: null }] });
      },
    }),
    route({
      endpoint: endpoints.staffMe,
      policy: anyStaffBeforePasswordChange('自己的账号'),
      act: async ({ actor }, read) => {
        const staff = await read.findOneBy(StaffAccount, { id: actor.accountId });
        if (staff === null) throw problem('session.missing');
        return presentStaff(read, staff);
      },
    }),
  ];
}
