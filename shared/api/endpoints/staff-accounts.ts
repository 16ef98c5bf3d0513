import { z } from 'zod';
import { staffRoleKeys } from '#shared/accounts/staff-roles';
import { endpoint } from '#shared/api/endpoint';
import { id, instant, text, version } from '#shared/api/schemas/scalars';
import { staffView } from './staff';

const password = z.string().min(1).max(256);
const bureauCode = z
  .string()
  .regex(/^\d{6}$/)
  .nullable();

export const staffAccountView = z.strictObject({
  id,
  userName: z.string(),
  displayName: z.string(),
  role: z.enum(staffRoleKeys),
  bureauCode: z.string().nullable(),
  isDisabled: z.boolean(),
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Of the newest sign-in that still runs; null: nobody is signed in. */
  lastSeenAtUtc: instant.nullable(),
  createdAtUtc: instant,
  version,
});

/** A sign-in that runs. */
export const staffSessionView = z.strictObject({
  id,
  createdAtUtc: instant,
  lastSeenAtUtc: instant,
  expiresAtUtc: instant,
  isThisOne: z.boolean(),
});

const sessionsAnswer = z.strictObject({ sessions: z.array(staffSessionView) });
const accountParams = z.strictObject({ account: id });

/** The password is shown once and stored nowhere, so that these two keep no answer for a repetition. */
const withPassword = z.strictObject({ account: staffAccountView, password: z.string() });

export const listStaffAccounts = endpoint('staffAccounts.list', {
  summary: '全部工作人员账号',
  answer: z.strictObject({ accounts: z.array(staffAccountView) }),
});

export const createStaffAccount = endpoint('staffAccounts.create', {
  summary: '设立账号，临时密码只显示一次',
  body: z.strictObject({
    userName: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,31}$/),
    displayName: text(64).min(1),
    role: z.enum(staffRoleKeys),
    bureauCode,
  }),
  answer: withPassword,
  status: 201,
});

export const editStaffAccount = endpoint('staffAccounts.edit', {
  summary: '更改姓名、角色、区域；角色或区域变了，已有的登录随即结束',
  params: accountParams,
  body: z.strictObject({ displayName: text(64).min(1), role: z.enum(staffRoleKeys), bureauCode }),
  answer: staffAccountView,
  idempotent: true,
  versioned: true,
});

export const disableStaffAccount = endpoint('staffAccounts.disable', {
  summary: '停用账号，已有的登录随即结束',
  params: accountParams,
  body: z.strictObject({}),
  answer: staffAccountView,
  idempotent: true,
  versioned: true,
});

export const enableStaffAccount = endpoint('staffAccounts.enable', {
  summary: '重新启用账号',
  params: accountParams,
  body: z.strictObject({}),
  answer: staffAccountView,
  idempotent: true,
  versioned: true,
});

export const resetStaffPassword = endpoint('staffAccounts.resetPassword', {
  summary: '重设为临时密码，只显示一次；已有的登录随即结束',
  params: accountParams,
  body: z.strictObject({}),
  answer: withPassword,
  versioned: true,
});

export const resetStaffSecondFactor = endpoint('staffAccounts.resetSecondFactor', {
  summary: '去掉第二重验证，例如手机丢失；已有的登录随即结束',
  params: accountParams,
  body: z.strictObject({}),
  answer: staffAccountView,
  idempotent: true,
  versioned: true,
});

export const staffAccountSessions = endpoint('staffAccounts.sessions', {
  summary: '一个账号现有的登录',
  params: accountParams,
  answer: sessionsAnswer,
});

export const endStaffAccountSession = endpoint('staffAccounts.endSession', {
  summary: '结束一个账号的一处登录',
  params: z.strictObject({ account: id, session: id }),
  status: 204,
});

/** Keeps no answer and no hash of what was sent: a password that a person chose could be guessed from it. */
export const changeOwnPassword = endpoint('staff.changePassword', {
  summary: '更改自己的密码；其他地方的登录随即结束',
  body: z.strictObject({ oldPassword: password, newPassword: password }),
  answer: staffView,
});

export const ownSessions = endpoint('staff.sessions', {
  summary: '自己现有的登录',
  answer: sessionsAnswer,
});

export const endOwnSession = endpoint('staff.endSession', {
  summary: '结束自己的一处登录',
  params: z.strictObject({ session: id }),
  status: 204,
});

export const enrolSecondFactor = endpoint('staff.enrolSecondFactor', {
  summary: '开始设置第二重验证：手机验证器要扫描的二维码',
  body: z.strictObject({ password }),
  answer: z.strictObject({
    /** Base 32, for an app that cannot scan. */
    secret: z.string(),
    /** The picture of the code, SVG. */
    qrSvg: z.string(),
  }),
});

export const confirmSecondFactor = endpoint('staff.confirmSecondFactor', {
  summary: '用一个验证码确认第二重验证，得到恢复码，只显示一次',
  body: z.strictObject({ code: z.string().min(6).max(16) }),
  answer: z.strictObject({ staff: staffView, recoveryCodes: z.array(z.string()) }),
});
