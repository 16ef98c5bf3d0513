import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { status } from '#shared/api/schemas/application';
import { chosenCampaign, id, instant } from '#shared/api/schemas/scalars';

/** The whole province in numbers; nothing in it is about one unit or person. */
export const boardView = z.strictObject({
  campaign: z.strictObject({ id, title: z.string(), opensAtUtc: instant, deadlineUtc: instant }),
  bureaus: z.array(
    z.strictObject({
      code: z.string(),
      region: z.string(),
      deadlineUtc: instant,
      quota: z.int().nullable(),
      counts: z.partialRecord(status, z.int()),
    }),
  ),
  /** Of what has been handed in; an application with three directions counts in each. */
  directions: z.array(
    z.strictObject({ key: z.string(), number: z.int(), title: z.string(), area: z.string(), count: z.int() }),
  ),
  priority: z.strictObject({ with: z.int(), without: z.int() }),
  /** Applications by the day in +08:00 on which they were handed in last; days without one are left out. */
  days: z.array(z.strictObject({ day: z.string().regex(/^\d{4}-\d\d-\d\d$/), count: z.int() })),
  /** When the numbers were read; they are a minute old at most. */
  computedAtUtc: instant,
  serverTimeUtc: instant,
});

export const boardOverview = endpoint('board.overview', {
  summary: '全省进度：17 个市州各状态数量、方向、优先项和每日提交量',
  query: chosenCampaign,
  answer: boardView,
});
