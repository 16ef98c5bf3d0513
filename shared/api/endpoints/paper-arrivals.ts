import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, instant, text, version } from '#shared/api/schemas/scalars';
import { scannedCodeKinds } from '#shared/pages/scanned-codes';

/** As a hand scanner types it; what it is, the server finds out. Ten copies of twenty pages, both corners. */
const codes = z.array(z.string().max(200)).max(400);
const copies = z.int().min(1).max(99);

export const paperComparison = z.strictObject({
  /** The print in force. */
  revision: z.int(),
  pages: z.int(),
  /** In the order in which they were scanned. */
  codes: z.array(
    z.strictObject({
      kind: z.enum(scannedCodeKinds),
      page: z.int().nullable(),
      revision: z.int().nullable(),
      isRight: z.boolean(),
      text: z.string(),
    }),
  ),
  missingPages: z.array(z.int()),
  /** Copies of which every page was scanned. */
  completeCopies: z.int(),
});

export const paperArrivalsView = z.strictObject({
  /** Counts arrivals and their undoing. */
  version,
  copiesWanted: z.int(),
  copiesArrived: z.int(),
  /** Newest first. */
  arrivals: z.array(
    z.strictObject({
      id,
      copies: z.int(),
      recordedAtUtc: instant,
      recordedBy: z.string(),
      comparison: z
        .strictObject({ revision: z.int(), completeCopies: z.int(), missingPages: z.array(z.int()) })
        .nullable(),
      undone: z.strictObject({ atUtc: instant, by: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** When the contacts were last told that paper is missing. */
  remindedAtUtc: instant.nullable(),
  may: z.strictObject({ record: z.boolean(), remind: z.boolean() }),
});

export const openPaperArrivals = endpoint('paperArrivals.open', {
  summary: '纸质材料的到件登记',
  params: idParams,
  answer: paperArrivalsView,
});

export const comparePaper = endpoint('paperArrivals.compare', {
  summary: '用页角二维码核对纸质材料：是不是这份申报、现行的打印件，缺哪几页',
  params: idParams,
  body: z.strictObject({ codes }),
  answer: paperComparison,
});

export const recordPaperArrival = endpoint('paperArrivals.record', {
  summary: '登记纸质材料到件和份数，连同核对的结果',
  params: idParams,
  body: z.strictObject({ copies, codes }),
  answer: paperArrivalsView,
  status: 201,
  idempotent: true,
  versioned: true,
});

export const undoPaperArrival = endpoint('paperArrivals.undo', {
  summary: '撤销一次到件登记，写明原因',
  params: z.strictObject({ id, arrival: id }),
  body: z.strictObject({ reason: text(200).min(1) }),
  answer: paperArrivalsView,
  idempotent: true,
  versioned: true,
});

export const paperOwed = endpoint('paperArrivals.owed', {
  summary: '本年度审核通过、纸质材料还没有到的有多少家',
  answer: z.strictObject({
    /** A reminder of all would tell them. */
    toTell: z.int(),
    /** Were told earlier today and are not told again. */
    toldToday: z.int(),
  }),
});

export const remindOfPaper = endpoint('paperArrivals.remind', {
  summary: '提醒还没有交纸质材料的企业，每天最多一次',
  /** null: all of the region that were approved in the running campaign and have sent no paper. */
  body: z.strictObject({ applicationIds: z.array(id).min(1).max(100).nullable() }),
  answer: z.strictObject({
    told: z.int(),
    /** Were told earlier today. */
    toldBefore: z.int(),
    /** Not looked at in this call: ask again. */
    left: z.int(),
  }),
  idempotent: true,
});
