/**
 * What is checked on the photograph of a page. A check has a score, and two limits decide what it means; its fault and
 * remedy are written here and nowhere else. The list is closed: phone, console and archive show nothing else.
 *
 * The limits were chosen on the tuning part of the photo corpus (`npm run bench:photos`) and measured on the other part.
 */

export type FindingOutcome = 'pass' | 'remark' | 'retake';

/** Where a seal belongs, in the words of the official form. */
export const sealPlaceNames = {
  cover: '封面“申报单位（盖章）”',
  unitOpinion: '“申请单位意见”',
  bureauOpinion: '“各市州经信局具体推荐意见”',
} as const;

export type SealPlace = keyof typeof sealPlaceNames;

export const sealPlaces = Object.keys(sealPlaceNames) as [SealPlace, ...SealPlace[]];

interface FindingRule {
  /** What the score counts. */
  unit: string;
  /** Whether a higher or a lower score is the better one. */
  better: 'higher' | 'lower';
  /** A score that is worse than this is told and shown to the clerk. */
  remark: number;
  /** A score that is worse than this asks for another photograph. null: never. */
  retake: number | null;
  fault: (placeName: string) => string;
  /** The same when it is only worth a remark. */
  slightFault: (placeName: string) => string;
  remedy: string;
}

/** In the order in which advice names them: what hides the other faults comes first. */
export const findingRules = {
  codes: {
    unit: 'page codes read',
    better: 'higher',
    remark: 2,
    retake: 1,
    fault: () => '没有认全页角的二维码',
    slightFault: () => '有一个页角的二维码没有认出',
    remedy: '离近一点，把四个角拍全，避开反光',
  },
  completeness: {
    unit: 'mm of the page outside the picture',
    better: 'lower',
    remark: 1.5,
    retake: 9,
    fault: () => '页面没有拍全',
    slightFault: () => '页边少拍了一点',
    remedy: '退后一点，把四个角都拍进来',
  },
  covering: {
    unit: 'mm² of the page under a finger or another thing',
    better: 'lower',
    remark: 60,
    retake: 260,
    fault: () => '页面有一处被挡住',
    slightFault: () => '页面有一小处被挡住',
    remedy: '把手指或物品移开',
  },
  darkness: {
    unit: 'level of the darkest fifth of the paper, 0 to 255',
    better: 'higher',
    remark: 75,
    retake: 48,
    fault: () => '光线太暗',
    slightFault: () => '光线偏暗',
    remedy: '到亮的地方，不要让影子落在纸上',
  },
  glare: {
    unit: 'mm² of washed-out paper',
    better: 'lower',
    remark: 250,
    retake: 900,
    fault: () => '纸上有反光，字迹发白',
    slightFault: () => '纸上有一点反光',
    remedy: '换个角度，避开灯光和窗户',
  },
  resolution: {
    unit: 'pixels of the photograph per mm of the page',
    better: 'higher',
    remark: 3.9,
    retake: 2.8,
    fault: () => '页面在照片里太小',
    slightFault: () => '页面在照片里偏小',
    remedy: '离近一点，让页面占满画面',
  },
  sharpness: {
    unit: 'smallest directional second derivative at the ink',
    better: 'higher',
    remark: 115,
    retake: 62,
    fault: () => '照片模糊',
    slightFault: () => '照片略有模糊',
    remedy: '拿稳手机，点一下文字对好焦',
  },
  placement: {
    unit: 'mm by which the page may be misplaced',
    better: 'lower',
    remark: 5,
    retake: 8,
    fault: () => '看不准页面的边和角',
    slightFault: () => '页面的边和角看得不太准',
    remedy: '把纸压平放在深色桌面上，从正上方拍',
  },
  sealPresence: {
    unit: 'likeness of the best red seal at its place, 0 to 1',
    better: 'higher',
    remark: 0.75,
    retake: 0.55,
    fault: (placeName) => `${placeName}处没有认出红色公章`,
    slightFault: (placeName) => `${placeName}处的红色公章认得不太清楚`,
    remedy: '确认这一处已经盖章、印迹清楚',
  },
  sealPlace: {
    unit: 'mm from the place to the nearest red seal of the page',
    better: 'lower',
    remark: 0,
    retake: 6,
    fault: (placeName) => `公章没有盖在${placeName}处`,
    slightFault: (placeName) => `${placeName}处的公章盖偏了一点`,
    remedy: '在这一处补盖公章',
  },
  sealInk: {
    unit: 'share of full red ink, 0 to 1',
    better: 'higher',
    remark: 0.2,
    retake: null,
    fault: (placeName) => `${placeName}处的公章很淡`,
    slightFault: (placeName) => `${placeName}处的公章很淡`,
    remedy: '重新盖一个清楚的章',
  },
} as const satisfies Record<string, FindingRule>;

export type FindingKind = keyof typeof findingRules;

export const findingKinds = Object.keys(findingRules) as [FindingKind, ...FindingKind[]];

export interface PhotoFinding {
  kind: FindingKind;
  /** Of findings about a seal: the place that must bear it. */
  place: SealPlace | null;
  score: number;
  /** The limit that was missed, or for a pass the one that was kept. */
  threshold: number;
  outcome: FindingOutcome;
}

/** What a score means. */
export function gradeFinding(kind: FindingKind, score: number, place: SealPlace | null = null): PhotoFinding {
  const { better, remark, retake }: FindingRule = findingRules[kind];
  const misses = (limit: number): boolean => (better === 'higher' ? score < limit : score > limit);
  if (retake !== null && misses(retake)) return { kind, place, score, threshold: retake, outcome: 'retake' };
  return { kind, place, score, threshold: remark, outcome: misses(remark) ? 'remark' : 'pass' };
}

export function findingFault({
  kind,
  place,
  outcome,
}: Pick<PhotoFinding, 'kind' | 'place' | 'outcome'>): string {
  const { fault, slightFault } = findingRules[kind];
  return (outcome === 'retake' ? fault : slightFault)(place === null ? '' : sealPlaceNames[place]);
}

export function findingRemedy({ kind }: Pick<PhotoFinding, 'kind'>): string {
  return findingRules[kind].remedy;
}
