/**
 * Which colours of _tokens.scss stand on which, by their names there. A colour that is used in a sheet and stands in none
 * of these is found by test/miniapp/look; so is a pair below its contrast (WCAG 2.2, 1.4.3 and 1.4.11), light or dark.
 */
export const textPairs: readonly [text: string, grounds: readonly string[]][] = [
  ['ink', ['page', 'surface', 'quiet', 'ink-blue-tint', 'fault-tint', 'done-tint', 'care-tint']],
  ['ink-soft', ['page', 'surface', 'quiet', 'ink-blue-tint']],
  ['placeholder', ['page', 'surface']],
  ['ink-blue', ['page', 'surface', 'ink-blue-tint']],
  ['fault', ['page', 'surface', 'fault-tint']],
  ['done', ['page', 'surface', 'done-tint']],
  ['care', ['page', 'surface', 'care-tint']],
  ['on-accent', ['accent']],
  ['on-tone', ['done', 'fault']],
  ['on-night', ['night', 'night-veil']],
  ['night', ['torch']],
];

/** Borders of controls, marks, bars: what must be seen and carries no text. */
export const markPairs: readonly [mark: string, grounds: readonly string[]][] = [
  ['control-line', ['page', 'surface']],
  ['accent', ['page', 'surface']],
  ['ink-blue', ['quiet', 'ink-blue-tint']],
  // The tick and the dot in a chosen box.
  ['surface', ['ink-blue']],
  ['seal-mark', ['on-night']],
];

/** Nothing is read from these: they divide, cover or soften. */
export const ornaments: readonly string[] = ['line', 'shade', 'aim-line', 'aim-field', 'aim-shadow'];

export const leastTextContrast = 4.5;
export const leastMarkContrast = 3;
