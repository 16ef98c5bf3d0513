import { PDFDocument, PDFName, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import { receiptText } from '#shared/applications/receipt';
import { pageSizeMm } from '#shared/pages/page-geometry';
import type { ArchiveParts, FittedPicture, PagePicture } from './archive-content';
import { typesetSheets } from './archive-sheets';
import { archiveWording } from './archive-wording';
import { fitPicture } from './fit-picture';
import { receiptFileName } from './receipt-file';

const POINTS_PER_MM = 72 / 25.4;
const PAGE_POINTS = { width: pageSizeMm.width * POINTS_PER_MM, height: pageSizeMm.height * POINTS_PER_MM };

/**
 * Of a whole page: its picture, the text beneath, and its share of the fonts. All that the text leaves is the picture's:
 * one that fits stays as it was stored, and its hash can be checked in the archive itself.
 */
export const PAGE_MAX_BYTES = 400_000;
/** Objects and tables of the file around a page. */
const ROOM_BYTES = 8_000;

/** A page of the issued PDF inside the new document, with the bytes that came along with it. */
interface PrintedPage {
  page: PDFPage;
  bytes: number;
}

/**
 * Receipt, pages and findings as one PDF. A straightened page lies over the page of the issued PDF that it shows: the eye
 * sees ink and seal, a search finds the text beneath at its place. The same parts give the same bytes. Costs CPU: not for
 * the event loop.
 */
export async function bindArchive(parts: ArchiveParts): Promise<Uint8Array> {
  const { content, pictures } = parts;
  const { receipt } = content;
  const submittedAt = new Date(receipt.submittedAtUtc);
  // No dates and no producer of its own: the file says the same whenever it is made.
  const document = await PDFDocument.create({ updateMetadata: false });
  const printed = await printedPagesOf(document, parts);
  const fitted: FittedPicture[] = [];
  for (const [index, picture] of pictures.entries()) fitted.push(await fit(picture, printed[index] ?? null));
  const sheets = typesetSheets(content, fitted);
  const sheetPages = await copyPages(document, sheets.pdf, null);

  for (const { page } of sheetPages.slice(0, sheets.receiptPages)) document.addPage(page);
  for (const [index, picture] of fitted.entries()) await addPage(document, picture, printed[index] ?? null);
  for (const { page } of sheetPages.slice(sheets.receiptPages)) document.addPage(page);

  document.setTitle(`${archiveWording.receiptTitle} ${receipt.number}`);
  document.setSubject(receipt.sha256);
  document.setLanguage('zh-CN');
  document.setCreationDate(submittedAt);
  document.setModificationDate(submittedAt);
  await document.attach(Buffer.from(receiptText(receipt)), receiptFileName, {
    mimeType: 'text/plain',
    creationDate: submittedAt,
    modificationDate: submittedAt,
  });
  return document.save();
}

/** For each page of the archive the printed page beneath; null where the picture is no scan. */
async function printedPagesOf(
  document: PDFDocument,
  { content, pictures, prints }: ArchiveParts,
): Promise<(PrintedPage | null)[]> {
  const beneath: (PrintedPage | null)[] = content.pages.map(() => null);
  for (const { paper, revision, pdf } of prints) {
    const places = content.pages.flatMap((page, index) =>
      page.paper === paper && page.revision === revision && pictures[index]?.kind === 'scan'
        ? [{ index, page: page.page }]
        : [],
    );
    if (places.length === 0) continue;
    const pages = await copyPages(
      document,
      pdf,
      places.map(({ page }) => page - 1),
    );
    for (const [order, { index }] of places.entries()) beneath[index] = pages[order] ?? null;
  }
  return beneath;
}

/** Copied in one go, pages share their fonts. `indices` null: all pages. */
async function copyPages(
  document: PDFDocument,
  pdf: Uint8Array,
  indices: number[] | null,
): Promise<PrintedPage[]> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const before = bytesOfObjects(document);
  const pages = await document.copyPages(source, indices ?? source.getPageIndices());
  const bytes = (bytesOfObjects(document) - before) / pages.length;
  // The tree of reading order that this number belongs to does not come along.
  for (const page of pages) page.node.delete(PDFName.of('StructParents'));
  return pages.map((page) => ({ page, bytes }));
}

function bytesOfObjects(document: PDFDocument): number {
  return document.context
    .enumerateIndirectObjects()
    .reduce((bytes, [, object]) => bytes + object.sizeInBytes(), 0);
}

async function fit(picture: PagePicture, printed: PrintedPage | null): Promise<FittedPicture> {
  const jpeg = await fitPicture(picture.jpeg, PAGE_MAX_BYTES - ROOM_BYTES - (printed?.bytes ?? 0));
  return { ...picture, jpeg, isReduced: jpeg !== picture.jpeg };
}

async function addPage(
  document: PDFDocument,
  { jpeg, kind }: FittedPicture,
  printed: PrintedPage | null,
): Promise<void> {
  const page = document.addPage(printed?.page ?? [PAGE_POINTS.width, PAGE_POINTS.height]);
  const image = await document.embedJpg(jpeg);
  page.drawImage(image, kind === 'scan' ? { x: 0, y: 0, ...page.getSize() } : placeOfPhoto(image));
}

/** As large as the page allows, in its middle. */
function placeOfPhoto(image: PDFImage): { x: number; y: number; width: number; height: number } {
  const { width, height } = image.scaleToFit(PAGE_POINTS.width, PAGE_POINTS.height);
  return { x: (PAGE_POINTS.width - width) / 2, y: (PAGE_POINTS.height - height) / 2, width, height };
}
