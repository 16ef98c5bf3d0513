import type { PinTarget } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';

/** One text for one place, to compare places and to name elements of the page. */
export function targetKey(target: PinTarget): string {
  return target.kind === 'page' ? `page-${target.page}` : `${target.kind}-${target.key}`;
}

/** The id of the element that shows this place in the sheet. */
export function targetElementId(target: PinTarget): string {
  return `place-${targetKey(target)}`;
}

/** How the clerk and the contact call the place. */
export function targetLabel(
  definition: Pick<CampaignDefinition, 'form' | 'attachmentKinds'>,
  target: PinTarget,
): string {
  if (target.kind === 'page') return `第 ${target.page} 页`;
  if (target.kind === 'attachment') {
    return definition.attachmentKinds.find((kind) => kind.key === target.key)?.label ?? target.key;
  }
  const field = definition.form.fields.find((known) => known.key === target.key);
  return field?.shortLabel ?? field?.label ?? target.key;
}
