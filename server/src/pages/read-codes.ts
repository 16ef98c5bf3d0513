import sharp from 'sharp';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import { decodeCodes, type DecodedCode } from './pipeline/placing/decode-codes';
import type { Point } from './pipeline/picture';

/** A QR code in a photograph, its corners in pixels of the photograph. */
export type ReadCode = DecodedCode;

/** All QR codes of an upright JPEG, read at the size that was measured to be enough. */
export async function readCodes(jpeg: Buffer, widthPixels: number): Promise<ReadCode[]> {
  const { data, info } = await sharp(jpeg)
    .resize(PHOTO_LONG_SIDE_PIXELS, PHOTO_LONG_SIDE_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const codes = await decodeCodes({ pixels: data, width: info.width, height: info.height }, { channels: 3 });
  const scale = widthPixels / info.width;
  const scaled = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  return codes.map(({ text, corners: [a, b, c, d] }) => ({
    text,
    corners: [scaled(a), scaled(b), scaled(c), scaled(d)],
  }));
}
