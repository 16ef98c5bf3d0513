import { z } from 'zod';
import { staffRoleKeys } from '#shared/accounts/staff-roles';
import { endpoint } from '#shared/api/endpoint';
import { id } from '#shared/api/schemas/scalars';

export const staffView = z.strictObject({
  accountId: id,
  userName: z.string(),
  displayName: z.string(),
  role: z.enum(staffRoleKeys),
  bureau: z.strictObject({ code: z.string(), region: z.string(), name: z.string() }).nullable(),
  /** The password was made up by an administrator: nothing else is open until it is changed. */
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
});

export const staffSignIn = endpoint('staff.signIn', {
  summary: '工作人员登录',
  body: z.strictObject({
    userName: z.string().min(1).max(64),
    password: z.string().min(1).max(256),
    /** Of the second factor, or a recovery code; asked for by staff.codeNeeded. */
    code: z.string().min(6).max(32).optional(),
  }),
  answer: staffView,
  status: 201,
});

export const staffSignOut = endpoint('staff.signOut', { summary: '工作人员退出', status: 204 });

export const staffMe = endpoint('staff.me', { summary: '当前工作人员', answer: staffView });
