import type { ChoicesFieldDefinition, DirectionArea } from '#shared/campaigns/campaign-definition';

/** The areas that a field's choices come from; `null` when the choices are no directions. */
export function areasOf(
  field: ChoicesFieldDefinition,
  areas: readonly DirectionArea[],
): readonly DirectionArea[] | null {
  const directions = new Set(areas.flatMap((area) => area.directions.map(({ key }) => key)));
  return field.choices.length > 0 && field.choices.every(({ key }) => directions.has(key)) ? areas : null;
}
