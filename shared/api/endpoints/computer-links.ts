import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, instant, text, version } from '#shared/api/schemas/scalars';

/** Why a computer is not connected any more. */
export const linkEndReasons = [
  'phone',
  'computer',
  'replaced',
  'wrongNumber',
  'handedIn',
  'signedOut',
  'left',
  'rested',
] as const;
export type LinkEndReason = (typeof linkEndReasons)[number];

/** 256 and 128 random bits, written as base64url. */
const token = z.string().regex(/^[\w-]{43}$/);
const scanCode = z.string().regex(/^[\w-]{22}$/);

export const beginLink = endpoint('computerLinks.begin', {
  summary: '电脑网页请求连接：得到供手机扫描的码、校验数字和自己的凭证',
  body: z.strictObject({ browser: text(40) }),
  answer: z.strictObject({
    id,
    /** The computer keeps it to itself; it becomes its token once a phone has connected it. */
    token,
    scanCode,
    checkNumber: z.string(),
    expiresAtUtc: instant,
  }),
  status: 201,
});

export const linkState = endpoint('computerLinks.state', {
  summary: '这次连接还在等手机、已经连上，还是已经结束',
  params: idParams,
  answer: z.strictObject({
    state: z.enum(['waiting', 'active', 'ended']),
    /** null: nobody has scanned it in time, or it is long ago. */
    endReason: z.enum(linkEndReasons).nullable(),
  }),
});

export const inspectLink = endpoint('computerLinks.inspect', {
  summary: '手机扫描后先看要连接的是哪台电脑',
  body: z.strictObject({ scanCode }),
  answer: z.strictObject({ browser: z.string(), createdAtUtc: instant, expiresAtUtc: instant }),
});

export const computerView = z.strictObject({ id, browser: z.string(), connectedAtUtc: instant });
/** So that whoever asks also learns that the application has changed: files come and go without a new version. */
const news = { version, attachmentIds: z.array(id) };
const computersView = z.strictObject({
  ...news,
  computers: z.array(computerView),
});

export const confirmLink = endpoint('computerLinks.confirm', {
  summary: '手机确认：这份申报在这台电脑上打开',
  params: idParams,
  body: z.strictObject({ scanCode, checkNumber: z.string().regex(/^\d{4}$/) }),
  answer: computersView,
  status: 201,
  idempotent: true,
});

export const listLinks = endpoint('computerLinks.list', {
  summary: '正在填写这份申报的电脑',
  params: idParams,
  answer: computersView,
});

export const endLink = endpoint('computerLinks.end', {
  summary: '手机断开一台电脑',
  params: z.strictObject({ id, link: id }),
  answer: computersView,
});

export const ownLink = endpoint('computerLinks.own', {
  summary: '这台电脑打开的是哪份申报，以及它现在的版本',
  answer: z.strictObject({ applicationId: id, ...news, endsAtUtc: instant }),
});

export const leaveLink = endpoint('computerLinks.leave', {
  summary: '电脑自己断开',
  status: 204,
});
