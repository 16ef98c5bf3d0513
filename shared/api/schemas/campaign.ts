import { z } from 'zod';
import { instant } from '#shared/api/schemas/scalars';

const fieldBase = {
  key: z.string(),
  step: z.enum([
    'unit',
    'directions',
    'contact',
    'figures',
    'description',
    'conditions',
    'attachments',
    'check',
  ]),
  label: z.string(),
  shortLabel: z.string().optional(),
  required: z.boolean(),
  hint: z.string().nullable(),
};

const fieldDefinition = z.discriminatedUnion('kind', [
  z.strictObject({
    ...fieldBase,
    kind: z.enum(['line', 'paragraphs', 'mobile', 'email']),
    maxCharacters: z.int(),
    suggestedCharacters: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
    isPersonName: z.boolean().optional(),
  }),
  z.strictObject({
    ...fieldBase,
    kind: z.enum(['amount', 'percent', 'count']),
    unit: z.enum(['万元', '%', '人']),
    minimum: z.number().nullable(),
    maximum: z.number(),
    fractionDigits: z.int(),
  }),
  z.strictObject({
    ...fieldBase,
    kind: z.literal('choices'),
    choices: z.array(z.strictObject({ key: z.string(), label: z.string() })),
    minChoices: z.int(),
    maxChoices: z.int(),
  }),
]);

const formDefinition = z.strictObject({
  steps: z.array(z.strictObject({ key: fieldBase.step, title: z.string(), guidance: z.string() })),
  fields: z.array(fieldDefinition),
  growthRules: z.array(
    z.strictObject({
      growth: z.string(),
      earlier: z.string(),
      later: z.string(),
      tolerancePoints: z.number(),
    }),
  ),
  financeRows: z.array(
    z.strictObject({
      year: z.int(),
      revenue: z.string(),
      revenueGrowth: z.string(),
      profit: z.string(),
      profitGrowth: z.string(),
    }),
  ),
});

export const reviewDefinition = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        guidance: z.string(),
        maximumPoints: z.int().min(1).max(1000),
        weight: z.int().min(1).max(1000),
      }),
    )
    .min(1)
    .max(30),
  expertsPerApplication: z.int().min(1).max(15),
  aggregation: z.enum(['mean', 'withoutExtremes']),
  scoreFractionDigits: z.int().min(0).max(4),
  tieRule: z
    .array(
      z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('criterion'), key: z.string() }),
        z.strictObject({ by: z.enum(['highestSheet', 'lowestSheet']) }),
      ]),
    )
    .max(10),
});

export const campaignDefinition = z.strictObject({
  key: z.string(),
  title: z.string(),
  issuer: z.string(),
  form: formDefinition,
  directionAreas: z.array(
    z.strictObject({
      title: z.string(),
      aim: z.string().nullable(),
      directions: z.array(
        z.strictObject({ key: z.string(), number: z.int(), title: z.string(), description: z.string() }),
      ),
    }),
  ),
  conditions: z.array(
    z.strictObject({ key: z.string(), group: z.enum(['common', 'special']), text: z.string() }),
  ),
  attachmentKinds: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      hint: z.string(),
      minFiles: z.int(),
      maxFiles: z.int(),
    }),
  ),
  priority: z.strictObject({ rule: z.enum(['prefer', 'exclude', 'neutral']), fieldKey: z.string() }),
  review: reviewDefinition,
});

/** A running campaign: the definition plus what an instance has of its own. */
export const campaignView = z.strictObject({
  id: z.string(),
  definition: campaignDefinition,
  isDemonstration: z.boolean(),
  opensAtUtc: instant,
  deadlineUtc: instant,
  bureaus: z.array(
    z.strictObject({ code: z.string(), region: z.string(), name: z.string(), deadlineUtc: instant }),
  ),
  privacyNotice: z.strictObject({ version: z.string(), title: z.string(), paragraphs: z.array(z.string()) }),
  subscriptionTemplates: z.strictObject({
    progress: z.string(),
    correction: z.string(),
    deadline: z.string(),
  }),
  serverTimeUtc: instant,
});
