import { z } from 'zod';
import { noticeKindKeys } from '#shared/notices/notice-kinds';
import { callOutcomeKeys, deliveryStateKeys } from '#shared/notices/delivery-states';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, instant, text, version } from '#shared/api/schemas/scalars';

const bureauCode = z.string().regex(/^\d{6}$/);

/** The WeChat message of one notice to one contact. Neither the person nor the text is told. */
export const deliveryRow = z.strictObject({
  id,
  /** One more than the times that it was sent on its way again by hand. */
  version,
  applicationId: id,
  applicationCode: z.string(),
  unitName: z.string(),
  bureauCode: z.string(),
  kind: z.enum(noticeKindKeys),
  headline: z.string(),
  state: z.enum(deliveryStateKeys),
  attempts: z.int(),
  /** What WeChat or the line said last, in words; null when nothing went wrong. */
  error: z.string().nullable(),
  createdAtUtc: instant,
  /** When it is tried next; only while it waits. */
  nextTryAtUtc: instant.nullable(),
  finishedAtUtc: instant.nullable(),
  isReadInInbox: z.boolean(),
  isRetryable: z.boolean(),
});

export const deliveries = endpoint('deliveries.list', {
  summary: '微信消息的发送情况，最新的在前，一页 50 条',
  query: z.strictObject({
    state: z.enum(deliveryStateKeys).optional(),
    kind: z.enum(noticeKindKeys).optional(),
    bureau: bureauCode.optional(),
    before: id.optional(),
  }),
  answer: z.strictObject({ rows: z.array(deliveryRow), nextBefore: id.nullable() }),
});

export const deliveryCounts = endpoint('deliveries.counts', {
  summary: '各发送状态的数量',
  answer: z.strictObject({ counts: z.partialRecord(z.enum(deliveryStateKeys), z.int()) }),
});

export const retryDelivery = endpoint('deliveries.retry', {
  summary: '把发送失败的一条重新发送，记入审计',
  params: idParams,
  body: z.strictObject({}),
  answer: deliveryRow,
  idempotent: true,
  versioned: true,
});

/** An application whose contacts have neither been told by WeChat nor have read the inbox. */
export const callListRow = z.strictObject({
  applicationId: id,
  applicationCode: z.string(),
  /** One more than the calls that were noted. */
  version,
  unitName: z.string(),
  projectName: z.string(),
  bureauCode: z.string(),
  /** Covered until they are disclosed, which is audited. */
  contactName: z.string(),
  mobile: z.string(),
  /** What they have not been told, newest first. */
  notices: z.array(
    z.strictObject({
      id,
      kind: z.enum(noticeKindKeys),
      headline: z.string(),
      sentAtUtc: instant,
      state: z.enum(deliveryStateKeys),
    }),
  ),
  lastCall: z
    .strictObject({
      outcome: z.enum(callOutcomeKeys),
      note: z.string(),
      atUtc: instant,
      byName: z.string(),
    })
    .nullable(),
});

export const callList = endpoint('deliveries.callList', {
  summary: '微信没有送达、收件箱也没有打开的申报，需要打电话；一页 30 份',
  query: z.strictObject({ before: id.optional() }),
  answer: z.strictObject({ rows: z.array(callListRow), nextBefore: id.nullable() }),
});

export const recordCall = endpoint('deliveries.recordCall', {
  summary: '登记一次电话：已告知或没有接通',
  params: idParams,
  body: z.strictObject({
    /** The newest notice that the clerk has read out. */
    throughNoticeId: id,
    outcome: z.enum(callOutcomeKeys),
    note: text(300),
  }),
  /** What is still to be told; null when nothing is. */
  answer: z.strictObject({ row: callListRow.nullable() }),
  idempotent: true,
  versioned: true,
});
