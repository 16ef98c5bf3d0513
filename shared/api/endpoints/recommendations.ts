import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { FILE_MAX_BYTES } from '#shared/api/limits';
import { status } from '#shared/api/schemas/application';
import {
  chosenCampaign,
  id,
  idParams,
  instant,
  pathNumber,
  sha256,
  text,
  version,
} from '#shared/api/schemas/scalars';
import { checkItemKeys } from '#shared/recommendations/check-items';
import {
  documentFileKeys,
  ENTRIES_MAX,
  REASON_MAX_CHARACTERS,
  sealedPaperKeys,
  tableStatusKeys,
} from '#shared/recommendations/table-statuses';

const chosenApplication = {
  applicationId: id,
  code: z.string(),
  unitName: z.string(),
  projectName: z.string(),
  directions: z.array(z.string()),
  hasPriority: z.boolean(),
};

const totals = z.strictObject({
  /** Submitted at least once, by the database at that moment. */
  submitted: z.int(),
  approved: z.int(),
  declined: z.int(),
  recommended: z.int(),
  priority: z.int(),
});

export const scanView = z.strictObject({
  id,
  paper: z.enum(sealedPaperKeys),
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  sha256,
  addedAtUtc: instant,
  /** `notExamined`: a PDF, which nobody but a person has looked at. `unplaced`: no page of the issue in force was seen. */
  outcome: z.enum(['notExamined', 'unplaced', 'placed']),
  page: z.int().nullable(),
  remarks: z.array(z.string()),
});

export const recommendationView = z.strictObject({
  /** null until the first save. */
  id: id.nullable(),
  version,
  status: z.enum(tableStatusKeys),
  /** How often it has been sent. */
  number: z.int(),
  bureauCode: z.string(),
  bureauName: z.string(),
  campaignTitle: z.string(),
  letterNumber: z.string(),
  quota: z.int().nullable(),
  paperCopies: z.int(),
  entries: z.array(
    z.strictObject({
      ...chosenApplication,
      status,
      reason: z.string(),
      /** Still in the state that the table's own state asks for. */
      isSound: z.boolean(),
    }),
  ),
  /** Approved and not chosen yet; empty while the table is not open. */
  candidates: z.array(z.strictObject({ ...chosenApplication, opinion: z.string() })),
  issue: z
    .strictObject({
      revision: z.int(),
      issuedAtUtc: instant,
      snapshotSha256: sha256,
      tablePages: z.int(),
      letterPages: z.int(),
      totals,
      /** The table has changed since: it must be issued again. */
      isStale: z.boolean(),
    })
    .nullable(),
  scans: z.array(scanView),
  /** Papers whose sealed scan is not there yet, with the pages that are missing (empty: all). */
  missingScans: z.array(z.strictObject({ paper: z.enum(sealedPaperKeys), pages: z.array(z.int()) })),
  returnReason: z.string().nullable(),
  sentAtUtc: instant.nullable(),
  receivedAtUtc: instant.nullable(),
  checks: z.array(z.strictObject({ item: z.enum(checkItemKeys), isSound: z.boolean(), text: z.string() })),
  /** What the reader may do now. */
  may: z.array(z.enum(['save', 'issue', 'scan', 'send', 'check', 'receive', 'sendBack'])),
});

export const ownRecommendation = endpoint('recommendations.own', {
  summary: '本市州的推荐表：已选项目、可选项目、名额、文件、扫描件；往年的只看',
  query: chosenCampaign,
  answer: recommendationView,
});

export const saveRecommendation = endpoint('recommendations.save', {
  summary: '保存推荐表：项目、顺序、主要内容及推荐理由',
  body: z.strictObject({
    letterNumber: text(60),
    entries: z
      .array(z.strictObject({ applicationId: id, reason: text(REASON_MAX_CHARACTERS) }))
      .max(ENTRIES_MAX),
  }),
  answer: recommendationView,
  idempotent: true,
  versioned: true,
});

export const issueRecommendation = endpoint('recommendations.issue', {
  summary: '生成推荐表和推荐文件',
  params: idParams,
  body: z.strictObject({}),
  answer: recommendationView,
  status: 201,
  idempotent: true,
  versioned: true,
});

export const addRecommendationScan = endpoint('recommendations.addScan', {
  summary: '上传盖章后的扫描件或照片',
  params: idParams,
  upload: {
    field: 'file',
    maxBytes: FILE_MAX_BYTES,
    fields: z.strictObject({ paper: z.enum(sealedPaperKeys) }),
  },
  answer: recommendationView,
  status: 201,
  idempotent: true,
});

const scanParams = z.strictObject({ id, scan: id });

export const removeRecommendationScan = endpoint('recommendations.removeScan', {
  summary: '删除扫描件',
  params: scanParams,
  answer: recommendationView,
});

export const sendRecommendation = endpoint('recommendations.send', {
  summary: '负责人将推荐表报送省厅',
  params: idParams,
  body: z.strictObject({}),
  answer: recommendationView,
  idempotent: true,
  versioned: true,
});

export const recommendationRow = z.strictObject({
  bureauCode: z.string(),
  bureauName: z.string(),
  /** null while the bureau has it in hand. */
  id: id.nullable(),
  status: z.enum(tableStatusKeys),
  number: z.int(),
  entries: z.int(),
  quota: z.int().nullable(),
  sentAtUtc: instant.nullable(),
  receivedAtUtc: instant.nullable(),
});

export const listRecommendations = endpoint('recommendations.list', {
  summary: '各市州的推荐表',
  query: chosenCampaign,
  answer: z.strictObject({ rows: z.array(recommendationRow) }),
});

export const openRecommendation = endpoint('recommendations.open', {
  summary: '一份推荐表；省厅只看已报送的',
  params: idParams,
  answer: recommendationView,
});

export const checkRecommendation = endpoint('recommendations.check', {
  summary: '省厅形式审查，逐项记录',
  params: idParams,
  body: z.strictObject({
    checks: z
      .array(z.strictObject({ item: z.enum(checkItemKeys), isSound: z.boolean(), text: text(300) }))
      .max(checkItemKeys.length),
  }),
  answer: recommendationView,
  idempotent: true,
  versioned: true,
});

export const receiveRecommendation = endpoint('recommendations.receive', {
  summary: '省厅接收推荐表',
  params: idParams,
  body: z.strictObject({}),
  answer: recommendationView,
  idempotent: true,
  versioned: true,
});

export const sendBackRecommendation = endpoint('recommendations.sendBack', {
  summary: '省厅退回推荐表，写明理由',
  params: idParams,
  body: z.strictObject({ reason: text(500).min(1) }),
  answer: recommendationView,
  idempotent: true,
  versioned: true,
});

/** Not a GET: the papers name the contacts, so who reads them is recorded. */
export const recommendationDocument = endpoint('recommendations.document', {
  summary: '推荐表、推荐文件的 PDF 和 Word，下载记入审计',
  params: z.strictObject({ id, revision: pathNumber, file: z.enum(documentFileKeys) }),
  body: z.strictObject({}),
  answersFile: true,
});

export const recommendationScan = endpoint('recommendations.scan', {
  summary: '盖章扫描件，查看记入审计',
  params: scanParams,
  body: z.strictObject({}),
  answersFile: true,
});
