import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';

/** The reader takes the browser's ImageData, which Node does not name. */
type PixelImage = Exclude<Parameters<typeof readBarcodes>[0], ArrayBuffer | Uint8Array | Blob>;

export interface Point {
  x: number;
  y: number;
}

/** A QR code in a photograph. The corners are in pixels of the photograph, from the code's own top left clockwise. */
export interface ReadCode {
  text: string;
  corners: [Point, Point, Point, Point];
}

/** More codes than a page has are some poster's; looking for more costs time. */
const MAX_CODES = 6;

let isPrepared = false;

/** The reader's program comes out of the installed package, never over a network. */
function prepareReader(): void {
  if (isPrepared) return;
  const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer } });
  isPrepared = true;
}

/** All QR codes of an upright JPEG, read at the size that was measured to be enough. */
export async function readCodes(jpeg: Buffer, widthPixels: number): Promise<ReadCode[]> {
  prepareReader();
  const { data, info } = await sharp(jpeg)
    .resize(PHOTO_LONG_SIDE_PIXELS, PHOTO_LONG_SIDE_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const scale = widthPixels / info.width;
  const image = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb' as const,
  };
  const results = await readBarcodes(image as PixelImage, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    maxNumberOfSymbols: MAX_CODES,
  });
  return results
    .filter((result) => result.isValid)
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => {
      const scaled = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
      return { text, corners: [scaled(topLeft), scaled(topRight), scaled(bottomRight), scaled(bottomLeft)] };
    });
}
