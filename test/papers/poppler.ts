import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { declareNotRun } from '../support/declare-not-run';

const notice = 'not run, because pdftotext and pdftoppm are missing. Debian: apt-get install poppler-utils';
export const hasPoppler = ['pdftotext', 'pdftoppm'].every(
  (program) => spawnSync(program, ['-v']).status === 0,
);

/** Without poppler the suite says so, and fails when REQUIRE_ALL=1. */
export function describeWithPoppler(name: string, suite: () => void): void {
  describe(name, () => {
    if (hasPoppler) suite();
    else declareNotRun(notice);
  });
}

export function pdfText(pdf: Uint8Array, ...options: string[]): string {
  return execFileSync('pdftotext', ['-layout', ...options, '-', '-'], { input: pdf, encoding: 'utf8' });
}

export interface PrintedWord {
  page: number;
  text: string;
  leftMm: number;
  topMm: number;
  rightMm: number;
  bottomMm: number;
}

/** Each word of the PDF with its box on the page. */
export function pdfWords(pdf: Uint8Array): PrintedWord[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  return html.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
      (match) => {
        const [leftMm = 0, topMm = 0, rightMm = 0, bottomMm = 0] = match
          .slice(1, 5)
          .map((points) => (Number(points) * 25.4) / 72);
        return { page, text: match[5] ?? '', leftMm, topMm, rightMm, bottomMm };
      },
    ),
  );
}

/** Each page as PNG bytes. */
export function pdfPictures(pdf: Uint8Array, dotsPerInch: number): Buffer[] {
  const directory = mkdtempSync(path.join(tmpdir(), 'papers-'));
  try {
    const file = path.join(directory, 'paper.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', file, path.join(directory, 'page')]);
    const pictures = readdirSync(directory).filter((name) => name.endsWith('.png'));
    return pictures.sort().map((name) => readFileSync(path.join(directory, name)));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
