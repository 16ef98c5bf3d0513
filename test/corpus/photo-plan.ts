import type { Chance } from './seeded-random';

/**
 * What a photograph of the corpus shows and how it was taken. All chances stand here; the drawing only carries a plan
 * out. Lengths are millimetres on the page unless the name says otherwise.
 */
export interface PhotoPlan {
  subject: Subject;
  seal: SealPlan;
  distractions: Distraction[];
  desk: Desk;
  camera: CameraPlan;
  light: LightPlan;
  paper: PaperPlan;
  finger: FingerPlan | null;
  /** Long side of what the phone sends. */
  longSidePixels: number;
  jpegQuality: number;
  flaw: Flaw | null;
  grade: Grade;
}

/** good: a careful person's; soft: either answer is right; hopeless: must be sent back. */
export type Grade = 'good' | 'soft' | 'hopeless';

export const subjects = [
  'ownPage',
  'stalePage',
  'otherApplication',
  'forgedCode',
  'poster',
  'twoPages',
] as const;
export type Subject = (typeof subjects)[number];

export const flaws = ['defocus', 'motion', 'dark', 'glare', 'cutOff', 'finger', 'far'] as const;
export type Flaw = (typeof flaws)[number];

export const desks = ['white', 'wood', 'patterned', 'paperColoured', 'dark'] as const;
export type Desk = (typeof desks)[number];

export const distractions = ['redLetterhead', 'redPen', 'signature', 'redLogo', 'cup', 'blackCopy'] as const;
export type Distraction = (typeof distractions)[number];

export interface SealPlan {
  kind: 'none' | 'round' | 'oval';
  widthMm: number;
  heightMm: number;
  /** 1 is full ink. */
  ink: number;
  /** Part of the seal that touched the paper, from one side. */
  printedShare: number;
  tiltDegrees: number;
  /** Centre against the middle of its box. */
  offsetXMm: number;
  offsetYMm: number;
  /** Whether it stands somewhere on the page where it does not belong. */
  isMisplaced: boolean;
  hue: number;
}

export interface CameraPlan {
  quarterTurns: 0 | 1 | 2 | 3;
  rollDegrees: number;
  pitchDegrees: number;
  yawDegrees: number;
  /** Share of the picture's long side that the page takes. */
  fill: number;
  /** Shift of the page's centre in shares of the picture's long side. */
  shiftX: number;
  shiftY: number;
  radialDistortion: number;
  /** Radius of the blur in pixels of the sent picture. */
  defocusPixels: number;
  motionPixels: number;
  motionDegrees: number;
  /** Standard deviation in levels at mid brightness. */
  noise: number;
}

export interface LightPlan {
  exposure: number;
  /** Gains of red and blue against green. */
  red: number;
  blue: number;
  /** Darkening from one edge of the picture to the other. */
  slope: number;
  slopeDegrees: number;
  /** 0 is no shadow; 0.4 takes 40 % of the light. */
  shadow: number;
  /** Radius of a reflection, 0 for none. */
  glareRadiusMm: number;
  glareXMm: number;
  glareYMm: number;
}

export interface PaperPlan {
  curlMm: number;
  curlAlongX: boolean;
  foldMm: number | null;
  tint: number;
}

export interface FingerPlan {
  edge: 'left' | 'right' | 'bottom';
  /** Where along the edge, 0 to 1. */
  along: number;
  reachMm: number;
  widthMm: number;
  tone: number;
}

export function planPhoto(chance: Chance): PhotoPlan {
  const grade = gradeOf(chance.next());
  const flaw = grade === 'good' ? null : chance.pick(flaws);
  const plan: PhotoPlan = {
    subject: subjectOf(chance.next()),
    seal: planSeal(chance.fork('seal')),
    distractions: chance.isTrue(0.35) ? [chance.pick(distractions)] : [],
    desk: chance.pick(desks),
    camera: planCamera(chance.fork('camera')),
    light: planLight(chance.fork('light')),
    paper: planPaper(chance.fork('paper')),
    finger: chance.isTrue(0.1) ? planFinger(chance.between(5, 12), chance.fork('finger')) : null,
    longSidePixels: 2000,
    jpegQuality: chance.whole(76, 86),
    flaw,
    grade,
  };
  if (flaw !== null) spoil(plan, flaw, grade === 'hopeless' ? 1 : 0, chance.fork('flaw'));
  return plan;
}

function gradeOf(draw: number): Grade {
  if (draw < 0.62) return 'good';
  return draw < 0.8 ? 'soft' : 'hopeless';
}

function subjectOf(draw: number): Subject {
  if (draw < 0.8) return 'ownPage';
  if (draw < 0.86) return 'stalePage';
  if (draw < 0.91) return 'otherApplication';
  if (draw < 0.94) return 'forgedCode';
  return draw < 0.97 ? 'poster' : 'twoPages';
}

function planSeal(chance: Chance): SealPlan {
  const kind = chance.next() < 0.62 ? 'round' : chance.next() < 0.45 ? 'oval' : 'none';
  const roundMm = chance.pick([38, 40, 40, 42, 42, 45]);
  const ovalMm = chance.pick([
    [45, 30],
    [40, 30],
    [45, 30],
  ]);
  const isHalf = chance.isTrue(0.08);
  return {
    kind,
    widthMm: kind === 'oval' ? (ovalMm[0] ?? 45) : roundMm,
    heightMm: kind === 'oval' ? (ovalMm[1] ?? 30) : roundMm,
    ink: chance.isTrue(0.12) ? chance.between(0.12, 0.3) : chance.between(0.45, 1),
    printedShare: isHalf ? chance.between(0.5, 0.7) : 1,
    tiltDegrees: chance.normal() * 9,
    offsetXMm: chance.between(-1, 1),
    offsetYMm: chance.between(-1, 1),
    isMisplaced: chance.isTrue(0.05),
    hue: chance.between(-8, 8),
  };
}

function planCamera(chance: Chance): CameraPlan {
  return {
    quarterTurns: chance.isTrue(0.7) ? 0 : (chance.whole(1, 3) as 1 | 2 | 3),
    rollDegrees: chance.normal() * 2.5,
    pitchDegrees: chance.normal() * 7,
    yawDegrees: chance.normal() * 5,
    fill: chance.between(0.78, 0.95),
    shiftX: chance.between(-0.01, 0.01),
    shiftY: chance.between(-0.01, 0.01),
    radialDistortion: chance.normal() * 0.006,
    defocusPixels: chance.between(0.3, 0.75),
    motionPixels: chance.between(0, 1.2),
    motionDegrees: chance.between(0, 180),
    noise: chance.between(1, 4.5),
  };
}

function planLight(chance: Chance): LightPlan {
  const warmth = chance.normal() * 0.055;
  return {
    exposure: chance.between(0.58, 1.02),
    red: 1 + warmth,
    blue: 1 - warmth * 1.3,
    slope: chance.between(0, 0.35),
    slopeDegrees: chance.between(0, 360),
    shadow: chance.isTrue(0.45) ? chance.between(0.1, 0.42) : 0,
    glareRadiusMm: 0,
    glareXMm: chance.between(50, 160),
    glareYMm: chance.between(60, 240),
  };
}

function planPaper(chance: Chance): PaperPlan {
  return {
    curlMm: chance.isTrue(0.4) ? chance.between(0.5, 3.5) : 0,
    curlAlongX: chance.isTrue(0.5),
    foldMm: chance.isTrue(0.15) ? chance.between(120, 180) : null,
    tint: chance.between(0, 1),
  };
}

function planFinger(reachMm: number, chance: Chance): FingerPlan {
  return {
    edge: chance.pick(['left', 'right', 'bottom']),
    along: chance.between(0.2, 0.8),
    reachMm,
    widthMm: chance.between(16, 22),
    tone: chance.next(),
  };
}

/** `severity` 0: just noticeable, 1: nobody can use it. */
function spoil(plan: PhotoPlan, flaw: Flaw, severity: 0 | 1, chance: Chance): void {
  const { camera, light } = plan;
  const either = (soft: readonly [number, number], hopeless: readonly [number, number]): number =>
    chance.between(...(severity === 1 ? hopeless : soft));
  switch (flaw) {
    case 'defocus':
      camera.defocusPixels = either([1.1, 2], [3.6, 8]);
      return;
    case 'motion':
      camera.motionPixels = either([2.5, 5], [11, 26]);
      return;
    case 'dark':
      light.exposure = either([0.3, 0.42], [0.06, 0.15]);
      camera.noise = either([4, 7], [8, 14]);
      return;
    case 'glare':
      light.glareRadiusMm = either([8, 14], [30, 55]);
      return;
    case 'cutOff': {
      const outside = either([0.01, 0.02], [0.09, 0.2]);
      camera.fill = 0.93;
      if (chance.isTrue(0.5)) camera.shiftX = chance.sign() * (0.046 + outside);
      else camera.shiftY = chance.sign() * (0.035 + outside);
      return;
    }
    case 'finger':
      plan.finger = planFinger(either([16, 24], [45, 90]), chance);
      return;
    case 'far':
      camera.fill = either([0.55, 0.66], [0.2, 0.34]);
  }
}
