import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { createPageCodeSigner } from '../../server/src/papers/page-code-signer';
import {
  typesetApplicationPaper,
  type ApplicationPaper,
  type SealBox,
} from '../../server/src/papers/typeset';
import { createdAtUtc, descriptionOf, samplePaper } from '../papers/sample-paper';

/** A page as it came out of the printer. */
export interface PrintedPage {
  applicationCode: string;
  revision: number;
  page: number;
  pages: number;
  sealBoxes: SealBox[];
  /** Gray, one byte a pixel. */
  gray: Uint8Array;
  width: number;
  height: number;
}

export const PRINT_DOTS_PER_INCH = 200;
export const PRINT_PIXELS_PER_MM = PRINT_DOTS_PER_INCH / 25.4;

/** Made up for the corpus; the forger has another key under the same id. */
export const corpusSigner = createPageCodeSigner(new Map([['1', Buffer.alloc(32, 'corpus')]]));
const forger = createPageCodeSigner(new Map([['1', Buffer.alloc(32, 'forger')]]));

export const OWN_APPLICATION = '7K3M9QXWZ2';
export const OTHER_APPLICATION = '4HN8T2VRC6';
export const STALE_REVISION = 1;
export const CURRENT_REVISION = 2;

export const editions = ['current', 'stale', 'other', 'forged'] as const;
export type Edition = (typeof editions)[number];

const issues = {
  current: {
    applicationCode: OWN_APPLICATION,
    revision: CURRENT_REVISION,
    paper: samplePaper(),
    signer: corpusSigner,
  },
  stale: {
    applicationCode: OWN_APPLICATION,
    revision: STALE_REVISION,
    paper: samplePaper({ description: descriptionOf(1700), staffCount: '1150人' }),
    signer: corpusSigner,
  },
  other: {
    applicationCode: OTHER_APPLICATION,
    revision: CURRENT_REVISION,
    paper: samplePaper({
      unitName: '宜昌三峡云制造研究院有限公司',
      projectName: '船舶与海工装备“双创”服务平台',
      description: descriptionOf(1500),
    }),
    signer: corpusSigner,
  },
  forged: {
    applicationCode: OWN_APPLICATION,
    revision: CURRENT_REVISION,
    paper: samplePaper(),
    signer: forger,
  },
} satisfies Record<
  Edition,
  { applicationCode: string; revision: number; paper: ApplicationPaper; signer: typeof corpusSigner }
>;

const loaded = new Map<Edition, Promise<PrintedPage[]>>();

/** The pages of the really issued PDF, rendered once into `cacheDirectory`. Needs pdftoppm of poppler-utils. */
export function printedPages(edition: Edition, cacheDirectory: string): Promise<PrintedPage[]> {
  const known = loaded.get(edition) ?? printEdition(edition, cacheDirectory);
  loaded.set(edition, known);
  return known;
}

async function printEdition(edition: Edition, cacheDirectory: string): Promise<PrintedPage[]> {
  const { applicationCode, revision, paper, signer } = issues[edition];
  const typeset = await typesetApplicationPaper(paper, {
    draft: false,
    createdAtUtc,
    applicationCode,
    revision,
    codes: (page, pages) => ({
      first: signer.sign({ applicationCode, revision, page, pages, corner: 'A' }),
      second: signer.sign({ applicationCode, revision, page, pages, corner: 'B' }),
    }),
  });
  const folder = renderOnce(edition, typeset.pdf, cacheDirectory);
  return Promise.all(
    typeset.pages.map(async ({ page, sealBoxes }) => {
      const file = path.join(
        folder,
        `page-${String(page).padStart(String(typeset.pages.length).length, '0')}.png`,
      );
      const { data, info } = await sharp(file).grayscale().raw().toBuffer({ resolveWithObject: true });
      const pages = typeset.pages.length;
      return {
        applicationCode,
        revision,
        page,
        pages,
        sealBoxes,
        gray: data,
        width: info.width,
        height: info.height,
      };
    }),
  );
}

/** The rendering is kept as long as the PDF stays the same, byte for byte. */
function renderOnce(edition: Edition, pdf: Uint8Array, cacheDirectory: string): string {
  const folder = path.join(cacheDirectory, edition);
  const pdfFile = path.join(folder, 'paper.pdf');
  if (existsSync(pdfFile) && readFileSync(pdfFile).equals(pdf)) return folder;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${pdfFile}.new`;
  writeFileSync(unfinished, pdf);
  execFileSync('pdftoppm', [
    '-r',
    String(PRINT_DOTS_PER_INCH),
    '-gray',
    '-png',
    unfinished,
    path.join(folder, 'page'),
  ]);
  renameSync(unfinished, pdfFile);
  return folder;
}
