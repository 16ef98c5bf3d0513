import { createHash } from 'node:crypto';
import { choicesAnswer, textAnswer, type Answers } from '#shared/applications/answers';
import { bureauByCode } from '#shared/campaigns/bureaus';
import {
  NOT_APPLICABLE,
  type CampaignDefinition,
  type FieldDefinition,
} from '#shared/campaigns/campaign-definition';
import { normaliseDecimal } from '#shared/text/decimal';
import { normaliseEmailAddress } from '#shared/text/email-address';
import { normaliseMobileNumber } from '#shared/text/mobile-number';
import type { ApplicationPaper } from './typeset';

/** What 附件2 prints where an optional cell has been left empty. */
const NONE = '无';

/** The cells of 附件2 from the answers. Dates and opinions stay free: they are written in ink beside the seal. */
export function paperOfApplication(
  definition: CampaignDefinition,
  { answers, bureauCode }: { answers: Answers; bureauCode: string },
): ApplicationPaper {
  const text = (key: string): string => textAnswer(answers, key).trim();
  const number = (key: string): string => numberWithUnit(fieldOf(definition, key), text(key));
  return {
    titleLines: [definition.title, '申报表'],
    unitName: text('unitName'),
    recommendingUnit: bureauByCode(bureauCode)?.name ?? '',
    applicationDate: '',
    projectName: text('projectName'),
    directions: choiceLabels(definition, answers, 'directions'),
    address: text('address'),
    legalRepresentative: text('legalRepresentative'),
    industry: text('industry'),
    contactAndPosition: [text('contactName'), text('contactPosition')].filter(Boolean).join('  '),
    mobile: normaliseMobileNumber(text('mobile')),
    email: normaliseEmailAddress(text('email')),
    staffCount: number('staffCount'),
    recognitions: recognitionsOf(definition, answers),
    finance: definition.form.financeRows.map((row) => ({
      year: row.year,
      revenue: number(row.revenue),
      revenueGrowth: number(row.revenueGrowth),
      profit: number(row.profit),
      profitGrowth: number(row.profitGrowth),
    })),
    description: text('description'),
    unitOpinion: '',
    unitOpinionDate: '',
  };
}

/** Over everything that is printed, in a fixed order: equal papers have equal hashes. */
export function paperSha256(paper: ApplicationPaper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex');
}

function fieldOf(definition: CampaignDefinition, key: string): FieldDefinition {
  const field = definition.form.fields.find((candidate) => candidate.key === key);
  if (field === undefined) throw new Error(`The form has no field ${key}`);
  return field;
}

function numberWithUnit(field: FieldDefinition, typed: string): string {
  if (typed === '' || typed === NOT_APPLICABLE) return typed;
  return 'unit' in field ? `${normaliseDecimal(typed)}${field.unit}` : typed;
}

function choiceLabels(definition: CampaignDefinition, answers: Answers, key: string): string[] {
  const field = fieldOf(definition, key);
  const chosen = choicesAnswer(answers, key);
  if (field.kind !== 'choices') return [];
  return field.choices.filter((choice) => chosen.includes(choice.key)).map((choice) => choice.label);
}

function recognitionsOf(definition: CampaignDefinition, answers: Answers): string {
  const listed = choiceLabels(definition, answers, definition.priority.fieldKey);
  const written = textAnswer(answers, 'recognitions').trim();
  return [listed.join('；'), written].filter(Boolean).join('\n') || NONE;
}
