import { execFileSync, spawnSync } from 'node:child_process';
import type { Answers } from '#shared/applications/answers';
import { photographsOf } from '../support/page-photos';
import { contactAt, type Contact } from '../support/people';
import type { TestApp } from '../support/test-app';

export const popplerNotice =
  'the text of archives: not run, because pdftotext and pdfinfo are missing. Debian: apt-get install poppler-utils';
/** Asked whether they start at all: pdfdetach ends with a fault of its own after it has told its version. */
export const hasPoppler = ['pdftotext', 'pdfinfo', 'pdfdetach', 'pdftoppm'].every(
  (program) => spawnSync(program, ['-v']).error === undefined,
);

/** A contact whose printed and sealed pages are photographed but not yet handed in. */
export async function contactWithPages(app: TestApp, answers: Answers = {}): Promise<Contact> {
  const contact = await contactAt(app, 'issued', { answers });
  await photographPrint(contact);
  return contact;
}

export async function archivedContact(app: TestApp, answers: Answers = {}): Promise<Contact> {
  const contact = await contactWithPages(app, answers);
  await contact.submit();
  return contact;
}

/** Those pages of the print in force that have no photograph yet. */
export async function photographPrint(contact: Contact): Promise<void> {
  const revision = String(contact.application.print?.revision);
  const { bytes } = await contact.own('papers.pdf', { params: { revision } });
  for (const [index, photograph] of (await photographsOf(bytes)).entries()) {
    await photographUntilTaken(contact, index, photograph);
  }
}

/** After two retakes the machine takes any photograph of a page. */
export async function photographUntilTaken(
  contact: Contact,
  index: number,
  photograph: Buffer,
): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    if ((contact.application.print?.pages[index]?.photoId ?? null) !== null) break;
    await contact.photograph(photograph);
  }
}

export async function archiveOf(contact: Contact): Promise<Buffer> {
  const reply = await contact.own('archive.own');
  if (reply.status !== 200) throw new Error(`no archive but ${reply.status}: ${reply.problem.code}`);
  return reply.bytes;
}

/** The text of each page, blanks and line breaks left out. */
export function pageTexts(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''));
}

/** What pdfinfo says of each page: its size in points. */
export function pageSizes(pdf: Buffer): string[] {
  const info = execFileSync('pdfinfo', ['-l', '999', '-'], { input: pdf, encoding: 'utf8' });
  return [...info.matchAll(/^Page +\d+ size: +(.*)$/gm)].map(([, size = '']) => size.trim());
}

/** Of each picture of the PDF, as it lies in the file. */
export function pictureBytes(pdf: Buffer): number[] {
  const lengths = pdf.toString('latin1').matchAll(/\/Subtype \/Image[^]{0,200}?\/Length (\d+)/g);
  return [...lengths].map(([, length]) => Number(length));
}

export interface WordPlace {
  leftMm: number;
  topMm: number;
  rightMm: number;
  bottomMm: number;
}

export function wordPlaces(pdf: Buffer): WordPlace[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return [...html.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"/g)].map((match) => {
    const [leftMm = 0, topMm = 0, rightMm = 0, bottomMm = 0] = match
      .slice(1)
      .map((points) => (Number(points) * 25.4) / 72);
    return { leftMm, topMm, rightMm, bottomMm };
  });
}
