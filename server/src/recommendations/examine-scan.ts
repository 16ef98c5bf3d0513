import { open, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { judgePhoto, wantingFindings } from '#shared/pages/judge-photo';
import { findingFault, type PhotoFinding } from '#shared/pages/photo-findings';
import type { SealedPaper } from '#shared/recommendations/table-statuses';
import { resemblesPageCode } from '#shared/pages/page-code';
import { checkSeals, type PhotoReader } from '../pages';
import type { PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { ScanOutcome } from './recommendation-scan.entity';
import { recommendationWording } from './recommendations-wording';
import type { IssuedPage } from './scanned-pages';

export interface ExaminedScan {
  content: Buffer;
  contentType: 'application/pdf' | 'image/jpeg';
  extension: 'pdf' | 'jpg';
  sha256: string;
  paper: SealedPaper;
  outcome: ScanOutcome;
  page: number | null;
  remarks: string[];
}

export interface ScanContext {
  /** As the clerk says; a page code knows better. */
  paper: SealedPaper;
  code: string;
  revision: number;
  pages: readonly IssuedPage[];
  signer: PageCodeSigner;
  photoReader: PhotoReader;
}

const PDF_HEAD = '%PDF-';
const PDF_TAIL_BYTES = 1024;
const { scan: wording } = recommendationWording;

/**
 * A PDF is kept as it is and looked at by people only; a picture is read like the photograph of an application's page:
 * which page of which issue, whether it is sharp and whole, and whether the bureau's seal is at its place.
 *
 * @throws attachment.damaged for half a PDF; the problems of the reader for what is no picture
 */
export async function examineScan(path: string, context: ScanContext): Promise<ExaminedScan> {
  if (await isPdf(path)) {
    const content = await readFile(path);
    return {
      content,
      contentType: 'application/pdf',
      extension: 'pdf',
      sha256: sha256Of(content),
      paper: context.paper,
      outcome: 'notExamined',
      page: null,
      remarks: [wording.notExamined],
    };
  }
  const photo = await context.photoReader.read(path);
  const kept = {
    content: photo.jpeg,
    contentType: 'image/jpeg',
    extension: 'jpg',
    sha256: sha256Of(photo.jpeg),
  } as const;
  const texts = photo.codes.map(({ text }) => text);
  const unplaced = (remark: string): ExaminedScan => ({
    ...kept,
    paper: context.paper,
    outcome: 'unplaced',
    page: null,
    remarks: [remark],
  });
  const reading = readCodes(texts, context);
  if (typeof reading === 'string') return unplaced(wording[reading]);
  if (reading.revision !== context.revision)
    return unplaced(wording.stale(reading.revision, context.revision));
  const issued = context.pages[reading.page - 1];
  if (issued === undefined) return unplaced(wording.foreign);
  return {
    ...kept,
    paper: issued.paper,
    outcome: 'placed',
    page: issued.page,
    remarks: [
      ...(issued.paper === context.paper ? [] : [wording.otherPaper]),
      ...photoRemarks(photo.findings),
      ...sealRemarks(photo.page?.seals ?? null, issued),
    ],
  };
}

/** A forged code beside a true one spoils the picture, as do the codes of two pages. */
function readCodes(
  texts: readonly string[],
  { signer, code }: ScanContext,
): { page: number; revision: number } | 'noCode' | 'foreign' {
  const ours = texts.filter(resemblesPageCode);
  if (ours.length === 0) return 'noCode';
  const [first, ...others] = ours.map((text) => signer.verify(text));
  const isOfTable = first?.applicationCode === code && first.paper === undefined;
  const isOnePage = others.every(
    (other) =>
      other?.applicationCode === code && other.page === first?.page && other.revision === first.revision,
  );
  return first && isOfTable && isOnePage ? { page: first.page, revision: first.revision } : 'foreign';
}

function photoRemarks(findings: readonly PhotoFinding[]): string[] {
  const { decision } = judgePhoto(findings, { retakesOfThisPage: 0 });
  return decision === 'accepted'
    ? []
    : wantingFindings(findings).map((finding) => `${findingFault(finding)}。`);
}

function sealRemarks(seals: Parameters<typeof checkSeals>[0], { sealBoxes }: IssuedPage): string[] {
  // The place only names itself in the sentences of 附件2, which are not used here.
  const boxes = sealBoxes.map((box) => ({ ...box, owner: 'bureau', place: 'bureauOpinion' }) as const);
  return checkSeals(seals, boxes, { owner: 'bureau' })
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ kind }) => {
      if (kind === 'sealPlace') return wording.straySeal;
      return kind === 'sealInk' ? wording.faintSeal : wording.noSeal;
    });
}

/** By its first bytes, and whole to its end mark (ISO 32000-1, annex H.3). */
async function isPdf(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(PDF_HEAD.length);
    await file.read(head, 0, head.length, 0);
    if (head.toString('latin1') !== PDF_HEAD) return false;
    const tail = Buffer.alloc(Math.min(PDF_TAIL_BYTES, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    if (!tail.toString('latin1').includes('%%EOF')) throw problem('attachment.damaged');
    return true;
  } finally {
    await file.close();
  }
}

function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
