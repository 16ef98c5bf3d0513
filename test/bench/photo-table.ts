import type { FindingOutcome, PhotoFinding } from '#shared/pages/photo-findings';
import { CURRENT_REVISION } from '../corpus/page-set';
import type { MeasuredPhoto, MeasuredStep } from './measure-photos';

/** One line of the table: how many of how many, or a value with its unit. */
export interface TableLine {
  name: string;
  value: string;
  /** The pass line, if there is one, and whether it is kept. */
  passLine: string | null;
  isKept: boolean | null;
}

const PLACE_RIGHT_MM = 5;

export function photoTable(photos: readonly MeasuredPhoto[]): TableLine[] {
  const own = photos.filter(({ truth }) => truth.subject === 'ownPage');
  const two = photos.filter(({ truth }) => truth.subject === 'twoPages');
  const good = own.filter(({ truth }) => truth.grade === 'good');
  const acceptable = own.filter(({ truth }) => truth.grade !== 'hopeless');
  const hopeless = own.filter(({ truth }) => truth.grade === 'hopeless');
  return [
    rate('acceptable photos placed', acceptable, isPlaced, { atLeast: 0.99 }),
    rate('  of good ones', good, isPlaced),
    count('wrong page accepted', photos, isWrongPageAccepted),
    count('stale revision accepted', stale(photos), isTakenAsCurrent),
    count('other application, forged code or poster accepted', foreign(photos), isTakenAsCurrent),
    rate('of two pages in one photo: upper page taken, or named', two, isTwoPagesAnswered),
    rate('hopeless photos caught', hopeless, isCaught, { atLeast: 0.95 }),
    rate('false retakes on good photos', good, ({ judgement }) => judgement.decision === 'retake', {
      atMost: 0.03,
    }),
    rate('remarks on good photos', good, ({ judgement }) => judgement.decision === 'acceptedWithRemarks'),
    ...sealLines(photos),
    ...cornerLines(acceptable),
    ...cpuLines(photos),
  ];
}

function stale(photos: readonly MeasuredPhoto[]): MeasuredPhoto[] {
  return photos.filter(({ truth }) => truth.subject === 'stalePage');
}

function foreign(photos: readonly MeasuredPhoto[]): MeasuredPhoto[] {
  return photos.filter(({ truth }) => ['otherApplication', 'forgedCode', 'poster'].includes(truth.subject));
}

/** Page, revision and position are the right ones. */
function isPlaced({ reading, truth, examined }: MeasuredPhoto): boolean {
  const method = examined.page?.placement.method;
  const isPositioned = method === 'twoCodes' || method === 'oneCodeAndEdge';
  return (
    isPositioned &&
    reading.kind === 'page' &&
    reading.page === truth.page &&
    reading.revision === truth.revision
  );
}

/** Either the upper page alone could be read, or the person is told to photograph one at a time. */
function isTwoPagesAnswered(photo: MeasuredPhoto): boolean {
  return photo.reading.kind === 'severalPages' || isPlaced(photo) || isCaught(photo);
}

function isTakenAsCurrent({ reading, judgement }: MeasuredPhoto): boolean {
  return reading.kind === 'page' && reading.revision === CURRENT_REVISION && judgement.decision !== 'retake';
}

function isWrongPageAccepted(photo: MeasuredPhoto): boolean {
  return (
    isTakenAsCurrent(photo) &&
    (photo.reading.page !== photo.truth.page || photo.reading.revision !== photo.truth.revision)
  );
}

function isCaught({ reading, judgement }: MeasuredPhoto): boolean {
  return reading.kind !== 'page' || judgement.decision === 'retake';
}

/** Seals are searched on every photograph that is not hopeless and whose page is placed, whoever's page it is. */
function sealLines(photos: readonly MeasuredPhoto[]): TableLine[] {
  const owing = photos.filter(
    ({ truth, examined }) =>
      truth.grade !== 'hopeless' &&
      (examined.page?.seals ?? null) !== null &&
      truth.sealBoxes.some(({ owner }) => owner === 'unit'),
  );
  const inPlace = owing.filter(({ truth }) => truth.seal !== null && !truth.seal.isMisplaced);
  const firm = inPlace.filter(({ truth }) => truth.seal?.isFaint === false);
  const half = firm.filter(({ truth }) => truth.seal?.isHalf === true);
  const faint = inPlace.filter(({ truth }) => truth.seal?.isFaint === true);
  const absent = owing.filter(({ truth }) => truth.seal === null || truth.seal.isMisplaced);
  const misplaced = owing.filter(({ truth }) => truth.seal?.isMisplaced === true);
  const isFound = (photo: MeasuredPhoto): boolean => presenceOf(photo) === 'pass';
  return [
    rate('required red seal found', firm, isFound, { atLeast: 0.97 }),
    rate('  of half-printed ones', half, isFound),
    rate('  found or to be confirmed', firm, (photo) => presenceOf(photo) !== 'retake'),
    rate('very faint seal found', faint, isFound),
    rate('  found or to be confirmed', faint, (photo) => presenceOf(photo) !== 'retake'),
    rate('false seal', absent, isFound, { atMost: 0.02 }),
    rate('  to be confirmed', absent, (photo) => presenceOf(photo) === 'remark'),
    rate(
      'misplaced seal named',
      misplaced,
      ({ sealFindings }) => outcomeOf(sealFindings, 'sealPlace') === 'retake',
    ),
    rate('seal placed within 5 mm', firm.filter(isFound), isSealPlacedRight, { atLeast: 0.97 }),
  ];
}

function presenceOf({ sealFindings }: MeasuredPhoto): FindingOutcome {
  return outcomeOf(sealFindings, 'sealPresence') ?? 'retake';
}

function outcomeOf(
  findings: readonly PhotoFinding[],
  kind: PhotoFinding['kind'],
): FindingOutcome | undefined {
  return findings.find((finding) => finding.kind === kind)?.outcome;
}

function isSealPlacedRight({ truth, examined }: MeasuredPhoto): boolean {
  const { seal } = truth;
  const nearest = examined.page?.seals?.map((found) =>
    seal === null ? Infinity : Math.hypot(found.xMm - seal.xMm, found.yMm - seal.yMm),
  );
  return Math.min(...(nearest ?? []), Infinity) <= PLACE_RIGHT_MM;
}

function cornerLines(photos: readonly MeasuredPhoto[]): TableLine[] {
  const errors = photos.filter(isPlaced).flatMap(({ cornerErrorMm }) => cornerErrorMm ?? []);
  const flat = photos
    .filter(({ truth: { plan } }) => plan.paper.curlMm === 0 && plan.paper.foldMm === null)
    .filter(isPlaced)
    .flatMap(({ cornerErrorMm }) => cornerErrorMm ?? []);
  return [spread('corner error, flat sheets', flat, 'mm'), spread('corner error, all sheets', errors, 'mm')];
}

function cpuLines(photos: readonly MeasuredPhoto[]): TableLine[] {
  const steps = Object.keys(photos[0]?.cpuMs ?? {}) as MeasuredStep[];
  const totals = photos.map(({ cpuMs }) => steps.reduce((sum, step) => sum + cpuMs[step], 0));
  const median = quantile(totals, 0.5);
  const high = quantile(totals, 0.95);
  return [
    ...steps.map((step) =>
      spread(
        `CPU ${step}`,
        photos.map(({ cpuMs }) => cpuMs[step]),
        'ms',
      ),
    ),
    {
      ...spread('CPU per photo', totals, 'ms'),
      passLine: 'median <= 600 ms, p95 <= 1000 ms',
      isKept: median <= 600 && high <= 1000,
    },
  ];
}

function rate(
  name: string,
  among: readonly MeasuredPhoto[],
  holds: (photo: MeasuredPhoto) => boolean,
  limit: { atLeast?: number; atMost?: number } = {},
): TableLine {
  const hits = among.filter(holds).length;
  const share = hits / Math.max(among.length, 1);
  const value = `${(share * 100).toFixed(1)} % (${hits} of ${among.length})`;
  if (among.length === 0) return { name, value: 'none in this part', passLine: null, isKept: null };
  const percent = (limited: number): string => `${(limited * 100).toFixed(0)} %`;
  if (limit.atLeast !== undefined) {
    return { name, value, passLine: `>= ${percent(limit.atLeast)}`, isKept: share >= limit.atLeast };
  }
  if (limit.atMost !== undefined) {
    return { name, value, passLine: `<= ${percent(limit.atMost)}`, isKept: share <= limit.atMost };
  }
  return { name, value, passLine: null, isKept: null };
}

function count(
  name: string,
  among: readonly MeasuredPhoto[],
  holds: (photo: MeasuredPhoto) => boolean,
): TableLine {
  const hits = among.filter(holds).length;
  return { name, value: `${hits} of ${among.length}`, passLine: '0', isKept: hits === 0 };
}

function spread(name: string, values: readonly number[], unit: string): TableLine {
  const [median, high, most] = [0.5, 0.95, 1].map((share) =>
    quantile(values, share).toFixed(unit === 'mm' ? 2 : 0),
  );
  return { name, value: `median ${median}, p95 ${high}, max ${most} ${unit}`, passLine: null, isKept: null };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
