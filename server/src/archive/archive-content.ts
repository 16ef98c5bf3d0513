import type { ReceiptView } from '#shared/api/views';

/** A page of the receipt, with everything that was said of its photograph. */
export interface ArchivedPage {
  /** The unit's form, or the page with the bureau's opinion, whose pages and revisions are counted apart. */
  paper: 'application' | 'opinion';
  page: number;
  /** Of the print that the photograph shows. */
  revision: number;
  takenInAtUtc: string;
  isPlacedByHand: boolean;
  /** false: the photograph came in before photographs were examined. */
  isExamined: boolean;
  /** In the words of the findings, worst first. */
  remarks: string[];
  ruling: { isValid: boolean; reason: string; ruledAtUtc: string } | null;
  photoSha256: string;
  scanSha256: string | null;
}

/** What the archive says of an application: its last receipt and what is known of each page. */
export interface ArchiveContent {
  campaignTitle: string;
  receipt: ReceiptView;
  /** The words for the kinds of attachments. */
  attachmentLabels: Record<string, string>;
  /** The form in the order of the receipt, then the bureau's sealed opinion. */
  pages: ArchivedPage[];
}

/** The picture of a page: a JPEG, and how it lies on the page. */
export interface PagePicture {
  jpeg: Uint8Array;
  /** A scan is the page itself; a photograph only shows it. */
  kind: 'scan' | 'photo';
  /** Whether the file still has the hash that was noted when it came in. */
  isIntact: boolean;
}

/** As it is bound. */
export interface FittedPicture extends PagePicture {
  /** Written anew because it was too large: the file's hash is not that of the picture in the archive. */
  isReduced: boolean;
}

/** Everything that is bound, so that another thread can do it. */
export interface ArchiveParts {
  content: ArchiveContent;
  /** In the order of `content.pages`. */
  pictures: PagePicture[];
  /** The issued PDF of each revision that has a page here. */
  prints: { paper: ArchivedPage['paper']; revision: number; pdf: Uint8Array }[];
}
