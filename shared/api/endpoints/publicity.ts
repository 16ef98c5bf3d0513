import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { status } from '#shared/api/schemas/application';
import { id, idParams, instant, sha256, text, version } from '#shared/api/schemas/scalars';
import { publicityRules } from '#shared/publicity/publicity-rules';

/** Where an application stands in a publication. */
export const standing = z.enum(['listed', 'skipped', 'below', 'removed']);

export const rankedRow = z.strictObject({
  applicationId: id,
  place: z.int(),
  scoreText: z.string(),
  unitName: z.string(),
  projectName: z.string(),
  directions: z.array(z.string()),
  bureauCode: z.string(),
  hasPriority: z.boolean(),
  status,
});

export const publicationView = z.strictObject({
  id,
  version,
  title: z.string(),
  rankingVersion: z.int(),
  rankingSha256: sha256,
  startsAtUtc: instant,
  endsAtUtc: instant,
  publishedAtUtc: instant,
  announcedAtUtc: instant.nullable(),
  path: z.string(),
  entries: z.array(
    z.strictObject({
      applicationId: id,
      place: z.int(),
      standing,
      reason: z.string().nullable(),
      unitName: z.string(),
      projectName: z.string(),
      bureauCode: z.string(),
    }),
  ),
  objections: z.strictObject({ open: z.int(), answered: z.int() }),
});

export const publicityDesk = z.strictObject({
  campaignId: id,
  ranking: z
    .strictObject({
      id: z.string(),
      version: z.int(),
      sha256,
      frozenAtUtc: instant,
      rows: z.array(rankedRow),
    })
    .nullable(),
  publication: publicationView.nullable(),
  serverTimeUtc: instant,
  earliestEndUtc: instant,
});

export const objectionView = z.strictObject({
  id,
  version,
  number: z.string(),
  about: z.strictObject({ applicationId: id, unitName: z.string(), projectName: z.string() }).nullable(),
  reason: z.string(),
  /** Covered; disclosed on request, which is recorded. */
  objectorName: z.string(),
  objectorUnit: z.string(),
  submittedAtUtc: instant,
  dueAtUtc: instant,
  ruling: z.enum(['open', 'rejected', 'upheld']),
  answerText: z.string().nullable(),
  answeredAtUtc: instant.nullable(),
});

export const listPage = endpoint('publicity.listPage', {
  summary: '公示公告列表，公开',
  answersPage: true,
});

export const publicationPage = endpoint('publicity.page', {
  summary: '一次公示或入选公告，公开，可打印',
  params: idParams,
  answersPage: true,
});

/** A form of a page without scripts: the room reads its fields, so that what was typed is shown again with its faults. */
export const objectOnPage = endpoint('publicity.object', {
  summary: '公示期内实名提出异议',
  params: idParams,
  rawBody: { maxBytes: 64 * 1024 },
  answersPage: true,
});

export const objectionPage = endpoint('publicity.objectionPage', {
  summary: '凭编号查看异议的处理情况',
  params: z.strictObject({ id, number: z.string().regex(/^YY[0-9A-HJKMNP-TV-Z]{16}$/) }),
  answersPage: true,
});

export const desk = endpoint('publicity.desk', {
  summary: '冻结的评审排序与公示情况',
  query: z.strictObject({ campaignId: id.optional() }),
  answer: publicityDesk,
});

export const publish = endpoint('publicity.publish', {
  summary: '按冻结的排序公示',
  body: z.strictObject({
    campaignId: id,
    /** The ranking that the clerk saw. */
    rankingId: z.string().max(26),
    rankingSha256: sha256,
    listed: z.array(id).max(publicityRules.maxListed),
    skipped: z.array(z.strictObject({ applicationId: id, reason: text(200).min(1) })).max(200),
    /** null begins at once. */
    startsAtUtc: instant.nullable(),
    endsAtUtc: instant,
  }),
  answer: publicationView,
  idempotent: true,
});

export const extend = endpoint('publicity.extend', {
  summary: '延长公示期',
  params: idParams,
  body: z.strictObject({ endsAtUtc: instant }),
  answer: publicationView,
  idempotent: true,
  versioned: true,
});

export const announce = endpoint('publicity.announce', {
  summary: '公示期满且异议已答复，公布入选名单',
  params: idParams,
  body: z.strictObject({}),
  answer: publicationView,
  idempotent: true,
  versioned: true,
});

export const objections = endpoint('publicity.objections', {
  summary: '收到的异议，先到的在前',
  params: idParams,
  answer: z.strictObject({
    objections: z.array(objectionView),
    /** Of very many: all that wait for an answer come first, and then the newest. */
    isPart: z.boolean(),
    serverTimeUtc: instant,
  }),
});

export const revealObjector = endpoint('publicity.revealObjector', {
  summary: '查看异议人的姓名和电话，记入审计',
  params: idParams,
  body: z.strictObject({}),
  answer: z.strictObject({ name: z.string(), unit: z.string(), telephone: z.string() }),
  idempotent: true,
});

export const answerObjection = endpoint('publicity.answerObjection', {
  summary: '答复异议；成立的，所涉项目不再列入名单',
  params: idParams,
  body: z.strictObject({ ruling: z.enum(['rejected', 'upheld']), text: text(1_000).min(1) }),
  answer: objectionView,
  idempotent: true,
  versioned: true,
});
