import { z } from 'zod';
import { anyNoticeKindKeys, templateKeys } from '#shared/notices/notice-kinds';
import { endpoint } from '#shared/api/endpoint';
import { meView } from '#shared/api/endpoints/accounts';
import { id, idParams, instant } from '#shared/api/schemas/scalars';

export const noticeView = z.strictObject({
  id,
  kind: z.enum(anyNoticeKindKeys),
  title: z.string(),
  text: z.string(),
  /** null: about the unit and who acts for it. */
  applicationId: id.nullable(),
  /** Path inside the mini-program, without a leading slash. */
  page: z.string(),
  sentAtUtc: instant,
  readAtUtc: instant.nullable(),
});

export const inbox = endpoint('notices.inbox', {
  summary: '收件箱，最新的在前',
  query: z.strictObject({ before: id.optional() }),
  answer: z.strictObject({ notices: z.array(noticeView), nextBefore: id.nullable() }),
});

export const readNotice = endpoint('notices.read', {
  summary: '标记为已读',
  params: idParams,
  body: z.strictObject({}),
  answer: noticeView,
});

export const recordConsents = endpoint('notices.recordConsents', {
  summary: '登记一次订阅消息的选择',
  body: z.strictObject({
    choices: z.partialRecord(z.enum(templateKeys), z.enum(['accept', 'reject', 'ban', 'filter'])),
  }),
  answer: meView,
  idempotent: true,
});

const pushQuery = {
  signature: z.string().max(128).optional(),
  timestamp: z.string().max(20),
  nonce: z.string().max(64),
  openid: z.string().max(128).optional(),
  encrypt_type: z.string().max(16).optional(),
  msg_signature: z.string().max(128).optional(),
};

export const wechatHandshake = endpoint('notices.wechatHandshake', {
  summary: '微信消息推送的接入验证',
  query: z.strictObject({ ...pushQuery, echostr: z.string().max(128) }),
  answersFile: true,
});

export const wechatPush = endpoint('notices.wechatPush', {
  summary: '微信消息推送（安全模式）',
  query: z.strictObject(pushQuery),
  rawBody: { maxBytes: 64 * 1024 },
  answersFile: true,
});
