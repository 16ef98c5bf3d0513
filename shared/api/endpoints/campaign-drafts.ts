import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { campaignContent } from '#shared/api/schemas/campaign';
import { id, idParams, instant, text, version } from '#shared/api/schemas/scalars';
import { bureauCodes } from '#shared/campaigns/bureaus';
import { differenceSections } from '#shared/campaigns/keyed-differences';

/** A published notice as it stands in the list. */
export const campaignSummary = z.strictObject({
  id,
  title: z.string(),
  state: z.enum(['upcoming', 'open', 'closed']),
  opensAtUtc: instant,
  deadlineUtc: instant,
  /** 0 is the definition that the product brings. */
  versionNumber: z.int().min(0),
  isDemonstration: z.boolean(),
  /** Published here and not yet open. */
  canBeWithdrawn: z.boolean(),
});

export const campaignListView = z.strictObject({
  campaigns: z.array(campaignSummary),
  drafts: z.array(
    z.strictObject({
      id,
      title: z.string(),
      copiedFromTitle: z.string(),
      correctsCampaignId: id.nullable(),
      updatedAtUtc: instant,
      editedBy: z.string(),
    }),
  ),
});

const placedFault = z.strictObject({ place: z.string(), message: z.string() });

export const campaignDraftView = z.strictObject({
  id,
  version,
  content: campaignContent,
  copiedFrom: z.strictObject({ id, title: z.string() }),
  /** With it publishing makes the next version of that campaign, and the dates are not changed. */
  correctsCampaignId: id.nullable(),
  /** Everything that stands in the way of publishing. */
  faults: z.array(placedFault),
  differences: z.array(z.strictObject({ section: z.enum(differenceSections), text: z.string() })),
  updatedAtUtc: instant,
  editedBy: z.string(),
});

export const deadlinesView = z.strictObject({
  campaignId: id,
  title: z.string(),
  /** Counts the extensions; an extension names the one that it saw. */
  version,
  deadlineUtc: instant,
  bureaus: z.array(
    z.strictObject({
      code: z.enum(bureauCodes),
      region: z.string(),
      deadlineUtc: instant,
      isOwn: z.boolean(),
    }),
  ),
  extensions: z.array(
    z.strictObject({
      id,
      bureauCode: z.enum(bureauCodes).nullable(),
      fromUtc: instant,
      toUtc: instant,
      reason: z.string(),
      madeBy: z.string(),
      madeAtUtc: instant,
      /** When everybody concerned had been told; null while it is going on. */
      toldAtUtc: instant.nullable(),
    }),
  ),
});

export const listCampaigns = endpoint('campaignDrafts.list', {
  summary: '历次申报通知和正在起草的通知',
  answer: campaignListView,
});

export const copyCampaign = endpoint('campaignDrafts.copy', {
  summary: '以一份通知为底稿起草下一次通知，或起草更正版本',
  body: z.strictObject({ campaignId: id, as: z.enum(['nextCampaign', 'correction']) }),
  answer: campaignDraftView,
  status: 201,
  idempotent: true,
});

export const getCampaignDraft = endpoint('campaignDrafts.get', {
  summary: '一份草稿：内容、问题、与底稿的差别',
  params: idParams,
  answer: campaignDraftView,
});

export const saveCampaignDraft = endpoint('campaignDrafts.save', {
  summary: '保存草稿的全部内容',
  params: idParams,
  body: campaignContent,
  answer: campaignDraftView,
  versioned: true,
});

export const discardCampaignDraft = endpoint('campaignDrafts.discard', {
  summary: '删去草稿',
  params: idParams,
  status: 204,
  versioned: true,
});

export const campaignDraftPaper = endpoint('campaignDrafts.paper', {
  summary: '按草稿排出的空白申报表，带“草稿”字样',
  params: idParams,
  answersFile: true,
});

export const publishCampaign = endpoint('campaignDrafts.publish', {
  summary: '发布通知；发布后不能再改',
  params: idParams,
  body: z.strictObject({}),
  answer: campaignSummary,
  idempotent: true,
  versioned: true,
});

export const withdrawCampaign = endpoint('campaignDrafts.withdraw', {
  summary: '撤回尚未开始的通知，回到草稿',
  params: idParams,
  body: z.strictObject({}),
  answer: campaignDraftView,
  idempotent: true,
});

export const campaignDeadlines = endpoint('campaignDrafts.deadlines', {
  summary: '全省和各市州的截止时间、历次延长',
  params: idParams,
  answer: deadlinesView,
});

export const extendDeadline = endpoint('campaignDrafts.extendDeadline', {
  summary: '延长全省或一个市州的截止时间，并告知正在填写的企业',
  params: idParams,
  body: z.strictObject({
    /** null: the whole province. */
    bureauCode: z.enum(bureauCodes).nullable(),
    deadlineUtc: instant,
    reason: text(200).min(1),
  }),
  answer: deadlinesView,
  idempotent: true,
  versioned: true,
});
