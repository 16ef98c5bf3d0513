import type {
  CampaignDefinition,
  FieldDefinition,
  FinanceRow,
  GrowthRule,
} from '#shared/campaigns/campaign-definition';

const columns = ['revenue', 'revenueGrowth', 'profit', 'profitGrowth'] as const;
const TOLERANCE_POINTS = 0.1;

/** 经营情况 with other years: captions and hints that name a year name the new one. Keys stay, so answers stay. */
export function renameFinanceYear(
  definition: CampaignDefinition,
  from: number,
  to: number,
): CampaignDefinition {
  const inYear = shiftYears(from, to - from);
  const row = definition.form.financeRows.find(({ year }) => year === from);
  if (row === undefined) return definition;
  const keys = columns.map((column) => row[column]);
  return withForm(definition, {
    financeRows: definition.form.financeRows.map((one) => (one === row ? { ...one, year: to } : one)),
    fields: definition.form.fields.map((field) =>
      keys.includes(field.key)
        ? {
            ...field,
            label: inYear(field.label),
            hint: field.hint === null ? null : inYear(field.hint),
          }
        : field,
    ),
  });
}

/** One more year after the last: four fields like the last row's, and the growth checked against the year before. */
export function addFinanceYear(definition: CampaignDefinition, year: number): CampaignDefinition {
  const { financeRows, fields, growthRules } = definition.form;
  const last = financeRows.at(-1);
  if (last === undefined) return definition;
  const row = { year } as { -readonly [Key in keyof FinanceRow]: FinanceRow[Key] };
  const added: FieldDefinition[] = [];
  for (const column of columns) {
    row[column] = `${column}${year}`;
    const like = fields.find(({ key }) => key === last[column]);
    if (like === undefined) return definition;
    const inYear = shiftYears(last.year, year - last.year);
    added.push({
      ...like,
      key: row[column],
      label: inYear(like.label),
      hint: like.hint === null ? null : inYear(like.hint),
    });
  }
  const lastOfRow = Math.max(...columns.map((column) => fields.findIndex(({ key }) => key === last[column])));
  return withForm(definition, {
    financeRows: [...financeRows, row],
    fields: [...fields.slice(0, lastOfRow + 1), ...added, ...fields.slice(lastOfRow + 1)],
    growthRules: [...growthRules, ...rulesBetween(last, row)],
  });
}

/** A year less, with its fields and the checks that used them; two years that meet now are checked with each other. */
export function removeFinanceYear(definition: CampaignDefinition, year: number): CampaignDefinition {
  const { financeRows, fields, growthRules } = definition.form;
  const row = financeRows.find((one) => one.year === year);
  if (row === undefined || financeRows.length === 1) return definition;
  const gone = columns.map((column) => row[column]);
  const index = financeRows.indexOf(row);
  const [before, after] = [financeRows[index - 1], financeRows[index + 1]];
  return withForm(definition, {
    financeRows: financeRows.filter((one) => one !== row),
    fields: fields.filter(({ key }) => !gone.includes(key)),
    growthRules: [
      ...growthRules.filter(
        (rule) => ![rule.growth, rule.earlier, rule.later].some((key) => gone.includes(key)),
      ),
      ...(before !== undefined && after !== undefined && after.year === before.year + 1
        ? rulesBetween(before, after)
        : []),
    ],
  });
}

/** Captions and hints of a row name its year and the one before. */
function shiftYears(year: number, by: number): (text: string) => string {
  const named = new RegExp(`${year}|${year - 1}`, 'g');
  return (text) => text.replace(named, (found) => String(Number(found) + by));
}

function rulesBetween(earlier: FinanceRow, later: FinanceRow): GrowthRule[] {
  return (['revenue', 'profit'] as const).map((column) => ({
    growth: later[`${column}Growth`],
    earlier: earlier[column],
    later: later[column],
    tolerancePoints: TOLERANCE_POINTS,
  }));
}

function withForm(
  definition: CampaignDefinition,
  changes: Partial<CampaignDefinition['form']>,
): CampaignDefinition {
  return { ...definition, form: { ...definition.form, ...changes } };
}
