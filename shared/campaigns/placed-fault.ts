import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import { hasEmoji, hasForbiddenCharacters, hasLineBreak } from '#shared/text/characters';

/** What is wrong and where: a path into the content, for example `definition.form.fields.3.label`. */
export interface PlacedFault {
  place: string;
  message: string;
}

/** A caption: one line that is shown and printed. */
export function lineFaults(place: string, text: string): PlacedFault[] {
  if (hasLineBreak(text)) return [{ place, message: wording.lineBreak }];
  return textFaults(place, text);
}

export function textFaults(place: string, text: string): PlacedFault[] {
  if (text.trim() === '') return [{ place, message: wording.blank }];
  if (hasForbiddenCharacters(text) || hasEmoji(text)) return [{ place, message: wording.badCharacter }];
  return [];
}

/** The second and later ones of what should be there once. */
export function repeatedFaults<Key extends string>(
  items: readonly Record<Key, string>[],
  property: Key,
  placeOf: (index: number) => string,
): PlacedFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const value = item[property].trim();
    if (value === '' || !seen.has(value)) {
      seen.add(value);
      return [];
    }
    const message = property === 'key' ? wording.repeatedKey : wording.repeated(value);
    return [{ place: placeOf(index), message }];
  });
}
