import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { instant } from '#shared/api/schemas/scalars';

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
