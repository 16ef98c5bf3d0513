import { compileTypst, printedLine } from '../typesetting';
import type { ArchiveContent, ArchivedPage, FittedPicture } from './archive-content';
import { archiveSheetsTemplate } from './archive-sheets-template';
import { archiveWording as wording, timeInWords } from './archive-wording';
import { receiptFileName } from './receipt-file';

/** The sheets before and after the pages, in one document so that they share their fonts. */
export interface ArchiveSheets {
  pdf: Uint8Array;
  /** So many pages are the receipt; the rest are the findings. */
  receiptPages: number;
}

interface Row {
  label: string;
  value: string;
  /** Set on one line: a hash. */
  isHash?: true;
}

/** Costs up to half a second of CPU in a thread that has not set anything yet. */
export function typesetSheets(content: ArchiveContent, pictures: readonly FittedPicture[]): ArchiveSheets {
  const document = compileTypst(archiveSheetsTemplate, { sheets: sheetsOf(content, pictures) });
  const [findingsPage] = document.marked('findings-page') as number[];
  if (findingsPage === undefined) throw new Error('the findings sheet has no first page');
  return { pdf: document.pdf(content.receipt.submittedAtUtc), receiptPages: findingsPage - 1 };
}

function sheetsOf(content: ArchiveContent, pictures: readonly FittedPicture[]) {
  const { receipt, pages } = content;
  return {
    campaignTitle: line(content.campaignTitle),
    head: `${wording.code} ${receipt.applicationCode}　${wording.number} ${receipt.number}`,
    receiptTitle: wording.receiptTitle,
    facts: factsOf(content),
    pagesTitle: wording.pagesTitle,
    pages: receipt.pages.map(({ page, sha256 }) => ({
      label: wording.page(page),
      value: sha256,
      isHash: true,
    })),
    attachmentsTitle: wording.attachmentsTitle(receipt.attachments.length),
    attachments: receipt.attachments.map(({ kind, fileName, sha256 }) => ({
      kind: line(content.attachmentLabels[kind] ?? kind),
      fileName: line(fileName),
      sha256,
    })),
    none: wording.none,
    receiptHash: { label: wording.receiptHash, value: receipt.sha256, isHash: true },
    howToRecompute: wording.howToRecompute(receiptFileName),
    findingsTitle: wording.findingsTitle,
    findings: pages.map((page, index) => ({
      title: page.paper === 'opinion' ? wording.opinionPage(page.page) : wording.page(page.page),
      rows: rowsOf(page, pictures[index]),
    })),
  };
}

function factsOf({ receipt }: ArchiveContent): Row[] {
  return [
    { label: wording.number, value: receipt.number },
    { label: wording.code, value: receipt.applicationCode },
    { label: wording.unit, value: line(receipt.unitName) },
    { label: wording.project, value: line(receipt.projectName) },
    { label: wording.received, value: `${timeInWords(receipt.receivedAtUtc)}　${receipt.receivedAtUtc}` },
    { label: wording.submitted, value: `${timeInWords(receipt.submittedAtUtc)}　${receipt.submittedAtUtc}` },
    { label: wording.revision, value: wording.revisionValue(receipt.revision, receipt.pages.length) },
    { label: wording.snapshot, value: receipt.snapshotSha256, isHash: true },
  ];
}

function rowsOf(page: ArchivedPage, picture: FittedPicture | undefined): Row[] {
  const { revision, isPlacedByHand, ruling, remarks, isExamined, scanSha256 } = page;
  const found = remarks.length > 0 ? remarks.join('；') : wording.nothingFound;
  return [
    { label: wording.photoTime, value: timeInWords(page.takenInAtUtc) },
    {
      label: wording.placing,
      value: isPlacedByHand ? wording.placedByHand(revision) : wording.placedByCode(revision),
    },
    { label: wording.verdict, value: verdictOf(page) },
    { label: wording.remarks, value: isExamined ? found : wording.notExamined },
    { label: wording.ruling, value: ruling === null ? wording.noRuling : line(wording.rulingValue(ruling)) },
    { label: wording.photoHash, value: page.photoSha256, isHash: true },
    scanSha256 === null
      ? { label: wording.scanHash, value: wording.noScan }
      : { label: wording.scanHash, value: scanSha256, isHash: true },
    { label: wording.shown, value: picture === undefined ? wording.none : shownAs(picture) },
  ];
}

function shownAs({ kind, isReduced, isIntact }: FittedPicture): string {
  const notes = [
    kind === 'scan' ? wording.shownScan : wording.shownPhoto,
    ...(isReduced ? [wording.reduced] : []),
    ...(isIntact ? [] : [wording.damaged]),
  ];
  return `${notes.join('；')}。`;
}

/** Every page of a receipt counted when it was handed in; what is left to say is with what reservation, and what a clerk said since. */
function verdictOf({ ruling, isPlacedByHand, remarks }: ArchivedPage): string {
  const { verdicts } = wording;
  if (ruling !== null) return ruling.isValid ? verdicts.ruledValid : verdicts.ruledInvalid;
  if (isPlacedByHand) return verdicts.byHand;
  return remarks.length > 0 ? verdicts.remarks : verdicts.fine;
}

/** Marks that turn the reading direction could make a name read as another. */
function line(text: string): string {
  return printedLine(text).replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
