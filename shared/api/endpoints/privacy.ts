import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { instant } from '#shared/api/schemas/scalars';
import { deletionObstacles } from '#shared/privacy/deletion';

export const ownData = endpoint('privacy.ownData', {
  summary: '系统里存着的我的信息，供本人查看和带走',
  answer: z.strictObject({
    atUtc: instant,
    parts: z.array(
      z.strictObject({
        title: z.string(),
        rows: z.array(z.strictObject({ label: z.string(), value: z.string() })),
      }),
    ),
  }),
});

const application = z.strictObject({ code: z.string(), campaignTitle: z.string() });

/** What would be erased and what would stay if it were carried out now. */
const deletionView = z.strictObject({
  /** The request that waits to be carried out; until then it can be taken back. */
  pending: z.strictObject({ requestedAtUtc: instant, dueAtUtc: instant }).nullable(),
  /** What has to be settled before a request; null when nothing. */
  obstacle: z.enum(deletionObstacles).nullable(),
  /** Unit that the person acts for. Left: it goes on with its other people. Given up: nobody acts for it then. */
  unit: z.strictObject({ name: z.string(), becomes: z.enum(['left', 'givenUp', 'erased']) }).nullable(),
  /** Never handed in: erased with all papers, photographs and files. */
  erased: z.array(application),
  /** Handed in: they stay with the offices for as long as files are kept. */
  kept: z.array(application),
  /** Whether the bureau has decided on a claim of this person: that stays with its file. */
  keepsDisputes: z.boolean(),
});

export const deletion = endpoint('privacy.deletion', {
  summary: '申请删除以前：会删除什么、保留什么；已经申请的，何时删除',
  answer: deletionView,
});

export const requestDeletion = endpoint('privacy.requestDeletion', {
  summary: '申请删除我的信息',
  body: z.strictObject({}),
  answer: deletionView,
  status: 201,
  idempotent: true,
});

export const withdrawDeletion = endpoint('privacy.withdrawDeletion', {
  summary: '撤回删除申请',
  answer: deletionView,
});
