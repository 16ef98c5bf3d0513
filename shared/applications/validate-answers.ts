import { NOT_APPLICABLE } from '#shared/campaigns/campaign-definition';
import type {
  CampaignDefinition,
  FinanceRow,
  FormDefinition,
  GrowthRule,
} from '#shared/campaigns/campaign-definition';
import { choicesAnswer, textAnswer, type Answers } from '#shared/applications/answers';
import { fault, type Fault } from '#shared/applications/faults';
import { remarksOnField, validateField } from '#shared/applications/validate-field';
import { formatPercent, growthPercent, isDecimal, normaliseDecimal } from '#shared/text/decimal';

/** How the condition and attachment checks name their place, next to the form's field keys. */
export const conditionField = (key: string): string => `conditions.${key}`;
export const attachmentField = (key: string): string => `attachments.${key}`;

export interface Validation {
  /** Each must be gone before the paper is issued. */
  faults: Fault[];
  /** Worth a second look; they stop nothing. */
  remarks: Fault[];
}

/** Everything that is wrong with the answers of the form, all at once, in the form's order. */
export function validateAnswers(form: FormDefinition, answers: Answers): Validation {
  const faults = form.fields.flatMap((field) => validateField(field, answers[field.key]));
  const faulty = new Set(faults.map((found) => found.field));
  const isSound = (key: string): boolean => !faulty.has(key) && textAnswer(answers, key).trim() !== '';
  return {
    faults: [...faults, ...form.growthRules.flatMap((rule) => contradictionOf(rule, answers, isSound))],
    remarks: [
      ...form.fields.flatMap((field) =>
        faulty.has(field.key) ? [] : remarksOnField(field, answers[field.key]),
      ),
      ...form.financeRows.flatMap((row) => doubtfulProfit(row, answers, isSound)),
    ],
  };
}

/** Where earlier titles are a bar, one of them chosen is a fault: the unit was served before. */
export function validateEarlierTitles(
  { form, priority }: Pick<CampaignDefinition, 'form' | 'priority'>,
  answers: Answers,
): Fault[] {
  if (priority.rule !== 'exclude') return [];
  const field = form.fields.find(({ key }) => key === priority.fieldKey);
  if (field?.kind !== 'choices') return [];
  const chosen = choicesAnswer(answers, field.key);
  const labels = field.choices.filter(({ key }) => chosen.includes(key)).map(({ label }) => label);
  return labels.length === 0 ? [] : [fault(field.key, 'earlierTitle', { labels: labels.join('、') })];
}

export function validateConfirmations(
  campaign: Pick<CampaignDefinition, 'conditions'>,
  confirmed: readonly string[],
): Fault[] {
  return campaign.conditions
    .filter((condition) => !confirmed.includes(condition.key))
    .map((condition) => fault(conditionField(condition.key), 'confirmationMissing', {}));
}

export function validateAttachments(
  campaign: Pick<CampaignDefinition, 'attachmentKinds'>,
  kindsOfFiles: readonly string[],
): Fault[] {
  return campaign.attachmentKinds
    .filter((kind) => kindsOfFiles.filter((key) => key === kind.key).length < kind.minFiles)
    .map(({ key, label, minFiles }) =>
      fault(attachmentField(key), 'attachmentMissing', { label, min: minFiles }),
    );
}

/** What the growth field should say: a percentage with one digit, 不适用, or null while the figures are missing. */
export function computedGrowth(rule: GrowthRule, answers: Answers): string | null {
  const earlier = normaliseDecimal(textAnswer(answers, rule.earlier));
  const later = normaliseDecimal(textAnswer(answers, rule.later));
  if (![earlier, later].every((text) => isDecimal(text, { fractionDigits: 4 }))) return null;
  const growth = growthPercent(earlier, later);
  return growth === null ? NOT_APPLICABLE : formatPercent(growth);
}

function contradictionOf(rule: GrowthRule, answers: Answers, isSound: (key: string) => boolean): Fault[] {
  if (![rule.growth, rule.earlier, rule.later].every(isSound)) return [];
  const computed = computedGrowth(rule, answers);
  const typed = textAnswer(answers, rule.growth).trim();
  if (computed === null) return [];
  if (computed === NOT_APPLICABLE) {
    return typed === NOT_APPLICABLE ? [] : [fault(rule.growth, 'growthNotApplicable', {})];
  }
  if (typed === NOT_APPLICABLE) return [fault(rule.growth, 'growthApplies', { computed })];
  const exact = growthPercent(
    normaliseDecimal(textAnswer(answers, rule.earlier)),
    normaliseDecimal(textAnswer(answers, rule.later)),
  );
  // The allowance for binary fractions keeps a difference of exactly the tolerance acceptable.
  const differs =
    exact !== null && Math.abs(Number(normaliseDecimal(typed)) - exact) > rule.tolerancePoints + 1e-9;
  return differs ? [fault(rule.growth, 'growthContradiction', { computed })] : [];
}

function doubtfulProfit(row: FinanceRow, answers: Answers, isSound: (key: string) => boolean): Fault[] {
  if (!isSound(row.profit) || !isSound(row.revenue)) return [];
  const profit = Number(normaliseDecimal(textAnswer(answers, row.profit)));
  const revenue = Number(normaliseDecimal(textAnswer(answers, row.revenue)));
  return profit > revenue ? [fault(row.profit, 'profitAboveRevenue', { year: row.year })] : [];
}
