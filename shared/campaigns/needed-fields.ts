import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';

/** Fields that lists, papers and messages read by name, each with the kind that they count on. */
export const neededFields = {
  unitName: { kind: 'line', why: wording.needed.unitName },
  projectName: { kind: 'line', why: wording.needed.projectName },
  directions: { kind: 'choices', why: wording.needed.directions },
  contactName: { kind: 'line', why: wording.needed.contactName },
  mobile: { kind: 'mobile', why: wording.needed.mobile },
} as const;

export type NeededField = keyof typeof neededFields;

export const neededFieldKeys = Object.keys(neededFields) as NeededField[];

/** Why the form cannot do without this field, or null when it may be taken out. */
export function whyFieldIsNeeded(definition: CampaignDefinition, key: string): string | null {
  if (key in neededFields) return neededFields[key as NeededField].why;
  const { financeRows, growthRules } = definition.form;
  const year = financeRows.find((row) =>
    [row.revenue, row.revenueGrowth, row.profit, row.profitGrowth].includes(key),
  )?.year;
  if (year !== undefined) return wording.needed.finance(year);
  if (growthRules.some((rule) => [rule.growth, rule.earlier, rule.later].includes(key))) {
    return wording.needed.growthRule;
  }
  if (definition.priority.rule !== 'neutral' && definition.priority.fieldKey === key) {
    return wording.needed.priority;
  }
  return null;
}
