import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { meView } from '#shared/api/endpoints/accounts';
import { id, idParams, instant, text, version } from '#shared/api/schemas/scalars';
import { grantableRoles, memberRoleKeys } from '#shared/units/member-roles';

const role = z.enum(memberRoleKeys);
const grantableRole = z.enum(grantableRoles);
/** Longer than is allowed, so that a fault is named rather than a schema. */
const label = text(40);
const code = text(20).min(1);

const colleagueView = z.strictObject({
  /** Of the account. */
  id,
  /** How the 负责人 calls this person; empty for whoever registered the unit. */
  label: z.string(),
  role,
  joinedAtUtc: instant,
  isSelf: z.boolean(),
  version,
});

const invitationView = z.strictObject({
  id,
  label: z.string(),
  role: grantableRole,
  code: z.string(),
  expiresAtUtc: instant,
});

export const colleaguesView = z.strictObject({
  unitName: z.string(),
  ownRole: role,
  members: z.array(colleagueView),
  /** Those that can still be used; only the 负责人 sees them. */
  invitations: z.array(invitationView),
});

export const listColleagues = endpoint('colleagues.list', {
  summary: '本单位的同事和还没有用的邀请',
  answer: colleaguesView,
});

export const invite = endpoint('colleagues.invite', {
  summary: '负责人邀请一位同事：得到一个 72 小时内用一次的邀请码',
  body: z.strictObject({ label, role: grantableRole }),
  answer: colleaguesView,
  status: 201,
  idempotent: true,
});

export const withdrawInvitation = endpoint('colleagues.withdrawInvitation', {
  summary: '负责人收回一个邀请',
  params: idParams,
  answer: colleaguesView,
});

export const inspectInvitation = endpoint('colleagues.inspectInvitation', {
  summary: '收到邀请的人先看是哪家单位',
  body: z.strictObject({ code }),
  answer: z.strictObject({ unitName: z.string(), role: grantableRole, expiresAtUtc: instant }),
});

export const acceptInvitation = endpoint('colleagues.accept', {
  summary: '接受邀请，成为这家单位的同事',
  body: z.strictObject({ code }),
  answer: meView,
  status: 201,
  idempotent: true,
});

export const changeColleague = endpoint('colleagues.change', {
  summary: '负责人改一位同事的权限和称呼',
  params: idParams,
  body: z.strictObject({ label, role: grantableRole }),
  answer: colleaguesView,
  idempotent: true,
  versioned: true,
});

export const removeColleague = endpoint('colleagues.remove', {
  summary: '负责人把一位同事移出本单位',
  params: idParams,
  answer: colleaguesView,
  versioned: true,
});

export const transferOwnership = endpoint('colleagues.transfer', {
  summary: '负责人把本单位交给一位同事，自己成为可提交的同事',
  body: z.strictObject({ to: id }),
  answer: colleaguesView,
  idempotent: true,
});

export const leaveUnit = endpoint('colleagues.leave', {
  summary: '自己退出本单位',
  answer: meView,
});
