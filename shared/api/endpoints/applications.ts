import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import {
  answers,
  applicationView,
  receiptView,
  savedAnswersView,
  timelineEntry,
} from '#shared/api/schemas/application';
import { campaignView } from '#shared/api/schemas/campaign';
import { id, idParams, instant } from '#shared/api/schemas/scalars';

export const createApplication = endpoint('applications.create', {
  summary: '开始填写申报表',
  body: z.strictObject({ campaignId: z.string().max(64) }),
  answer: applicationView,
  status: 201,
  idempotent: true,
});

export const getApplication = endpoint('applications.get', {
  summary: '申报的全部内容和状态',
  params: idParams,
  answer: applicationView,
});

export const getOwnCampaign = endpoint('applications.campaign', {
  summary: '本申报所依据的通知：开始填写时的那一版',
  params: idParams,
  answer: campaignView,
});

/** Where another text than one's own comes from, as the asking person would say it. */
export const answerOrigins = ['ownPhone', 'ownComputer', 'colleague'] as const;
export type AnswerOrigin = (typeof answerOrigins)[number];

export const answerOrigin = endpoint('applications.answerOrigin', {
  summary: '一项内容最近一次是谁、在什么时候写的',
  params: z.strictObject({ id, field: z.string().max(64) }),
  answer: z.strictObject({
    origin: z
      .strictObject({
        by: z.enum(answerOrigins),
        /** How the 负责人 calls the colleague; empty for the 负责人 and for oneself. */
        label: z.string(),
        atUtc: instant,
      })
      .nullable(),
  }),
});

export const saveAnswers = endpoint('applications.saveAnswers', {
  summary: '保存填写的内容；有误的内容也保存，并指出错在哪里',
  params: idParams,
  body: z.strictObject({ answers }),
  answer: savedAnswersView,
  idempotent: true,
  versioned: true,
});

export const confirmCondition = endpoint('applications.confirmCondition', {
  summary: '确认或取消确认一条基本条件',
  params: z.strictObject({ id, condition: z.string().max(64) }),
  body: z.strictObject({ confirmed: z.boolean() }),
  answer: applicationView,
  idempotent: true,
  versioned: true,
});

export const submitApplication = endpoint('applications.submit', {
  summary: '提交（或补正后重新提交）',
  params: idParams,
  body: z.strictObject({}),
  answer: applicationView,
  status: 201,
  idempotent: true,
  versioned: true,
});

export const recallApplication = endpoint('applications.recall', {
  summary: '审核打开之前收回修改',
  params: idParams,
  body: z.strictObject({}),
  answer: applicationView,
  idempotent: true,
  versioned: true,
});

export const withdrawApplication = endpoint('applications.withdraw', {
  summary: '撤回申报',
  params: idParams,
  body: z.strictObject({}),
  answer: applicationView,
  idempotent: true,
  versioned: true,
});

export const getReceipt = endpoint('applications.receipt', {
  summary: '提交回执：编号、时间、校验值',
  params: idParams,
  answer: receiptView,
});

export const getTimeline = endpoint('applications.timeline', {
  summary: '办理进度',
  params: idParams,
  answer: z.strictObject({ entries: z.array(timelineEntry) }),
});
