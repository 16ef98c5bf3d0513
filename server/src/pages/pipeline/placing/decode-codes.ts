import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { CHANNELS, type Picture, type Point } from '../picture';

/** The reader takes the browser's ImageData, which Node does not name. */
type PixelImage = Exclude<Parameters<typeof readBarcodes>[0], ArrayBuffer | Uint8Array | Blob>;

/** Of a symbol, from its own top left clockwise. */
export type CodeCorners = readonly [Point, Point, Point, Point];

export interface DecodedCode {
  text: string;
  corners: CodeCorners;
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

/** All QR codes of a picture; `channels` 3 for colour, 1 for gray. Corners are in its pixels. */
export async function decodeCodes(
  picture: Picture,
  { channels }: { channels: 1 | 3 },
): Promise<DecodedCode[]> {
  prepareReader();
  const image = {
    data: withAlpha(picture, channels),
    width: picture.width,
    height: picture.height,
    colorSpace: 'srgb' as const,
  };
  const results = await readBarcodes(image as PixelImage, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: false,
    tryInvert: false,
    maxNumberOfSymbols: MAX_CODES,
  });
  return results
    .filter((result) => result.isValid)
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text,
      corners: [topLeft, topRight, bottomRight, bottomLeft],
    }));
}

function withAlpha({ pixels, width, height }: Picture, channels: 1 | 3): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * height * 4);
  const green = channels === CHANNELS ? 1 : 0;
  const blue = channels === CHANNELS ? 2 : 0;
  for (let from = 0, to = 0; to < rgba.length; from += channels, to += 4) {
    rgba[to] = pixels[from] ?? 0;
    rgba[to + 1] = pixels[from + green] ?? 0;
    rgba[to + 2] = pixels[from + blue] ?? 0;
    rgba[to + 3] = 255;
  }
  return rgba;
}
