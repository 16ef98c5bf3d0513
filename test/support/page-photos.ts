import { createHash } from 'node:crypto';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { pageCodePlaces, pageCodeSizeMm, pageSizeMm } from '#shared/pages/page-geometry';
import type { PageCodeSigner } from '../../server/src/papers';
import { declareNotRun } from './declare-not-run';

/** Pixels a millimetre: as small as is accepted without a remark, so that a suite of many photographs stays quick. */
const DRAWN_SCALE = 4;
/** Pixels a millimetre: about what the phone sends of an A4 page. */
const PRINTED_SCALE = 5;

/** A page with nothing on it but the given codes: the first two top left and bottom right, others in between. */
export async function drawPage(texts: readonly string[]): Promise<Buffer> {
  const places = [pageCodePlaces.first, pageCodePlaces.second];
  const codes = await Promise.all(
    texts.map(async (text, index) => {
      const { xMm, yMm } = places[index] ?? { xMm: 90, yMm: 60 + 40 * index };
      const size = pageCodeSizeMm * DRAWN_SCALE;
      const input = await QRCode.toBuffer(text, { errorCorrectionLevel: 'Q', margin: 0, width: size });
      return { input, left: xMm * DRAWN_SCALE, top: yMm * DRAWN_SCALE };
    }),
  );
  const width = pageSizeMm.width * DRAWN_SCALE;
  const height = pageSizeMm.height * DRAWN_SCALE;
  const blank = sharp({ create: { width, height, channels: 3, background: '#ffffff' } });
  return blank.composite(codes).jpeg({ quality: 80 }).toBuffer();
}

/** The two codes of a page, as the server prints them. */
export function codesOf(
  signer: PageCodeSigner,
  applicationCode: string,
  print: { revision: number; pages: readonly unknown[] },
  page: number,
): [string, string] {
  const content = { applicationCode, revision: print.revision, page, pages: print.pages.length };
  return [signer.sign({ ...content, corner: 'A' }), signer.sign({ ...content, corner: 'B' })];
}

interface SealPlaceMm {
  page: number;
  xMm: number;
  yMm: number;
}

const POINTS_PER_MM = 72 / 25.4;
/** On the cover beside the words, at the unit's opinion over them. The unit's places come before the bureau's. */
const unitSealWords = [
  { word: '位（盖章）：', besideMm: 66 },
  { word: '（公章）', besideMm: 0 },
] as const;
/** On the opinion page, whose only seal is the bureau's. */
const bureauSealWords = [{ word: '(单位公章)', besideMm: 0 }] as const;

interface SealWord {
  word: string;
  besideMm: number;
}

/** Where a seal is put: where the printed page asks for it. */
async function sealPlaces(pdfFile: string, sealWords: readonly SealWord[]): Promise<SealPlaceMm[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', pdfFile, '-']);
  const pages = stdout.split('<page ').slice(1);
  return pages.flatMap((text, index) => {
    const words = [
      ...text.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
    ];
    for (const { word, besideMm } of sealWords) {
      const found = words.find(([, , , , , label]) => label === word);
      if (found === undefined) continue;
      const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = found.slice(1, 5).map(Number);
      const middle = (low: number, high: number): number => (low + high) / 2 / POINTS_PER_MM;
      return [{ page: index + 1, xMm: middle(xMin, xMax) + besideMm, yMm: middle(yMin, yMax) }];
    }
    return [];
  });
}

/** Side of the drawing, whose ring is 42 mm wide as the rules for seals of enterprises say. */
const SEAL_MM = 44;

/** The unit's red seal: a ring, a star, and signs along the ring where its name stands. */
export async function withSeal(
  page: Buffer,
  { xMm, yMm }: Pick<SealPlaceMm, 'xMm' | 'yMm'>,
): Promise<Buffer> {
  const edge = SEAL_MM * PRINTED_SCALE;
  const star = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? 16 : 6.4;
    const angle = (corner * Math.PI) / 5;
    return `${(50 + radius * Math.sin(angle)).toFixed(1)},${(50 - radius * Math.cos(angle)).toFixed(1)}`;
  });
  const signs = Array.from(
    { length: 14 },
    (_, index) =>
      `<path d="M46 12h8v10h-8z M46 17h8 M50 12v10" fill="none" stroke="#d11" stroke-width="1.4" ` +
      `transform="rotate(${-125 + index * 19.2} 50 50)"/>`,
  );
  const seal = Buffer.from(
    `<svg width="${edge}" height="${edge}" viewBox="0 0 100 100"><g opacity="0.85">` +
      `<circle cx="50" cy="50" r="46" fill="none" stroke="#d11" stroke-width="3"/>` +
      `<polygon points="${star.join(' ')}" fill="#d11"/>${signs.join('')}</g></svg>`,
  );
  const [left = 0, top = 0] = [xMm, yMm].map((middle) => Math.round((middle - SEAL_MM / 2) * PRINTED_SCALE));
  return sharp(page)
    .composite([{ input: seal, left, top }])
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
  const known = rendered.get(key) ?? render(pdf, unitSealWords);
  rendered.set(key, known);
  return known;
}

/** The bureau's opinion page printed, sealed and scanned. */
export async function sealedOpinionOf(pdf: Buffer): Promise<Buffer> {
  const [page] = await render(pdf, bureauSealWords);
  if (page === undefined) throw new Error('The opinion has no page');
  return page;
}

async function render(pdf: Buffer, sealWords: readonly SealWord[]): Promise<Buffer[]> {
  const directory = await mkdtemp(join(tmpdir(), 'shenbao-print-'));
  try {
    const file = join(directory, 'paper.pdf');
    await writeFile(file, pdf);
    const [width, height] = [pageSizeMm.width, pageSizeMm.height].map((edge) => String(edge * PRINTED_SCALE));
    const size = ['-scale-to-x', width ?? '', '-scale-to-y', height ?? ''];
    await promisify(execFile)('pdftoppm', [...size, '-png', file, join(directory, 'page')]);
    const pictures = (await readdir(directory)).filter((name) => name.endsWith('.png')).sort();
    const places = await sealPlaces(file, sealWords);
    return await Promise.all(
      pictures.map(async (name, index) => {
        const picture = await readFile(join(directory, name));
        const place = places.find(({ page }) => page === index + 1);
        return place === undefined
          ? sharp(picture).jpeg({ quality: 80 }).toBuffer()
          : withSeal(picture, place);
      }),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Without poppler the test says so, and fails when REQUIRE_ALL=1. */
export function itWithPoppler(rule: string, test: () => Promise<void>, timeoutMs?: number): void {
  if (hasPoppler) it(rule, test, timeoutMs);
  else declareNotRun(popplerNotice);
}
