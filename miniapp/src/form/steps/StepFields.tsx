import type { FieldDefinition, FinanceRow, StepKey } from '#shared/campaigns/campaign-definition';
import { Section } from '../../ui';
import { FormField } from '../fields/FormField';
import { useOpenForm } from '../form-context';
import { formWording } from '../wording';

/** The fields of a step in the form's order; the figures of a year stand together. */
export function StepFields({ step }: { step: StepKey }) {
  const { form } = useOpenForm().definition;
  const fields = form.fields.filter((field) => field.step === step);
  const rows = form.financeRows.map((row) => ({ row, members: membersOf(row, fields) }));
  const inRows = new Set(rows.flatMap(({ members }) => members.map(({ key }) => key)));
  return (
    <>
      {fields
        .filter(({ key }) => !inRows.has(key))
        .map((field) => (
          <FormField key={field.key} field={field} />
        ))}
      {rows
        .filter(({ members }) => members.length > 0)
        .map(({ row, members }) => (
          <Section key={row.year} title={formWording.year(row.year)}>
            {members.map((field) => (
              <FormField key={field.key} field={field} />
            ))}
          </Section>
        ))}
    </>
  );
}

function membersOf(row: FinanceRow, fields: readonly FieldDefinition[]): FieldDefinition[] {
  const keys = [row.revenue, row.revenueGrowth, row.profit, row.profitGrowth];
  return fields.filter(({ key }) => keys.includes(key));
}
