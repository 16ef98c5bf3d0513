import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { pageCodePlaces, pageCodeSizeMm } from '#shared/pages/page-geometry';
import { pageCodeSvg } from '../../server/src/papers/typeset/page-code-drawing';
import { issuedPaper, draftPaper, sampleCode } from './issue-sample';
import { describeWithPoppler, pdfPictures } from './poppler';
import { samplePaper } from './sample-paper';

const dotsPerInch = 150;
const revision = 137;

/** The package would fetch its binary from a foreign host; the installed file is passed instead. */
beforeAll(() => {
  const file = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: false });
});

async function codesOf(picture: Buffer) {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return readBarcodes(
    { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' },
    { formats: ['QRCode'] },
  );
}

describeWithPoppler('page codes on paper', () => {
  it('reads both codes of every page, each in its place', async () => {
    const { pdf, pages } = await issuedPaper(samplePaper(), revision);
    const pictures = pdfPictures(pdf, dotsPerInch);
    expect(pictures).toHaveLength(pages.length);
    for (const [index, picture] of pictures.entries()) {
      const codes = await codesOf(picture);
      expect(codes.map((code) => code.text).sort()).toEqual([
        sampleCode(index + 1, pages.length, 'A', revision),
        sampleCode(index + 1, pages.length, 'B', revision),
      ]);
      for (const code of codes) {
        const place = code.text.includes('.A.') ? pageCodePlaces.first : pageCodePlaces.second;
        const { topLeft, bottomRight } = code.position;
        const toMm = (pixels: number) => (pixels * 25.4) / dotsPerInch;
        expect(Math.abs(toMm(topLeft.x) - place.xMm)).toBeLessThan(0.5);
        expect(Math.abs(toMm(topLeft.y) - place.yMm)).toBeLessThan(0.5);
        expect(Math.abs(toMm(bottomRight.x) - place.xMm - pageCodeSizeMm)).toBeLessThan(0.5);
        expect(Math.abs(toMm(bottomRight.y) - place.yMm - pageCodeSizeMm)).toBeLessThan(0.5);
      }
    }
  });

  it('prints no code on a draft', async () => {
    for (const picture of pdfPictures((await draftPaper(samplePaper())).pdf, dotsPerInch)) {
      expect(await codesOf(picture)).toEqual([]);
    }
  });
});

describe('the drawing of a page code', () => {
  it.each(['', 'sc1.lower', 'SC1.单位', 'A'.repeat(48)])('refuses %j', (text) => {
    expect(() => pageCodeSvg(text)).toThrow(RangeError);
  });

  it('has modules of the same size whatever the text', () => {
    const size = (text: string) => /viewBox="0 0 (\d+) \d+"/.exec(pageCodeSvg(text))?.[1];
    expect(size('A')).toBe('29');
    expect(size('A'.repeat(47))).toBe('29');
  });
});
