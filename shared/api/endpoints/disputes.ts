import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, instant, text, version } from '#shared/api/schemas/scalars';
import { disputeRulings, disputeStates } from '#shared/units/dispute-states';

export const ownDisputeView = z.strictObject({
  id,
  /** As the unit is registered; what the objector typed stands in no answer. */
  creditCode: z.string(),
  filedAtUtc: instant,
  state: z.enum(disputeStates),
  /** The bureau's reason, once decided. */
  reason: z.string().nullable(),
  decidedAtUtc: instant.nullable(),
});
const ownDisputes = z.strictObject({ disputes: z.array(ownDisputeView) });

export const listOwnDisputes = endpoint('disputes.own', {
  summary: '自己提出的认领异议',
  answer: ownDisputes,
});

export const fileDispute = endpoint('disputes.file', {
  summary: '单位已由别人登记时，向市州经信局提出认领异议',
  body: z.strictObject({
    creditCode: text(64).min(1),
    statement: text(600),
    personName: text(60),
    mobile: text(40),
  }),
  answer: ownDisputes,
  status: 201,
  idempotent: true,
});

export const withdrawDispute = endpoint('disputes.withdraw', {
  summary: '撤回自己的认领异议',
  params: idParams,
  answer: ownDisputes,
});

export const disputeView = z.strictObject({
  id,
  version,
  unitName: z.string(),
  creditCode: z.string(),
  statement: z.string(),
  /** Covered; disclosed on request, which is recorded. */
  personName: z.string(),
  mobile: z.string(),
  filedAtUtc: instant,
  state: z.enum(disputeStates),
  reason: z.string().nullable(),
  decidedAtUtc: instant.nullable(),
  /** How many act for the unit now, and whether anything was handed in. */
  members: z.int(),
  hasHandedIn: z.boolean(),
});

export const listDisputes = endpoint('disputes.list', {
  summary: '本地区的认领异议，待处理的先到的在前',
  query: z.strictObject({ state: z.enum(['open', 'decided']).optional() }),
  answer: z.strictObject({
    disputes: z.array(disputeView),
    /** Of very many the first hundred. */
    isPart: z.boolean(),
  }),
});

export const revealClaimant = endpoint('disputes.revealClaimant', {
  summary: '查看异议人的姓名和电话，记入审计',
  params: idParams,
  body: z.strictObject({}),
  answer: z.strictObject({ personName: z.string(), mobile: z.string() }),
  idempotent: true,
});

export const decideDispute = endpoint('disputes.decide', {
  summary: '维持原登记，或改由异议人办理',
  params: idParams,
  body: z.strictObject({ ruling: z.enum(disputeRulings), reason: text(300).min(1) }),
  answer: disputeView,
  idempotent: true,
  versioned: true,
});
