import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { homeWording } from './wording';

/** What whoever begins should have at hand, as this campaign asks for it. */
export function thingsAtHand({
  form,
  attachmentKinds,
}: Pick<CampaignDefinition, 'form' | 'attachmentKinds'>): string[] {
  const { atHand } = homeWording;
  const years = form.financeRows.map(({ year }) => `${year}`);
  const [essay] = form.fields.flatMap((field) =>
    field.kind === 'paragraphs' && field.required ? [field] : [],
  );
  const files = attachmentKinds.filter(({ minFiles }) => minFiles > 0).map(({ label }) => label);
  return [
    atHand.licence,
    ...(years.length > 0 ? [atHand.figures(years.join('、'))] : []),
    ...(essay ? [atHand.essay(essay.maxCharacters)] : []),
    ...(files.length > 0 ? [atHand.files(files.join('、'))] : []),
    atHand.seal,
  ];
}
