import { setImmediate } from 'node:timers/promises';
import { compileTypst, type TypstDocument } from '../../typesetting';
import type { ApplicationPaper } from './application-paper';
import { applicationPaperTemplate } from './application-paper-template';
import { pageCodeSvg } from './page-code-drawing';
import { pageContentHashes } from './page-content-hash';
import { draftCaption, draftMark, pageCaption } from './paper-labels';
import { printedPaper } from './printed-paper';

/** The codes of a page's corners A (first) and B (second), in the QR alphanumeric set, at most 47 characters. */
export type PageCodeMaker = (page: number, pages: number) => { first: string; second: string };

interface PaperOptions {
  /** Stands in the PDF as its date of creation: the same paper and instant give the same bytes. */
  createdAtUtc: string;
}

export interface PreviewOptions extends PaperOptions {
  draft: boolean;
  codes: null;
}

export interface IssueOptions extends PaperOptions {
  draft: false;
  codes: PageCodeMaker;
  /** Printed beside the codes, for people. */
  applicationCode: string;
  revision: number;
  /** Instead of the words of the unit's form. */
  caption?: typeof pageCaption;
}

export type TypesetOptions = PreviewOptions | IssueOptions;

export interface SealBox {
  owner: 'unit' | 'bureau';
  place: 'cover' | 'unitOpinion' | 'bureauOpinion';
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

export interface TypesetPage {
  page: number;
  /** Of what the page shows, without codes, captions, revision and draft mark. */
  contentSha256: string;
  sealBoxes: SealBox[];
}

export interface TypesetPaper {
  pdf: Uint8Array;
  pages: TypesetPage[];
  timings: { layoutMs: number; contentMs: number; pdfMs: number };
}

interface PageOverlay {
  draftMark: string | null;
  pages: { first: string | null; second: string | null; caption: string }[];
}

/**
 * Sets 附件2. The first pass sets the bare pages, which gives their number, their content and the places of the
 * seals; the second lays codes or draft mark over them. Takes 0.1 to 0.3 s of this thread's time.
 */
export async function typesetApplicationPaper(
  paper: ApplicationPaper,
  options: TypesetOptions,
): Promise<TypesetPaper> {
  const typeset = await typesetPages(applicationPaperTemplate, printedPaper(paper), options);
  const isWanted = ({ owner, place }: SealBox): boolean =>
    owner !== 'unit' || place === 'bureauOpinion' || !(paper.unsealed ?? []).includes(place);
  const pages = typeset.pages.map((page) => ({ ...page, sealBoxes: page.sealBoxes.filter(isWanted) }));
  return { ...typeset, pages };
}

/** The same for any template that is built on the shared page frame. */
export async function typesetPages(
  template: string,
  paper: object,
  options: TypesetOptions,
): Promise<TypesetPaper> {
  const setPages = (overlay: PageOverlay): TypstDocument => compileTypst(template, { paper, overlay });
  const started = performance.now();
  const bare = setPages({ draftMark: null, pages: [] });
  const laidOut = performance.now();
  const pages = describedPages(bare);
  const described = performance.now();
  await setImmediate();
  const resumed = performance.now();
  const pdf = setPages(overlayOf(pages.length, options)).pdf(options.createdAtUtc);
  const finished = performance.now();
  return {
    pdf,
    pages,
    timings: { layoutMs: laidOut - started, contentMs: described - laidOut, pdfMs: finished - resumed },
  };
}

function overlayOf(pages: number, options: TypesetOptions): PageOverlay {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  if (options.codes === null) {
    return {
      draftMark: options.draft ? draftMark : null,
      pages: options.draft
        ? numbers.map((page) => ({ first: null, second: null, caption: draftCaption(page, pages) }))
        : [],
    };
  }
  return {
    draftMark: null,
    pages: numbers.map((page) => {
      const { first, second } = options.codes(page, pages);
      const caption = (options.caption ?? pageCaption)(page, pages, options);
      return { first: pageCodeSvg(first), second: pageCodeSvg(second), caption };
    }),
  };
}

function describedPages(bare: TypstDocument): TypesetPage[] {
  const boxes = bare.marked('seal-box') as (SealBox & { page: number })[];
  return pageContentHashes(bare.svg()).map((contentSha256, index) => ({
    page: index + 1,
    contentSha256,
    sealBoxes: boxes.filter((box) => box.page === index + 1).map(sealBox),
  }));
}

function sealBox({ owner, place, xMm, yMm, widthMm, heightMm }: SealBox): SealBox {
  return { owner, place, xMm: toTenth(xMm), yMm: toTenth(yMm), widthMm, heightMm };
}

function toTenth(lengthMm: number): number {
  return Math.round(lengthMm * 10) / 10;
}
