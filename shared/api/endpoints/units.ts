import { z } from 'zod';
import { bureauCodes } from '#shared/campaigns/bureaus';
import { endpoint } from '#shared/api/endpoint';
import { meView } from '#shared/api/endpoints/accounts';
import { text } from '#shared/api/schemas/scalars';

export const claimUnit = endpoint('units.claim', {
  summary: '用统一社会信用代码登记单位',
  body: z.strictObject({
    creditCode: text(64).min(1),
    name: text(200).min(1),
    bureauCode: z.enum(bureauCodes),
  }),
  answer: meView,
  status: 201,
  idempotent: true,
});
