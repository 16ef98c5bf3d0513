import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, instant, pathNumber, text } from '#shared/api/schemas/scalars';
import { paperMailFailures } from '#shared/applications/paper-mails';

const paperMail = z.strictObject({
  id,
  revision: z.int().min(1),
  /** Covered: who reads it knows it, and who looks over the shoulder does not. */
  address: z.string(),
  requestedAtUtc: instant,
  state: z.enum(['sending', 'sent', 'failed', 'unknown']),
  failure: z.enum(paperMailFailures).nullable(),
});

const paperMails = z.strictObject({
  /** False where the server has nobody to hand mail to. */
  isOffered: z.boolean(),
  /** Of the last day, the newest first. */
  mails: z.array(paperMail),
});

export const listPaperMails = endpoint('paperMails.list', {
  summary: '能不能把打印件发到邮箱；最近一天发过的，各到了哪一步',
  params: idParams,
  answer: paperMails,
});

export const sendPaperMail = endpoint('paperMails.send', {
  summary: '把这次打印件发到联系人自己的邮箱',
  params: z.strictObject({ id, revision: pathNumber }),
  body: z.strictObject({ address: text(120).min(1) }),
  answer: paperMails,
  status: 201,
  idempotent: true,
});
