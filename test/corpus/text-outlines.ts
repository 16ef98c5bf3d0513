import { openSync } from 'fontkit';
import path from 'node:path';

/** Outlines from the same font file that sets the form, so that pictures do not depend on the fonts of a machine. */
const fontFile = path.join(
  path.dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
  '700Bold',
  'NotoSerifSC_700Bold.ttf',
);

let font: ReturnType<typeof openSync> | undefined;

/** An SVG path of one character, its middle at 0 0, one em high. */
export function characterOutline(character: string): string {
  font ??= openSync(fontFile);
  const [glyph] = font.layout(character).glyphs;
  if (glyph === undefined) return '';
  const scale = 1 / font.unitsPerEm;
  const middleX = (glyph.advanceWidth * scale) / 2;
  return `<path transform="translate(${-middleX} 0.36) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
}
