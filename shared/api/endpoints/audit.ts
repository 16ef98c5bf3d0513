import { z } from 'zod';
import { auditActorKinds } from '#shared/audit/audit-actions';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, instant, sha256, text } from '#shared/api/schemas/scalars';

const actorKind = z.enum(Object.keys(auditActorKinds) as [keyof typeof auditActorKinds]);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const auditEntryView = z.strictObject({
  id,
  subject: z.strictObject({
    kind: z.enum(['application', 'staff', 'other']),
    id: z.string(),
    label: z.string(),
  }),
  sequence: z.int(),
  atUtc: instant,
  actorKind,
  /** Of staff; contacts and the system have no name here. */
  actorName: z.string().nullable(),
  action: z.string(),
  what: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** How many pieces of content the entry carries hashes of. */
  sealed: z.int(),
  fromAddress: z.string().nullable(),
  sha256,
});

export const searchAudit = endpoint('audit.search', {
  summary: '查询审计记录，新的在前',
  query: z.strictObject({
    /** The code on the paper, or a receipt's number. */
    application: text(40).optional(),
    /** User name of somebody at a desk. */
    person: text(64).optional(),
    action: z
      .string()
      .regex(/^[A-Za-z.]{1,48}$/)
      .optional(),
    fromUtc: instant.optional(),
    untilUtc: instant.optional(),
    after: z
      .string()
      .regex(/^[0-9TZ:.-]{24}_[0-9A-Z]{26}$/)
      .optional(),
  }),
  answer: z.strictObject({ entries: z.array(auditEntryView), nextAfter: z.string().nullable() }),
});

export const verifyAudit = endpoint('audit.verify', {
  summary: '核验一条审计链，以及它所覆盖的内容和文件',
  params: z.strictObject({ subject: id }),
  answer: z.strictObject({
    entries: z.int(),
    /** One sentence each; none: everything is as it was recorded. */
    findings: z.array(z.string()),
  }),
});

export const auditRoots = endpoint('audit.roots', {
  summary: '每日审计根，新的在前，供公开留存和比对',
  query: z.strictObject({ before: day.optional() }),
  answer: z.strictObject({
    roots: z.array(z.strictObject({ day, entries: z.int(), entriesSha256: sha256, root: sha256 })),
  }),
});

export const ownReadings = endpoint('applications.readings', {
  summary: '哪些单位查看过这份申报，新的在前，最多 200 条',
  params: idParams,
  answer: z.strictObject({
    readings: z.array(
      z.strictObject({ atUtc: instant, office: z.string(), what: z.string(), reason: z.string().nullable() }),
    ),
  }),
});
