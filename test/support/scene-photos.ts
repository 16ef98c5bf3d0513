import sharp from 'sharp';
import { pageSizeMm } from '#shared/pages/page-geometry';
import type { ApplicationView } from '#shared/api/views';
import type { PageCodeSigner } from '../../server/src/papers';
import type { ReadPhoto } from '../../server/src/pages/read-photo';
import { codesOf } from './page-photos';

/**
 * Photographs that only set a scene: a blank JPEG that names its page codes in a comment, and the reader that believes
 * it. Half of the time of a suite would else go into drawing and reading pages that no test is about; the tests of
 * reading use real pictures.
 */
const MARK = 'scene:';
const width = 620;
const height = 877;
const pixelsPerMm = width / pageSizeMm.width;

let blank: Promise<Buffer> | undefined;

export async function scenePhoto(texts: readonly string[]): Promise<Buffer> {
  blank ??= sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer();
  const jpeg = await blank;
  const comment = Buffer.from(MARK + texts.join('|'), 'latin1');
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xfffe, 0);
  segment.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, comment, jpeg.subarray(2)]);
}

/** What such a photograph says, without anything wanting; null for every other file. */
export function readScenePhoto(jpeg: Buffer): ReadPhoto | null {
  const isScene = jpeg.length > 6 && jpeg.readUInt32BE(0) === 0xffd8fffe;
  const comment = isScene ? jpeg.toString('latin1', 6, 4 + jpeg.readUInt16BE(4)) : '';
  if (!comment.startsWith(MARK)) return null;
  const corner = { x: 0, y: 0 };
  const codes = comment
    .slice(MARK.length)
    .split('|')
    .map((text) => ({
      text,
      corners: [corner, corner, corner, corner] as ReadPhoto['codes'][number]['corners'],
    }));
  return {
    jpeg,
    widthPixels: width,
    heightPixels: height,
    codes,
    findings: [],
    page: {
      placement: {
        method: 'twoCodes',
        pageToPhoto: [pixelsPerMm, 0, 0, 0, pixelsPerMm, 0, 0, 0, 1],
        cornerErrorEstimateMm: 0,
      },
      scanJpeg: jpeg,
      scanWidthPixels: width,
      scanHeightPixels: height,
      // Not looked for: what a page owes is not what these tests are about.
      seals: null,
    },
    thumbnailJpeg: jpeg,
  };
}

/** One for each page of the print in force: the server made the same codes for it. */
export async function scenePhotos(
  signer: PageCodeSigner,
  { code, print }: Pick<ApplicationView, 'code' | 'print'>,
): Promise<Buffer[]> {
  if (print === null) throw new Error('There is no print to photograph');
  return Promise.all(print.pages.map(({ page }) => scenePhoto(codesOf(signer, code, print, page))));
}
