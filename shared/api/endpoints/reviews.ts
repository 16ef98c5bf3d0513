import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import {
  answers,
  answerValue,
  attachmentView,
  photoView,
  pinTarget,
  printView,
  returnReason,
  status,
  submissionView,
  timelineEntry,
} from '#shared/api/schemas/application';
import { statusKeys } from '#shared/applications/statuses';
import { campaignDefinition } from '#shared/api/schemas/campaign';
import { disclosureReasonKeys } from '#shared/reviews/disclosure-reasons';
import { faultSchema, id, idParams, instant, pathNumber, text, version } from '#shared/api/schemas/scalars';

export const queueRow = z.strictObject({
  id,
  number: z.string().nullable(),
  unitName: z.string(),
  projectName: z.string(),
  directions: z.array(z.string()),
  status,
  hasPriority: z.boolean(),
  submittedAtUtc: instant.nullable(),
  openedAtUtc: instant.nullable(),
  /** Until when the contact may correct; null in every state but 退回补正. */
  correctUntilUtc: instant.nullable(),
  isReturnedBefore: z.boolean(),
  /** A photograph that stands for a page has remarks that nobody has ruled on. */
  hasPageFindings: z.boolean(),
  isPaperArrived: z.boolean(),
  bureauCode: z.string(),
});

const bureauCode = z.string().regex(/^\d{6}$/);
const yes = z.literal('yes');
const yesOrNo = z.enum(['yes', 'no']);

export const queue = endpoint('reviews.queue', {
  summary: '本区域的申报，可筛选、排序、搜索，一页 50 份',
  query: z.strictObject({
    /** One state or several with commas between them; without it all that have been handed in. */
    status: z
      .string()
      .max(160)
      .refine((list) => list.split(',').every((one) => (statusKeys as string[]).includes(one)))
      .optional(),
    search: text(60).optional(),
    order: z.enum(['submittedFirst', 'submittedLast', 'unit', 'due']).optional(),
    direction: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .optional(),
    priority: yes.optional(),
    opened: yesOrNo.optional(),
    returned: yes.optional(),
    findings: yes.optional(),
    paper: yesOrNo.optional(),
    /** A bureau may name its own region only. */
    bureau: bureauCode.optional(),
    /** Without it the running campaign. */
    campaign: id.optional(),
    /** `nextAfter` of the page before. */
    after: z
      .string()
      .regex(/^[0-9A-Za-z:._-]{1,160}$/)
      .optional(),
  }),
  answer: z.strictObject({ rows: z.array(queueRow), nextAfter: z.string().nullable() }),
});

export const counts = endpoint('reviews.counts', {
  summary: '本区域各状态的数量和临近的期限',
  query: z.strictObject({ bureau: bureauCode.optional(), campaign: id.optional() }),
  answer: z.strictObject({
    counts: z.partialRecord(status, z.int()),
    /** Corrections whose date is over or comes within three days. */
    correctionsDueSoon: z.int(),
    /** The last moment of submitting in this region. */
    deadlineUtc: instant,
  }),
});

/** The application as staff sees it at the desk: contact data masked until it is disclosed. */
/** What is different in one submission from an earlier one. */
export const submissionChanges = z.strictObject({
  /** Of the earlier submission. */
  number: z.string(),
  submittedAtUtc: instant,
  fields: z.array(z.strictObject({ key: z.string(), before: answerValue, after: answerValue })),
  /** Pages with another photograph or that were not there. */
  pages: z.array(z.int()),
  attachmentKinds: z.array(z.string()),
});

export const reviewView = z.strictObject({
  id,
  code: z.string(),
  status,
  version,
  unit: z.strictObject({ name: z.string(), creditCode: z.string(), bureauCode: z.string() }),
  definition: campaignDefinition,
  answers,
  confirmations: z.array(z.strictObject({ condition: z.string(), confirmedAtUtc: instant })),
  attachments: z.array(attachmentView),
  print: printView.nullable(),
  photos: z.array(photoView),
  remarks: z.array(faultSchema),
  submission: submissionView.nullable(),
  openedAtUtc: instant.nullable(),
  decisionText: z.string().nullable(),
  returnReasons: z.array(returnReason),
  correctUntilUtc: instant.nullable(),
  /** Everything that was handed in, oldest first. */
  submissions: z.array(z.strictObject({ sequence: z.int(), number: z.string(), submittedAtUtc: instant })),
  /** What came back otherwise than it was returned; null before that. */
  changes: submissionChanges.nullable(),
  /** Whether WeChat will carry the next decision to a contact, or it will only lie in the inbox. */
  contactReach: z.enum(['wechat', 'inboxOnly']),
  moves: z.array(z.enum(['return', 'approve', 'decline'])),
  timeline: z.array(timelineEntry),
  /** How the contact was told, newest first. */
  deliveries: z.array(
    z.strictObject({
      kind: z.string(),
      headline: z.string(),
      state: z.enum([
        'waiting',
        'sent',
        'notSubscribed',
        'unreachable',
        'failed',
        'unknown',
        'expired',
        'spared',
      ]),
      atUtc: instant,
    }),
  ),
});

export const openReview = endpoint('reviews.open', {
  summary: '一份申报：数据、页面照片、附件、进度',
  params: idParams,
  answer: reviewView,
});

const sequence = z.string().regex(/^[1-9]\d{0,5}$/);

export const compareSubmissions = endpoint('reviews.compare', {
  summary: '任意两次提交的对照',
  params: idParams,
  /** Their places in the order of submissions; whichever is earlier comes first in the answer. */
  query: z.strictObject({ one: sequence, other: sequence }),
  answer: submissionChanges,
});

export const markOpened = endpoint('reviews.markOpened', {
  summary: '登记已打开审核；此后企业不能自行收回',
  params: idParams,
  body: z.strictObject({}),
  answer: reviewView,
  idempotent: true,
  versioned: true,
});

export const returnApplication = endpoint('reviews.return', {
  summary: '退回补正，逐条指明需要补正的内容',
  params: idParams,
  body: z.strictObject({
    reasons: z
      .array(z.strictObject({ target: pinTarget, text: text(500).min(1) }))
      .min(1)
      .max(50),
    correctUntilUtc: instant,
  }),
  answer: reviewView,
  idempotent: true,
  versioned: true,
});

export const approveApplication = endpoint('reviews.approve', {
  summary: '审核通过，写明推荐意见',
  params: idParams,
  body: z.strictObject({ opinion: text(500).min(1) }),
  answer: reviewView,
  idempotent: true,
  versioned: true,
});

export const declineApplication = endpoint('reviews.decline', {
  summary: '不予推荐，写明理由',
  params: idParams,
  body: z.strictObject({ reason: text(500).min(1) }),
  answer: reviewView,
  idempotent: true,
  versioned: true,
});

export const revealContact = endpoint('reviews.revealContact', {
  summary: '查看联系人的完整电话和邮箱，说明原因，记入审计',
  params: idParams,
  body: z.strictObject({ reason: z.enum(disclosureReasonKeys) }),
  answer: z.strictObject({ contactName: z.string(), mobile: z.string(), email: z.string() }),
  idempotent: true,
});

export const reviewPhoto = endpoint('reviews.photo', {
  summary: '页面照片',
  params: z.strictObject({ id, photo: id }),
  answersFile: true,
});

export const reviewScan = endpoint('reviews.scan', {
  summary: '摊平的页面',
  params: z.strictObject({ id, photo: id }),
  answersFile: true,
});

export const reviewThumbnail = endpoint('reviews.thumbnail', {
  summary: '页面的小图',
  params: z.strictObject({ id, photo: id }),
  answersFile: true,
});

export const rulePhoto = endpoint('reviews.rulePhoto', {
  summary: '人工改判一张照片是否合格，写明理由',
  params: z.strictObject({ id, photo: id }),
  body: z.strictObject({ isValid: z.boolean(), reason: text(200).min(1) }),
  answer: reviewView,
  idempotent: true,
  versioned: true,
});

export const reviewAttachment = endpoint('reviews.attachment', {
  summary: '附件文件',
  params: z.strictObject({ id, attachment: id }),
  answersFile: true,
});

export const reviewPaper = endpoint('reviews.paper', {
  summary: '打印件 PDF，供对照',
  params: z.strictObject({ id, revision: pathNumber }),
  answersFile: true,
});
