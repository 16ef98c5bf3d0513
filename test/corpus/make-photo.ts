import type { Point } from '../../server/src/pages/pipeline/picture';
import { halved } from '../../server/src/pages/pipeline/picture';
import { applyHomography } from '../../server/src/pages/pipeline/placing/homography';
import type { SealBox } from '../../server/src/papers/typeset';
import {
  cameraGeometry,
  distort,
  PAGE_MM,
  pageCorners,
  sheetHeightMm,
  type CameraGeometry,
  type PictureSize,
} from './camera-geometry';
import { develop } from './develop';
import { distractionInk } from './distraction-drawing';
import { expose, type SheetBelow } from './expose';
import { stampInk, type InkPage } from './ink-page';
import { PRINT_PIXELS_PER_MM, printedPages, type Edition, type PrintedPage } from './page-set';
import { planPhoto, type Grade, type PhotoPlan, type SealPlan, type Subject } from './photo-plan';
import { posterPage } from './poster';
import { sealDrawing } from './seal-drawing';
import { chanceOf, type Chance } from './seeded-random';

export interface TrueSeal {
  shape: 'round' | 'oval';
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
  isFaint: boolean;
  isHalf: boolean;
  isMisplaced: boolean;
}

/** What is really on the photograph. */
export interface PhotoTruth {
  seed: string;
  subject: Subject;
  grade: Grade;
  /** Why it is not good. */
  reason: string | null;
  applicationCode: string | null;
  revision: number | null;
  page: number | null;
  /** Where a seal belongs on this page. */
  sealBoxes: SealBox[];
  seal: TrueSeal | null;
  /** The page's corners in pixels of the photograph, from its top left clockwise. */
  corners: Point[];
  plan: PhotoPlan;
}

export interface CorpusPhoto {
  jpeg: Buffer;
  truth: PhotoTruth;
}

/** Below this the ink is so thin that people disagree about it. */
const FAINT_INK = 0.3;
/** Of the margin may be missing what bears nothing. */
const CUT_OFF_MM = { soft: 1.5, hopeless: 14 } as const;

/** One photograph, always the same for the same seed. `cacheDirectory` keeps the rendered pages. */
export async function makePhoto(seed: string, cacheDirectory: string): Promise<CorpusPhoto> {
  const chance = chanceOf(seed);
  const plan = planPhoto(chance.fork('plan'));
  const printed = await subjectPage(plan.subject, chance.fork('page'), cacheDirectory);
  const size = { width: Math.round(plan.longSidePixels * 0.75), height: plan.longSidePixels };
  const geometry = cameraGeometry(plan.camera, size);
  const page = inkPage(printed, plan.paper.tint);
  const seal = await stampSeal(page, plan.seal, printed, chance.fork('stamp'));
  for (const kind of plan.distractions) {
    await stampInk(page, distractionInk(kind, chance.fork(kind)), { seed: chance.whole(1, 9999) });
  }
  const photoPixelsPerMm = (plan.camera.fill * size.height) / PAGE_MM.height;
  const exposed = expose(reducedTo(page, photoPixelsPerMm), plan, geometry, {
    size,
    below:
      plan.subject === 'twoPages' ? await sheetBelow(printed, chance.fork('below'), cacheDirectory) : null,
    chance: chance.fork('light'),
  });
  const jpeg = await develop(exposed, plan, { size, chance: chance.fork('sensor') });
  const upright = trueCorners(plan, geometry, size);
  const { grade, reason } = trueGrade(plan, upright, { size, pixelsPerMm: photoPixelsPerMm });
  const isPage = plan.subject !== 'poster';
  return {
    jpeg,
    truth: {
      seed,
      subject: plan.subject,
      grade,
      reason,
      applicationCode: isPage ? printed.applicationCode : null,
      revision: isPage ? printed.revision : null,
      page: isPage ? printed.page : null,
      sealBoxes: printed.sealBoxes,
      seal,
      corners: upright.map((corner) => quarterTurned(corner, plan.camera.quarterTurns, size)),
      plan,
    },
  };
}

async function subjectPage(subject: Subject, chance: Chance, cacheDirectory: string): Promise<PrintedPage> {
  if (subject === 'poster') return posterPage(chance.fork('poster'));
  const editions: Record<Exclude<Subject, 'poster'>, Edition> = {
    ownPage: 'current',
    twoPages: 'current',
    stalePage: 'stale',
    otherApplication: 'other',
    forgedCode: 'forged',
  };
  const pages = await printedPages(editions[subject], cacheDirectory);
  // Pages that bear seals are what the search is measured on, so they come more often.
  const sealed = pages.filter(({ sealBoxes }) => sealBoxes.length > 0);
  const among = chance.isTrue(0.7) ? sealed : pages;
  const page = among[chance.whole(0, among.length - 1)];
  if (page === undefined) throw new Error('an edition without pages');
  return page;
}

/** Toner is not quite black and paper not quite white. */
function inkPage({ gray, width, height }: PrintedPage, tint: number): InkPage {
  const paper = [250, 249 - tint * 2, 246 - tint * 7];
  const toner = 34;
  const pixels = new Uint8Array(width * height * 3);
  for (let index = 0, at = 0; index < gray.length; index += 1) {
    const light = (gray[index] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel += 1, at += 1) {
      pixels[at] = toner + ((paper[channel] ?? 0) - toner) * light;
    }
  }
  return { pixels, width, height, pixelsPerMm: PRINT_PIXELS_PER_MM };
}

/** The sensor has fewer pixels than the print: without this, far pages would glitter. */
function reducedTo(page: InkPage, pixelsPerMm: number): InkPage {
  if (page.pixelsPerMm < pixelsPerMm * 1.7) return page;
  return reducedTo({ ...halved(page), pixelsPerMm: page.pixelsPerMm / 2 }, pixelsPerMm);
}

async function stampSeal(
  page: InkPage,
  plan: SealPlan,
  { sealBoxes }: PrintedPage,
  chance: Chance,
): Promise<TrueSeal | null> {
  const box = sealBoxes.find(({ owner }) => owner === 'unit');
  if (plan.kind === 'none' || box === undefined) return null;
  const roomX = Math.max(box.widthMm - plan.widthMm, 0) / 2;
  const roomY = Math.max(box.heightMm - plan.heightMm, 0) / 2;
  const xMm = box.xMm + box.widthMm / 2 + plan.offsetXMm * roomX * 0.8;
  const yMm = box.yMm + box.heightMm / 2 + plan.offsetYMm * roomY * 0.8;
  const isBelow = box.yMm > 150;
  const place = plan.isMisplaced
    ? { xMm: 105, yMm: isBelow ? box.yMm - 45 : box.yMm + box.heightMm + 65 }
    : { xMm, yMm };
  const drawing = sealDrawing({
    kind: plan.kind,
    widthMm: plan.widthMm,
    heightMm: plan.heightMm,
    variant: chance.whole(0, 2),
  });
  const colour = [212 + plan.hue, 36 + plan.hue, 44 - plan.hue] as const;
  const ink = { drawing, ...place, turnDegrees: plan.tiltDegrees, colour, ink: plan.ink, isPatchy: true };
  await stampInk(page, ink, { printedShare: plan.printedShare, seed: chance.whole(1, 9999) });
  return {
    shape: plan.kind,
    ...place,
    widthMm: plan.widthMm,
    heightMm: plan.heightMm,
    isFaint: plan.ink < FAINT_INK,
    isHalf: plan.printedShare < 1,
    isMisplaced: plan.isMisplaced,
  };
}

async function sheetBelow(printed: PrintedPage, chance: Chance, cacheDirectory: string): Promise<SheetBelow> {
  const pages = await printedPages('current', cacheDirectory);
  const other = pages[printed.page % pages.length] ?? printed;
  return {
    page: inkPage(other, 0.5),
    xMm: chance.between(-45, 45),
    yMm: chance.sign() * chance.between(30, 60),
  };
}

function trueCorners(
  plan: PhotoPlan,
  { pageToPicture, foot, heightMm }: CameraGeometry,
  size: PictureSize,
): Point[] {
  return pageCorners().map(({ x, y }) => {
    const lift = sheetHeightMm(plan.paper, x, y);
    const seen = lift / (heightMm - lift);
    const onDesk = { x: x + (x - foot.x) * seen, y: y + (y - foot.y) * seen };
    return distort(applyHomography(pageToPicture, onDesk), plan.camera.radialDistortion, size);
  });
}

function quarterTurned({ x, y }: Point, turns: number, { width, height }: PictureSize): Point {
  if (turns === 1) return { x: height - y, y: x };
  if (turns === 2) return { x: width - x, y: height - y };
  return turns === 3 ? { x: y, y: width - x } : { x, y };
}

/** The planned grade, or a worse one when slant and shift together pushed the page out of the picture. */
function trueGrade(
  { grade, flaw }: PhotoPlan,
  corners: readonly Point[],
  { size, pixelsPerMm }: { size: PictureSize; pixelsPerMm: number },
): { grade: Grade; reason: string | null } {
  const outsideMm = Math.max(
    ...corners.map(({ x, y }) => Math.max(-x, x - size.width, -y, y - size.height) / pixelsPerMm),
  );
  if (outsideMm > CUT_OFF_MM.hopeless)
    return { grade: 'hopeless', reason: grade === 'hopeless' ? flaw : 'cutOff' };
  const isOnlyCut = flaw === 'cutOff' || flaw === null;
  if (outsideMm > CUT_OFF_MM.soft) return { grade: isOnlyCut ? 'soft' : grade, reason: flaw ?? 'cutOff' };
  return flaw === 'cutOff' ? { grade: 'good', reason: null } : { grade, reason: flaw };
}
