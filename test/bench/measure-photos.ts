import { createHash } from 'node:crypto';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import { judgePhoto, type PhotoJudgement } from '#shared/pages/judge-photo';
import type { PhotoFinding } from '#shared/pages/photo-findings';
import { acceptPhoto } from '../../server/src/pages/accept-photo';
import { readingOf } from '../../server/src/pages/reading';
import {
  checkSeals,
  examinePhoto,
  type ExaminationStep,
  type ExaminedPhoto,
} from '../../server/src/pages/pipeline';
import { applyHomography, invertHomography } from '../../server/src/pages/pipeline/placing/homography';
import { pageCorners } from '../corpus/camera-geometry';
import { makePhoto, type PhotoTruth } from '../corpus/make-photo';
import { corpusSigner, OWN_APPLICATION } from '../corpus/page-set';

export type MeasuredStep = 'accept' | ExaminationStep;

/** One photograph of the corpus beside what the pipeline made of it. */
export interface MeasuredPhoto {
  truth: PhotoTruth;
  reading: ReturnType<typeof readingOf>;
  /** Its scan left out: hundreds of them would fill the memory. */
  examined: ExaminedPhoto;
  scan: { widthPixels: number; heightPixels: number; bytes: number } | null;
  /** Of the photograph: the same seed must give the same. */
  jpegSha256: string;
  photoFindings: PhotoFinding[];
  /** As if this page's seals were owed, whoever's page it is. */
  sealFindings: PhotoFinding[];
  /** Of the photograph apart from its seals. */
  judgement: PhotoJudgement;
  /** Largest of the four corners; null when the page was not placed. */
  cornerErrorMm: number | null;
  cpuMs: Record<MeasuredStep, number>;
}

/** CPU time of the whole process in ms: other work on the machine does not count. */
export function cpuClockMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function measurePhoto(seed: string, cacheDirectory: string): Promise<MeasuredPhoto> {
  const { jpeg, truth } = await makePhoto(seed, cacheDirectory);
  const started = cpuClockMs();
  const accepted = await acceptPhoto(jpeg);
  const accept = cpuClockMs() - started;
  const examined = await examinePhoto(accepted.jpeg, {
    longSidePixels: PHOTO_LONG_SIDE_PIXELS,
    clockMs: cpuClockMs,
  });
  const { codes, page, findings, timings } = examined;
  const texts = codes.map(({ text }) => text);
  return {
    truth,
    reading: readingOf(texts, corpusSigner, OWN_APPLICATION),
    examined: page === null ? examined : { ...examined, page: { ...page, scanJpeg: Buffer.alloc(0) } },
    scan:
      page === null
        ? null
        : {
            widthPixels: page.scanWidthPixels,
            heightPixels: page.scanHeightPixels,
            bytes: page.scanJpeg.length,
          },
    jpegSha256: createHash('sha256').update(jpeg).digest('hex'),
    photoFindings: findings,
    sealFindings: page === null ? [] : checkSeals(page.seals, truth.sealBoxes, { owner: 'unit' }),
    judgement: judgePhoto(findings, { retakesOfThisPage: 0 }),
    cornerErrorMm: cornerErrorMm(examined, truth),
    cpuMs: { accept, ...timings },
  };
}

/** How far the placed page puts the true corners from where they belong. */
function cornerErrorMm({ page }: ExaminedPhoto, { corners, page: truePage }: PhotoTruth): number | null {
  if (page === null || truePage === null) return null;
  const toPage = invertHomography(page.placement.pageToPhoto);
  const expected = pageCorners();
  const misses = corners.map((corner, index) => {
    const found = applyHomography(toPage, corner);
    const { x, y } = expected[index] ?? found;
    return Math.hypot(found.x - x, found.y - y);
  });
  return Math.max(...misses);
}
