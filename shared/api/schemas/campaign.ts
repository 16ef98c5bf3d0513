import { unitSealPlaces } from '#shared/campaigns/campaign-definition';
import { z } from 'zod';
import { NOTICE_TEXT_MAX } from '#shared/campaigns/campaign-content';
import { bureauCodes } from '#shared/campaigns/bureaus';
import { instant, text } from '#shared/api/schemas/scalars';

/** Names that the clerk never sees: of fields, directions, choices. */
const key = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const caption = text(200);
const sentence = text(1000);
const passage = text(5000);

const fieldBase = {
  key,
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
  label: caption,
  shortLabel: caption.optional(),
  required: z.boolean(),
  hint: sentence.nullable(),
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
    choices: z.array(z.strictObject({ key, label: caption })).max(100),
    minChoices: z.int(),
    maxChoices: z.int(),
  }),
]);

const formDefinition = z.strictObject({
  steps: z.array(z.strictObject({ key: fieldBase.step, title: caption, guidance: sentence })).max(8),
  fields: z.array(fieldDefinition).max(80),
  growthRules: z
    .array(
      z.strictObject({ growth: key, earlier: key, later: key, tolerancePoints: z.number().min(0).max(100) }),
    )
    .max(20),
  financeRows: z
    .array(
      z.strictObject({
        year: z.int().min(1990).max(2100),
        revenue: key,
        revenueGrowth: key,
        profit: key,
        profitGrowth: key,
      }),
    )
    .max(10),
});

export const reviewDefinition = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        key,
        label: caption,
        guidance: sentence,
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
        z.strictObject({ by: z.literal('criterion'), key }),
        z.strictObject({ by: z.enum(['highestSheet', 'lowestSheet']) }),
      ]),
    )
    .max(10),
});

export const campaignDefinition = z.strictObject({
  key,
  title: caption,
  issuer: caption,
  form: formDefinition,
  directionAreas: z
    .array(
      z.strictObject({
        title: caption,
        aim: sentence.nullable(),
        directions: z
          .array(z.strictObject({ key, number: z.int(), title: caption, description: passage }))
          .max(50),
      }),
    )
    .max(30),
  conditions: z.array(z.strictObject({ key, group: z.enum(['common', 'special']), text: passage })).max(40),
  attachmentKinds: z
    .array(z.strictObject({ key, label: caption, hint: text(1000), minFiles: z.int(), maxFiles: z.int() }))
    .max(20),
  priority: z.strictObject({ rule: z.enum(['prefer', 'exclude', 'neutral']), fieldKey: z.string().max(40) }),
  review: reviewDefinition,
  unitSealPlaces: z.array(z.enum(unitSealPlaces)).max(unitSealPlaces.length).optional(),
  // A day that is none is kept and named as a fault, like everything else that a clerk types.
  workCalendar: z
    .strictObject({
      daysOff: z.array(z.string().max(20)).max(60),
      workedDays: z.array(z.string().max(20)).max(60),
    })
    .optional(),
  noticeText: text(NOTICE_TEXT_MAX).optional(),
});

export const bureauTerms = z.strictObject({
  bureauCode: z.enum(bureauCodes),
  deadlineUtc: instant.nullable(),
  quota: z.int().min(0).max(9999).nullable(),
  paperCopies: z.int().min(0).max(50),
});

/** A whole notice as a clerk edits it. What is wrong in content is kept in the draft; the form is closed. */
export const campaignContent = z.strictObject({
  definition: campaignDefinition,
  schedule: z.strictObject({
    opensAtUtc: instant,
    deadlineUtc: instant,
    bureaus: z.array(bureauTerms).max(bureauCodes.length),
  }),
});

/** The definition as whoever fills the form needs it: without the text of the notice, which is long. */
export const shownDefinition = campaignDefinition.omit({ noticeText: true });

/** A running campaign: the definition plus what an instance has of its own. */
export const campaignView = z.strictObject({
  id: z.string(),
  definition: shownDefinition,
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
