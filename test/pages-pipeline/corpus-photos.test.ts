import { spawnSync } from 'node:child_process';
import { countAcceptedForgeries } from '../bench/forge-codes';
import { chanceOf } from '../corpus/seeded-random';
import { planPhoto } from '../corpus/photo-plan';
import { describeWithPoppler } from '../papers/poppler';

describe('the plans of the corpus', () => {
  it('hold every flaw, desk, subject and kind of seal', () => {
    const plans = Array.from({ length: 400 }, (_, index) => planPhoto(chanceOf(`plan-${index}`)));
    const kinds = (of: (plan: (typeof plans)[number]) => unknown): number => new Set(plans.map(of)).size;
    expect(kinds(({ flaw }) => flaw)).toBe(8);
    expect(kinds(({ desk }) => desk)).toBe(5);
    expect(kinds(({ subject }) => subject)).toBe(6);
    expect(kinds(({ seal }) => seal.kind)).toBe(3);
    expect(kinds(({ camera }) => camera.quarterTurns)).toBe(4);
  });
});

describe('page codes', () => {
  it('are not forged by changing true ones', () => expect(countAcceptedForgeries(5000, 'test')).toBe(0));
});

interface ListedPhoto {
  seed: string;
  grade: string;
  subject: string;
  reason: string | null;
  page: number;
  revision: number;
  reading: { kind: string; page: number | null; revision: number | null };
  cornerErrorMm: number | null;
  judgement: { decision: string; advice: string };
  findings: { kind: string; outcome: string }[];
  scan: { widthPixels: number; heightPixels: number; bytes: number };
  jpegSha256: string;
}

/**
 * Measured by the bundled program in a process of its own: in the test runner's own context the loops over pixels are
 * ten times slower.
 */
function measured(seeds: readonly string[]): Map<string, ListedPhoto> {
  const options = ['--only', seeds.join(','), '--forgeries', '0', '--pool', '0', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, ['test/bench/run-photos.mjs', ...options], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const { photos } = JSON.parse(stdout) as { photos: ListedPhoto[] };
  return new Map(photos.map((photo) => [photo.seed, photo]));
}

describeWithPoppler('photographs of the issued paper', () => {
  let photos: Map<string, ListedPhoto>;
  beforeAll(() => {
    photos = measured([
      'tuning-0',
      'tuning-9',
      'tuning-22',
      'tuning-32',
      'tuning-51',
      'tuning-19',
      'tuning-42',
    ]);
  });
  const photo = (seed: string): ListedPhoto => {
    const found = photos.get(seed);
    if (found === undefined) throw new Error(`${seed} was not measured`);
    return found;
  };

  it('are the same for the same seed', () => {
    expect(measured(['tuning-0']).get('tuning-0')?.jpegSha256).toBe(photo('tuning-0').jpegSha256);
  });

  it('are read, placed, straightened and accepted when they are good', () => {
    const { grade, page, revision, reading, cornerErrorMm, judgement, findings, scan } = photo('tuning-0');
    expect(grade).toBe('good');
    expect(reading).toEqual({ kind: 'page', page, revision });
    expect(cornerErrorMm).toBeLessThan(5);
    expect(judgement.decision).toBe('accepted');
    expect(findings.filter(({ kind }) => kind.startsWith('seal')).map(({ outcome }) => outcome)).toEqual([
      'pass',
      'pass',
      'pass',
    ]);
    expect(scan).toMatchObject({ widthPixels: 1680, heightPixels: 2376 });
    expect(scan.bytes).toBeLessThan(400_000);
  });

  it.each([
    ['tuning-9', 'glare', '反光'],
    ['tuning-22', 'cutOff', '没有拍全'],
    ['tuning-32', 'finger', '被挡住'],
    ['tuning-51', 'far', '二维码'],
  ])('are sent back with the right advice: %s, %s', (seed, reason, advice) => {
    const { grade, reason: trueReason, judgement } = photo(seed);
    expect({ grade, trueReason }).toEqual({ grade: 'hopeless', trueReason: reason });
    expect(judgement.decision).toBe('retake');
    expect(judgement.advice).toContain(advice);
  });

  it('of an older revision are known as such', () => {
    const { subject, reading } = photo('tuning-19');
    expect(subject).toBe('stalePage');
    expect(reading).toMatchObject({ kind: 'page', revision: 1 });
  });

  it('of another application are known as such', () => {
    expect(photo('tuning-42').reading.kind).toBe('otherApplication');
  });
});
