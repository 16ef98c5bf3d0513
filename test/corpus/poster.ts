import { create } from 'qrcode';
import sharp from 'sharp';
import { PRINT_PIXELS_PER_MM, type PrintedPage } from './page-set';
import { PAGE_MM } from './camera-geometry';
import type { Chance } from './seeded-random';
import { characterOutline } from './text-outlines';

/** Some other sheet with a QR code on it, as hangs in every lobby. */
export async function posterPage(chance: Chance): Promise<PrintedPage> {
  const { modules } = create(`https://example.com/menu/${chance.whole(1000, 9999)}`, {
    errorCorrectionLevel: 'M',
  });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  const sideMm = chance.between(30, 80);
  const title = [...'扫码关注公众号']
    .map(
      (character, index) =>
        `<g transform="translate(${45 + index * 20} 60) scale(17)">${characterOutline(character)}</g>`,
    )
    .join('');
  const code = `<path transform="translate(${chance.between(20, 110)} ${chance.between(90, 190)}) scale(${sideMm / modules.size})" d="${squares.join('')}"/>`;
  const width = Math.round(PAGE_MM.width * PRINT_PIXELS_PER_MM);
  const height = Math.round(PAGE_MM.height * PRINT_PIXELS_PER_MM);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/>${title}${code}</svg>`;
  const gray = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).grayscale().raw().toBuffer();
  return { applicationCode: '', revision: 0, page: 0, pages: 0, sealBoxes: [], gray, width, height };
}
