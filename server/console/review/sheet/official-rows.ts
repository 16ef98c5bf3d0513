import type { FieldDefinition, FormDefinition } from '#shared/campaigns/campaign-definition';

/** A cell of 附件2: its official caption, and the fields that are printed in it. */
export interface SheetCell {
  label: string;
  fields: readonly FieldDefinition[];
}

/** Caption of the one cell that holds two fields, as the notice prints it. */
const CONTACT_AND_POSITION = '联系人及职务';

/** Above the operating figures, row by row as on the paper (notice of 2020, 附件2). */
const ROWS_ABOVE: readonly (readonly (readonly string[])[])[] = [
  [['unitName']],
  [['projectName']],
  [['directions']],
  [['address']],
  [['legalRepresentative'], ['industry']],
  [['contactName', 'contactPosition'], ['mobile']],
  [['email'], ['staffCount']],
  [['recognitions']],
];

const ROWS_BELOW: readonly (readonly (readonly string[])[])[] = [[['description']]];

export interface OfficialRows {
  above: readonly (readonly SheetCell[])[];
  below: readonly (readonly SheetCell[])[];
  /** Asked by the form but not printed: shown after the paper's own rows. */
  notPrinted: readonly SheetCell[];
}

/** The form's fields in the order of the official paper; a field that the paper does not know is never left out. */
export function officialRows(form: FormDefinition): OfficialRows {
  const byKey = new Map(form.fields.map((field) => [field.key, field]));
  const cellsOf = (keys: readonly string[]): SheetCell[] => {
    const fields = keys.flatMap((key) => byKey.get(key) ?? []);
    const [first] = fields;
    if (first === undefined) return [];
    return [{ label: fields.length > 1 ? CONTACT_AND_POSITION : first.label, fields }];
  };
  const rowsOf = (rows: typeof ROWS_ABOVE): SheetCell[][] =>
    rows.map((row) => row.flatMap(cellsOf)).filter((cells) => cells.length > 0);
  const printed = new Set([
    ...[...ROWS_ABOVE, ...ROWS_BELOW].flat(2),
    ...form.financeRows.flatMap(({ revenue, revenueGrowth, profit, profitGrowth }) => [
      revenue,
      revenueGrowth,
      profit,
      profitGrowth,
    ]),
  ]);
  return {
    above: rowsOf(ROWS_ABOVE),
    below: rowsOf(ROWS_BELOW),
    notPrinted: form.fields
      .filter((field) => !printed.has(field.key))
      .map((field) => ({ label: field.label, fields: [field] })),
  };
}
