import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { sheetScores, sheetView } from '#shared/api/endpoints/experts';
import { answers, attachmentView } from '#shared/api/schemas/application';
import { campaignDefinition } from '#shared/api/schemas/campaign';
import { id, idParams, instant, text } from '#shared/api/schemas/scalars';

export const assignmentRow = z.strictObject({
  id,
  code: z.string(),
  unitName: z.string(),
  projectName: z.string(),
  directions: z.array(z.string()),
  hasPriority: z.boolean(),
  /** Criteria that have points, of all. */
  scored: z.int(),
  criteria: z.int(),
  submittedAtUtc: instant.nullable(),
  reopenReason: z.string().nullable(),
  dueAtUtc: instant.nullable(),
  isOverdue: z.boolean(),
  remindedAtUtc: instant.nullable(),
  /** The review of this application is over. */
  isClosed: z.boolean(),
});

export const ownAssignments = endpoint('scoring.list', {
  summary: '分配给自己的申报和进度',
  answer: z.strictObject({ rows: z.array(assignmentRow) }),
});

/** The application as an expert reads it, without anything that leads to its contact, and the own sheet. */
export const scoringView = z.strictObject({
  id,
  code: z.string(),
  unit: z.strictObject({ name: z.string(), bureauCode: z.string() }),
  definition: campaignDefinition,
  answers,
  hasPriority: z.boolean(),
  attachments: z.array(attachmentView),
  pages: z.array(z.strictObject({ page: z.int(), photoId: id, hasScan: z.boolean() })),
  sheet: sheetView,
  dueAtUtc: instant.nullable(),
  isClosed: z.boolean(),
});

export const openAssignment = endpoint('scoring.open', {
  summary: '一份分配给自己的申报和评分表',
  params: idParams,
  answer: scoringView,
});

export const saveSheet = endpoint('scoring.save', {
  summary: '保存评分表；没填完也保存',
  params: idParams,
  body: z.strictObject({ scores: sheetScores, comment: text(2000) }),
  answer: sheetView,
  idempotent: true,
  versioned: true,
});

export const submitSheet = endpoint('scoring.submit', {
  summary: '提交评分表；之后不能自行修改',
  params: idParams,
  body: z.strictObject({}),
  answer: sheetView,
  idempotent: true,
  versioned: true,
});

export const recuse = endpoint('scoring.recuse', {
  summary: '申请回避，写明理由；这份申报不再由自己评审',
  params: idParams,
  body: z.strictObject({ reason: text(500).min(1) }),
  status: 204,
  idempotent: true,
});

const photoParams = z.strictObject({ id, photo: id });

export const scoringPhoto = endpoint('scoring.photo', {
  summary: '页面照片',
  params: photoParams,
  answersFile: true,
});

export const scoringScan = endpoint('scoring.scan', {
  summary: '摊平的页面',
  params: photoParams,
  answersFile: true,
});

export const scoringAttachment = endpoint('scoring.attachment', {
  summary: '附件文件',
  params: z.strictObject({ id, attachment: id }),
  answersFile: true,
});
