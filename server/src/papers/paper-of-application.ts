import { createHash } from 'node:crypto';
import { choicesAnswer, textAnswer, type Answers } from '#shared/applications/answers';
import { bureauByCode } from '#shared/campaigns/bureaus';
import {
  NOT_APPLICABLE,
  unitSealPlaces,
  type CampaignDefinition,
  type ChoicesFieldDefinition,
  type FieldDefinition,
  type NumberFieldDefinition,
} from '#shared/campaigns/campaign-definition';
import { normaliseDecimal } from '#shared/text/decimal';
import { normaliseEmailAddress } from '#shared/text/email-address';
import { normaliseMobileNumber } from '#shared/text/mobile-number';
import { paperLayout } from './paper-layout';
import type { ApplicationPaper } from './typeset';

/** What 附件2 prints where an optional cell has been left empty. */
const NONE = '无';

/**
 * The cells of 附件2 from the answers, with what the notice changes about the form. Dates and opinions stay free: they
 * are written in ink beside the seal.
 */
export function paperOfApplication(
  definition: CampaignDefinition,
  { answers, bureauCode }: { answers: Answers; bureauCode: string },
): ApplicationPaper {
  const words = (key: string): string => {
    const field = definition.form.fields.find((candidate) => candidate.key === key);
    return field === undefined ? '' : wordsOf(field, answers);
  };
  const layout = paperLayout(definition, (key) => words(key) || NONE);
  const wanted = definition.unitSealPlaces ?? unitSealPlaces;
  const unsealed = unitSealPlaces.filter((place) => !wanted.includes(place));
  return {
    titleLines: [definition.title, '申报表'],
    unitName: words('unitName'),
    recommendingUnit: bureauByCode(bureauCode)?.name ?? '',
    applicationDate: '',
    projectName: words('projectName'),
    directions: choiceLabels(definition, answers, 'directions'),
    address: words('address'),
    legalRepresentative: words('legalRepresentative'),
    industry: words('industry'),
    contactAndPosition: [words('contactName'), words('contactPosition')].filter(Boolean).join('  '),
    mobile: words('mobile'),
    email: words('email'),
    staffCount: words('staffCount'),
    recognitions: recognitionsOf(definition, answers),
    finance: definition.form.financeRows.map((row) => ({
      year: row.year,
      revenue: words(row.revenue),
      revenueGrowth: words(row.revenueGrowth),
      profit: words(row.profit),
      profitGrowth: words(row.profitGrowth),
    })),
    description: words('description'),
    unitOpinion: '',
    unitOpinionDate: '',
    ...(layout === undefined ? {} : { layout }),
    ...(unsealed.length === 0 ? {} : { unsealed }),
  };
}

/** Over everything that is printed, in a fixed order: equal papers have equal hashes. */
export function paperSha256(paper: ApplicationPaper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex');
}

/** An answer as it is printed, by the kind of its field. */
function wordsOf(field: FieldDefinition, answers: Answers): string {
  if (field.kind === 'choices') return chosenLabels(field, answers).join('\n');
  const typed = textAnswer(answers, field.key).trim();
  if (field.kind === 'mobile') return normaliseMobileNumber(typed);
  if (field.kind === 'email') return normaliseEmailAddress(typed);
  return 'unit' in field ? numberWithUnit(field, typed) : typed;
}

function numberWithUnit(field: NumberFieldDefinition, typed: string): string {
  if (typed === '' || typed === NOT_APPLICABLE) return typed;
  return `${normaliseDecimal(typed)}${field.unit}`;
}

function chosenLabels(field: ChoicesFieldDefinition, answers: Answers): string[] {
  const chosen = choicesAnswer(answers, field.key);
  return field.choices.filter((choice) => chosen.includes(choice.key)).map((choice) => choice.label);
}

function choiceLabels({ form }: CampaignDefinition, answers: Answers, key: string): string[] {
  const field = form.fields.find((candidate) => candidate.key === key);
  return field?.kind === 'choices' ? chosenLabels(field, answers) : [];
}

function recognitionsOf(definition: CampaignDefinition, answers: Answers): string {
  const listed = choiceLabels(definition, answers, definition.priority.fieldKey);
  const written = textAnswer(answers, 'recognitions').trim();
  return [listed.join('；'), written].filter(Boolean).join('\n') || NONE;
}
