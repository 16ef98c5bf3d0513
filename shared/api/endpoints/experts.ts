import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { REVIEWS_AT_ONCE } from '#shared/api/limits';
import { status } from '#shared/api/schemas/application';
import { reviewDefinition } from '#shared/api/schemas/campaign';
import {
  chosenCampaign,
  faultSchema,
  id,
  idParams,
  instant,
  sha256,
  text,
  version,
} from '#shared/api/schemas/scalars';
import { conflictKinds } from '#shared/experts/conflicts';

const reason = text(500).min(1);
export const expertView = z.strictObject({
  id,
  displayName: z.string(),
  isDisabled: z.boolean(),
  /** null until the province has filled it in; without it nobody can tell a conflict. */
  profile: z
    .strictObject({
      employer: z.string(),
      employerCreditCode: z.string().nullable(),
      cityCode: z.string().nullable(),
    })
    .nullable(),
  version,
});

export const expertGroupView = z.strictObject({
  id,
  name: z.string(),
  directions: z.array(z.string()),
  expertIds: z.array(id),
  version,
});

const expertsView = z.strictObject({ experts: z.array(expertView), groups: z.array(expertGroupView) });

export const listExperts = endpoint('experts.list', {
  summary: '评审专家，以及所看年度的专家组',
  query: chosenCampaign,
  answer: expertsView,
});

export const saveProfile = endpoint('experts.saveProfile', {
  summary: '登记专家的工作单位和所在市州，供回避核对',
  params: idParams,
  body: z.strictObject({
    employer: text(200).min(1),
    employerCreditCode: text(18).nullable(),
    cityCode: z.string().max(6).nullable(),
  }),
  answer: expertView,
  idempotent: true,
  versioned: true,
});

const groupBody = z.strictObject({
  name: text(60).min(1),
  directions: z.array(z.string().max(64)).min(1).max(60),
  expertIds: z.array(id).max(200),
});

export const addGroup = endpoint('experts.addGroup', {
  summary: '新建专家组',
  body: groupBody,
  answer: expertGroupView,
  idempotent: true,
});

export const changeGroup = endpoint('experts.changeGroup', {
  summary: '修改专家组',
  params: idParams,
  body: groupBody,
  answer: expertGroupView,
  idempotent: true,
  versioned: true,
});

export const removeGroup = endpoint('experts.removeGroup', {
  summary: '删除专家组；已有的分配不变',
  params: idParams,
  status: 204,
  versioned: true,
});

const boardAssignment = z.strictObject({
  id,
  expertId: id,
  state: z.enum(['active', 'recused']),
  endReason: z.string().nullable(),
  scored: z.int(),
  sheetVersion: version,
  submittedAtUtc: instant.nullable(),
  excuse: z.string().nullable(),
  remindedAtUtc: instant.nullable(),
  isOverdue: z.boolean(),
});

export const boardApplication = z.strictObject({
  id,
  code: z.string(),
  unitName: z.string(),
  projectName: z.string(),
  directions: z.array(z.string()),
  bureauCode: z.string(),
  status,
  /** 优先评选: shown, and no part of any score. */
  hasPriority: z.boolean(),
  assignments: z.array(boardAssignment),
  /** Experts that are still to be found. */
  lacking: z.int(),
  /** Why an expert may not be chosen, by id; the others may. */
  conflicts: z.record(z.string(), z.enum(conflictKinds)),
});

export const reviewBoard = z.strictObject({
  campaignId: id,
  /** Of who reviews what; every act on it names the version that was seen. */
  version,
  dueAtUtc: instant.nullable(),
  review: reviewDefinition,
  applications: z.array(boardApplication),
  experts: z.array(
    z.strictObject({
      id,
      displayName: z.string(),
      isDisabled: z.boolean(),
      groups: z.array(z.string()),
      hasProfile: z.boolean(),
      assigned: z.int(),
      submitted: z.int(),
      missing: z.int(),
      remindedAtUtc: instant.nullable(),
    }),
  ),
});

export const board = endpoint('experts.board', {
  summary: '评审进度：按申报、按专家，缺哪些评分表',
  query: chosenCampaign,
  answer: reviewBoard,
});

export const setDue = endpoint('experts.setDue', {
  summary: '设定评分表的提交期限',
  body: z.strictObject({ dueAtUtc: instant }),
  answer: reviewBoard,
  idempotent: true,
  versioned: true,
});

const pairs = z
  .array(z.strictObject({ applicationId: id, expertIds: z.array(id).min(1).max(15) }))
  .min(1)
  .max(REVIEWS_AT_ONCE);

export const propose = endpoint('experts.propose', {
  summary: '自动分配的方案，只看不存：回避，方向相符，各专家份数均衡',
  answer: z.strictObject({
    version,
    assignments: z.array(z.strictObject({ applicationId: id, expertIds: z.array(id) })),
    /** Applications for which there are too few experts. */
    gaps: z.array(z.strictObject({ applicationId: id, lacking: z.int() })),
    loads: z.array(z.strictObject({ expertId: id, before: z.int(), after: z.int() })),
    /** More applications than one act takes: keep these, then ask again. */
    isPart: z.boolean(),
  }),
});

export const assign = endpoint('experts.assign', {
  summary: '分配专家；有回避情形的不能分配',
  body: z.strictObject({ assignments: pairs }),
  answer: reviewBoard,
  idempotent: true,
  versioned: true,
});

export const takeOff = endpoint('experts.takeOff', {
  summary: '撤下一位专家，写明理由；已交的评分表不能撤',
  params: idParams,
  body: z.strictObject({ reason }),
  answer: reviewBoard,
  idempotent: true,
  versioned: true,
});

export const startReview = endpoint('experts.startReview', {
  summary: '开始评审：专家已分配足的申报进入专家评审',
  body: z.strictObject({ applicationIds: z.array(id).min(1).max(REVIEWS_AT_ONCE) }),
  answer: reviewBoard,
  idempotent: true,
  versioned: true,
});

export const remind = endpoint('experts.remind', {
  summary: '提醒还没有交评分表的专家，显示在专家的页面上',
  body: z.strictObject({ expertIds: z.array(id).min(1).max(500) }),
  answer: reviewBoard,
  idempotent: true,
});

export const excuse = endpoint('experts.excuse', {
  summary: '免交一份评分表，写明理由',
  params: idParams,
  body: z.strictObject({ reason }),
  answer: reviewBoard,
  idempotent: true,
  versioned: true,
});

export const sheetScores = z.record(
  z.string().max(64),
  z.strictObject({ points: z.string().max(8), comment: text(1000) }),
);

export const sheetView = z.strictObject({
  version,
  scores: sheetScores,
  comment: z.string(),
  savedAtUtc: instant,
  submittedAtUtc: instant.nullable(),
  reopenReason: z.string().nullable(),
  /** What keeps it from being handed in. */
  faults: z.array(faultSchema),
});

export const openSheet = endpoint('experts.openSheet', {
  summary: '一份评分表，附评语',
  params: idParams,
  answer: sheetView,
});

export const reopenSheet = endpoint('experts.reopenSheet', {
  summary: '退回一份已提交的评分表让专家修改，写明理由',
  params: idParams,
  body: z.strictObject({ reason }),
  answer: sheetView,
  idempotent: true,
  versioned: true,
});

const rankedRow = z.strictObject({
  applicationId: id,
  place: z.int(),
  scoreText: z.string(),
  code: z.string(),
  unitName: z.string(),
  projectName: z.string(),
  bureauCode: z.string(),
  hasPriority: z.boolean(),
});

export const rankingsView = z.strictObject({
  /** Of the review; a ranking is frozen at the version that was seen. */
  version,
  /** What a ranking frozen now would say; empty while sheets are missing. */
  preview: z.array(rankedRow),
  /** Over rule and sheets as they are now; freezing names it, so that nothing else is frozen than what was seen. */
  previewSha256: sha256,
  /** Everything that must be done before it can be frozen. */
  obstacles: z.array(faultSchema),
  /** Something is published: the ranking stays as it is. */
  isFinal: z.boolean(),
  /** Newest first. */
  frozen: z.array(
    z.strictObject({
      id,
      version: z.int(),
      sha256,
      frozenAtUtc: instant,
      reason: z.string().nullable(),
      rows: z.array(rankedRow),
    }),
  ),
});

export const rankings = endpoint('experts.rankings', {
  summary: '排序：预览、还缺什么、已确定的各版',
  query: chosenCampaign,
  answer: rankingsView,
});

export const freezeRanking = endpoint('experts.freezeRanking', {
  summary: '确定排序；之后不能修改，公示前可以写明理由再定一版',
  body: z.strictObject({ reason: text(500).nullable(), previewSha256: sha256 }),
  answer: rankingsView,
  idempotent: true,
  versioned: true,
});

export const exportRanking = endpoint('experts.exportRanking', {
  summary: '下载一版排序，含重算所需的全部数据',
  params: idParams,
  answersFile: true,
});
