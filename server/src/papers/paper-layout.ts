import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { officialCells, paperLabels, type OfficialCell, type PaperLayout } from './typeset';

/** The fields that are printed in each cell of 附件2. */
const fieldsOfCell = {
  unitName: ['unitName'],
  projectName: ['projectName'],
  directions: ['directions'],
  address: ['address'],
  legalRepresentative: ['legalRepresentative'],
  industry: ['industry'],
  contactAndPosition: ['contactName', 'contactPosition'],
  mobile: ['mobile'],
  email: ['email'],
  staffCount: ['staffCount'],
  recognitions: ['recognitions'],
  description: ['description'],
} as const satisfies Record<OfficialCell, readonly string[]>;

/**
 * Where a notice prints something else than the form of 2020: other captions, cells that are not asked, rows for fields
 * that the form does not know. Undefined where nothing differs, so that papers of 2020 keep their hashes.
 */
export function paperLayout(
  definition: CampaignDefinition,
  wordsOf: (key: string) => string,
): PaperLayout | undefined {
  const { fields } = definition.form;
  const labelOf = (key: string): string | undefined => fields.find((field) => field.key === key)?.label;
  const captions: [OfficialCell, string | undefined][] = officialCells.map((cell) => [
    cell,
    captionOf(cell, labelOf) ?? (cell === 'recognitions' ? labelOf(definition.priority.fieldKey) : undefined),
  ]);
  const labels = Object.fromEntries(
    captions.filter(([cell, caption]) => caption !== undefined && caption !== paperLabels[cell]),
  );
  const leftOut = captions.flatMap(([cell, caption]) => (caption === undefined ? [cell] : []));
  const known = new Set<string>([
    ...Object.values(fieldsOfCell).flat(),
    definition.priority.fieldKey,
    ...definition.form.financeRows.flatMap((row) => [
      row.revenue,
      row.revenueGrowth,
      row.profit,
      row.profitGrowth,
    ]),
  ]);
  const extraRows = fields
    .filter(({ key }) => !known.has(key))
    .map(({ key, label }) => ({ label, text: wordsOf(key) }));
  if (Object.keys(labels).length + leftOut.length + extraRows.length === 0) return undefined;
  return { labels, leftOut, extraRows };
}

function captionOf(cell: OfficialCell, labelOf: (key: string) => string | undefined): string | undefined {
  const labels = fieldsOfCell[cell].flatMap((key) => labelOf(key) ?? []);
  return labels.length === 0 ? undefined : labels.join('及');
}
