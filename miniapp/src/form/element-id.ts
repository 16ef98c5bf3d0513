/** The id of the element that shows a field, a condition or a kind of attachment; it is scrolled to. */
export function elementIdOf(faultField: string): string {
  return `field-${faultField.replace(/[^A-Za-z0-9]/g, '-')}`;
}
