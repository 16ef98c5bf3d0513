/**
 * The code that stands twice on each printed page: which page of which issue this is, signed, and nothing about anybody.
 *
 *   SC1.<application>.<revision>.<page>-<pages>.<corner>.<key id>.<signature>
 *
 * The bureau's opinion page begins with SC1B and counts its revisions and pages apart, so that it is never taken for a
 * page of the unit's form.
 *
 * Uppercase letters, digits and the marks that the alphanumeric mode of QR codes knows, at most 47 characters: a QR code
 * of version 3 at level Q, whose modules at 22 mm a phone still reads when the picture is soft. The signature is made by
 * the server (it holds the keys); here is only the form.
 */

export const PAGE_CODE_PREFIX = 'SC1';
const OPINION_CODE_PREFIX = 'SC1B';
export const PAGE_CODE_MAX_CHARACTERS = 47;
/** 16 characters of base 32: 80 bits, out of reach for guessing at the rate a server answers. */
export const PAGE_CODE_SIGNATURE_CHARACTERS = 16;

/** A: the corner at the top left, B: at the bottom right. The pair tells which way up a photograph is. */
export type PageCorner = 'A' | 'B';

export interface PageCodeContent {
  /** Absent for 附件2, which the unit hands in; `opinion` for the page that the bureau seals. */
  paper?: 'opinion';
  /** The application's public code: 10 characters of Crockford's base 32. */
  applicationCode: string;
  revision: number;
  page: number;
  pages: number;
  corner: PageCorner;
}

export interface PageCode extends PageCodeContent {
  keyId: string;
  signature: string;
}

const FORM =
  /^SC1(B?)\.([0-9A-HJKMNP-TV-Z]{10})\.([1-9]\d{0,2})\.([1-9]\d?)-([1-9]\d?)\.([AB])\.([0-9A-Z])\.([0-9A-HJKMNP-TV-Z]{16})$/;

/** The signed part; its characters are what the signature covers. */
export function pageCodePayload(content: PageCodeContent, keyId: string): string {
  const { paper, applicationCode, revision, page, pages, corner } = content;
  const prefix = paper === 'opinion' ? OPINION_CODE_PREFIX : PAGE_CODE_PREFIX;
  return `${prefix}.${applicationCode}.${revision}.${page}-${pages}.${corner}.${keyId}`;
}

export function formatPageCode(code: PageCode): string {
  return `${pageCodePayload(code, code.keyId)}.${code.signature}`;
}

/** The code's parts, or null when the text does not have the form of a page code. */
export function parsePageCode(text: string): PageCode | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, opinion = '', applicationCode = '', revision, page, pages, corner, keyId = '', signature = ''] =
    match;
  if (Number(page) > Number(pages)) return null;
  return {
    ...(opinion === '' ? {} : { paper: 'opinion' }),
    applicationCode,
    revision: Number(revision),
    page: Number(page),
    pages: Number(pages),
    corner: corner === 'A' ? 'A' : 'B',
    keyId,
    signature,
  };
}

/** Looks like ours although it is not well formed: a mangled or forged code rather than some poster's. */
export function resemblesPageCode(text: string): boolean {
  return text.toUpperCase().startsWith(PAGE_CODE_PREFIX);
}
