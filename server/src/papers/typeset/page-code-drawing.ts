import { create } from 'qrcode';
import { pageCodeModules } from '#shared/pages/page-geometry';

/** The version is fixed, so that every page has modules of the same size whatever its code says. */
const version = (pageCodeModules - 17) / 4;
const alphanumeric = /^[0-9A-Z $%*+\-./:]{1,47}$/;

/**
 * The symbol as an SVG of one path, its edge without quiet zone. Text: 1 to 47 characters of the QR
 * alphanumeric set; anything else is a RangeError, because a denser symbol would not be read from a photograph.
 */
export function pageCodeSvg(text: string): string {
  if (!alphanumeric.test(text)) {
    throw new RangeError('a page code has 1 to 47 characters of the QR alphanumeric set');
  }
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'Q', version });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > start) runs.push(`M${start} ${row}h${column - start}v1h${start - column}z`);
    }
  }
  const box = `0 0 ${modules.size} ${modules.size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${runs.join('')}"/></svg>`;
}
