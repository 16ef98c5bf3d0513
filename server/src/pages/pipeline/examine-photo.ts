import sharp from 'sharp';
import { gradeFinding, type PhotoFinding } from '#shared/pages/photo-findings';
import type { DecodedCode } from './placing/decode-codes';
import { findSeals, type FoundSeal } from './seals/find-seals';
import { flattenLight } from './flatten-light';
import { localPaper } from './local-paper';
import { blocksInPhoto, measureOutsideMm } from './quality/measure-completeness';
import { measureCoveredMm2 } from './quality/measure-covering';
import { measureLight } from './quality/measure-light';
import { measureSharpness } from './quality/measure-sharpness';
import { grayOf, halved, type Picture } from './picture';
import { photoPixelsPerMm, placePage, type Placement } from './placing/place-page';
import { readPageCodes, type CodeEffort } from './placing/read-page-codes';
import { redInkOf } from './seals/red-ink';
import { straighten } from './straighten';

export const examinationSteps = [
  'decode',
  'codes',
  'place',
  'straighten',
  'flatten',
  'judge',
  'seals',
  'encode',
] as const;
export type ExaminationStep = (typeof examinationSteps)[number];

export interface ExaminedPage {
  placement: Placement;
  /** The page as under a scanner, in even light. */
  scanJpeg: Buffer;
  scanWidthPixels: number;
  scanHeightPixels: number;
  /** Red seals anywhere on the page, best first, in mm. null: not looked for, the page is too dark or its place unsure. */
  seals: FoundSeal[] | null;
}

export interface ExaminedPhoto {
  /** Every QR code in the picture, ours or not; who signed them is for the caller to verify. */
  codes: DecodedCode[];
  codeEffort: CodeEffort;
  /** null when neither codes nor the paper's edge tell where the page lies. */
  page: ExaminedPage | null;
  /** About the photograph; what is owed of seals depends on the page, see `checkSeals`. */
  findings: PhotoFinding[];
  /** Milliseconds of the given clock. */
  timings: Record<ExaminationStep, number>;
}

/** Paper is judged on the half-size scan, in blocks of 4 mm. */
const PAPER_BLOCK_PIXELS = 16;
const PAPER_BLOCK_MM = 4;
const SCAN_QUALITY = 72;
/** A page that may lie this far off is not measured any further. */
const TRUSTED_PLACEMENT_MM = 8;

/**
 * One photograph (an upright JPEG without metadata) from pixels to findings. Costs 0.3 to 0.8 s of CPU: never on the
 * event loop. `clockMs` tells what the steps cost: wall time in the server, CPU time in a measurement.
 */
export async function examinePhoto(
  jpeg: Buffer,
  { longSidePixels, clockMs }: { longSidePixels: number; clockMs: () => number },
): Promise<ExaminedPhoto> {
  const watch = stopwatch(clockMs);
  const photo = await decodePhoto(jpeg, longSidePixels);
  watch.lap('decode');
  const { codes, effort } = await readPageCodes(photo);
  watch.lap('codes');
  const placement = placePage(photo, codes);
  watch.lap('place');
  const findings = [gradeFinding('codes', ownCorners(placement))];
  if (placement === null) {
    return { codes, codeEffort: effort, page: null, findings, timings: watch.timings };
  }
  findings.push(gradeFinding('placement', placement.cornerErrorEstimateMm));
  findings.push(gradeFinding('resolution', photoPixelsPerMm(placement)));
  findings.push(gradeFinding('completeness', measureOutsideMm(photo, placement)));
  const scan = straighten(photo, placement.pageToPhoto);
  watch.lap('straighten');
  const small = halved(scan);
  const paper = localPaper(small, PAPER_BLOCK_PIXELS);
  const isTrusted = placement.cornerErrorEstimateMm <= TRUSTED_PLACEMENT_MM;
  const blockMm = PAPER_BLOCK_MM;
  const isShown = blocksInPhoto(photo, placement, { columns: paper.columns, rows: paper.rows, blockMm });
  const { darkPaper, glareMm2 } = measureLight(paper, { blockMm, isShown });
  const darkness = gradeFinding('darkness', darkPaper);
  findings.push(darkness, gradeFinding('glare', glareMm2));
  if (isTrusted) findings.push(gradeFinding('covering', measureCoveredMm2(paper, { blockMm, isShown })));
  watch.lap('judge');
  flattenLight(scan, paper, PAPER_BLOCK_PIXELS * 2);
  watch.lap('flatten');
  findings.push(gradeFinding('sharpness', measureSharpness(grayOf(scan)) ?? 0));
  watch.lap('judge');
  const seals = isTrusted && darkness.outcome !== 'retake' ? findSeals(redInkOf(scan)) : null;
  watch.lap('seals');
  const scanJpeg = await encodeScan(scan);
  watch.lap('encode');
  const page = { placement, scanJpeg, scanWidthPixels: scan.width, scanHeightPixels: scan.height, seals };
  return { codes, codeEffort: effort, page, findings, timings: watch.timings };
}

async function decodePhoto(jpeg: Buffer, longSidePixels: number): Promise<Picture> {
  const { data, info } = await sharp(jpeg)
    .resize(longSidePixels, longSidePixels, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

async function encodeScan({ pixels, width, height }: Picture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: SCAN_QUALITY })
    .toBuffer();
}

function ownCorners(placement: Placement | null): number {
  if (placement === null || placement.method === 'edge') return 0;
  return placement.method === 'twoCodes' ? 2 : 1;
}

function stopwatch(clockMs: () => number): {
  timings: Record<ExaminationStep, number>;
  lap: (step: ExaminationStep) => void;
} {
  const timings = Object.fromEntries(examinationSteps.map((step) => [step, 0])) as Record<
    ExaminationStep,
    number
  >;
  let since = clockMs();
  return {
    timings,
    lap(step) {
      const now = clockMs();
      timings[step] += now - since;
      since = now;
    },
  };
}
