import { createHash } from 'node:crypto';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import QRCode from 'qrcode';
import sharp from 'sharp';
import type { ApplicationView } from '#shared/api/views';
import { pageCodePlaces, pageCodeSizeMm, pageSizeMm } from '#shared/pages/page-geometry';
import type { PageCodeSigner } from '../../server/src/papers';

/** Pixels a millimetre: about what the phone sends of an A4 page. */
const SCALE = 5;
const width = pageSizeMm.width * SCALE;
const height = pageSizeMm.height * SCALE;

/** A page with nothing on it but the given codes, top left and bottom right, and a red seal. */
export async function drawPage(texts: readonly string[]): Promise<Buffer> {
  const places = [pageCodePlaces.first, pageCodePlaces.second];
  const codes = await Promise.all(
    texts.map(async (text, index) => {
      const { xMm, yMm } = places[index] ?? { xMm: 90, yMm: 60 + 40 * index };
      const size = pageCodeSizeMm * SCALE;
      const input = await QRCode.toBuffer(text, { errorCorrectionLevel: 'Q', margin: 0, width: size });
      return { input, left: xMm * SCALE, top: yMm * SCALE };
    }),
  );
  return withSeal(
    sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
      .composite(codes)
      .png(),
  );
}

/** Photographs of all pages of the print in force, without printing it: the server made the same codes for it. */
export async function drawnPages(
  signer: PageCodeSigner,
  { code, print }: Pick<ApplicationView, 'code' | 'print'>,
): Promise<Buffer[]> {
  if (print === null) throw new Error('There is no print to photograph');
  return Promise.all(print.pages.map(({ page }) => drawPage(codesOf(signer, code, print, page))));
}

export function codesOf(
  signer: PageCodeSigner,
  applicationCode: string,
  print: { revision: number; pages: readonly unknown[] },
  page: number,
): [string, string] {
  const content = { applicationCode, revision: print.revision, page, pages: print.pages.length };
  return [signer.sign({ ...content, corner: 'A' }), signer.sign({ ...content, corner: 'B' })];
}

async function withSeal(page: sharp.Sharp): Promise<Buffer> {
  const seal = Buffer.from(
    `<svg width="${40 * SCALE}" height="${40 * SCALE}"><circle cx="50%" cy="50%" r="45%" fill="none" stroke="#d11" stroke-width="10"/></svg>`,
  );
  const flat = await page.toBuffer();
  return sharp(flat)
    .composite([{ input: seal, left: Math.round(width * 0.6), top: Math.round(height * 0.6) }])
    .jpeg({ quality: 80 })
    .toBuffer();
}

export const popplerNotice =
  'real prints: not run, because pdftoppm is missing. Debian: apt-get install poppler-utils';
export const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0;

const rendered = new Map<string, Promise<Buffer[]>>();

/** The issued PDF printed, sealed and photographed page by page; a PDF that was seen before is not rendered again. */
export function photographsOf(pdf: Buffer): Promise<Buffer[]> {
  const key = createHash('sha256').update(pdf).digest('hex');
  const known = rendered.get(key) ?? render(pdf);
  rendered.set(key, known);
  return known;
}

async function render(pdf: Buffer): Promise<Buffer[]> {
  const directory = await mkdtemp(join(tmpdir(), 'shenbao-print-'));
  try {
    const file = join(directory, 'paper.pdf');
    await writeFile(file, pdf);
    const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
    await promisify(execFile)('pdftoppm', [...size, '-png', file, join(directory, 'page')]);
    const pictures = (await readdir(directory)).filter((name) => name.endsWith('.png')).sort();
    return await Promise.all(
      pictures.map(async (name) => withSeal(sharp(await readFile(join(directory, name))))),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Without poppler the test says so, and fails when REQUIRE_ALL=1. */
export function itWithPoppler(rule: string, test: () => Promise<void>): void {
  if (hasPoppler) {
    it(rule, test);
    return;
  }
  const declare = process.env.REQUIRE_ALL === '1' ? it : it.skip;
  declare(`${rule} (${popplerNotice})`, () => {
    throw new Error(popplerNotice);
  });
}
