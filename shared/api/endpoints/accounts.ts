import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { stages } from '#shared/applications/open-stage';
import { status } from '#shared/api/schemas/application';
import { id, instant } from '#shared/api/schemas/scalars';
import { memberRoleKeys } from '#shared/units/member-roles';

export const meView = z.strictObject({
  accountId: id,
  consent: z.strictObject({ version: z.string(), consentedAtUtc: instant }).nullable(),
  unit: z
    .strictObject({
      id,
      name: z.string(),
      creditCode: z.string(),
      bureauCode: z.string(),
      /** What this contact may do for it. */
      role: z.enum(memberRoleKeys),
    })
    .nullable(),
  /** What the start page is about; null while there is none. */
  application: z
    .strictObject({
      id,
      status,
      projectName: z.string(),
      campaignTitle: z.string(),
      /** What the contact has to do next; null when nothing. */
      openStage: z.enum(stages).nullable(),
      hasReceipt: z.boolean(),
      isReadOnlyAfterDeadline: z.boolean(),
      /** Until when the contact's work is taken: of the form, or of a correction. */
      deadlineUtc: instant,
    })
    .nullable(),
  /** The unit's others, the latest first. */
  earlierApplications: z.array(
    z.strictObject({ id, status, projectName: z.string(), campaignTitle: z.string() }),
  ),
  unreadNotices: z.int(),
  /** From when a deletion is carried out that the person has asked for; null: nobody has asked. */
  deletionDueAtUtc: instant.nullable(),
  /** How many WeChat messages may still be sent, by template. */
  remainingMessages: z.strictObject({ progress: z.int(), correction: z.int(), deadline: z.int() }),
});

export const createWechatSession = endpoint('sessions.createWechat', {
  summary: '用微信登录凭证换取会话',
  body: z.strictObject({ code: z.string().min(1).max(128) }),
  answer: z.strictObject({ token: z.string(), expiresAtUtc: instant }),
  status: 201,
});

export const endSession = endpoint('sessions.end', { summary: '退出登录', status: 204 });

export const me = endpoint('accounts.me', { summary: '我的账号、单位和申报', answer: meView });

export const consent = endpoint('accounts.consent', {
  summary: '同意个人信息保护提示',
  body: z.strictObject({ version: z.string().max(32) }),
  answer: meView,
  idempotent: true,
});
