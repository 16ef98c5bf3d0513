import { openSync, type Font } from 'fontkit';
import { paperRegularFontFile } from '../../typesetting';

let regularFont: Font | undefined;

/** Layout of the text, or modifiers of the character before them: nothing of their own is printed. */
const printsNothing = /[\t\n\r\u200B\u200D\u2060\uFEFF\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/**
 * The characters of the text that the paper's font has no sign for (emoji, some rare names), each once, in the
 * order of their first appearance, so that the form can name them beside the field.
 * Reading the font takes about 0.2 s, once a process.
 */
export function unprintableCharacters(text: string): string[] {
  const font = (regularFont ??= openSync(paperRegularFontFile));
  return [...new Set(text)].filter(
    (character) =>
      !printsNothing.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}
