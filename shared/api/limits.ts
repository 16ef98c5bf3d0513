/** Limits that server, phone and console must agree on. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;
export const PHOTO_MAX_PIXELS = 50_000_000;
/** The phone scales to this before it sends; more does not help the reading of the codes (measured). */
export const PHOTO_LONG_SIDE_PIXELS = 2000;
export const PHOTOS_PER_APPLICATION = 60;
/** Drafts keep what is too long to print, so that a pasted text is not lost; beyond this it is not a form any more. */
export const DRAFT_TEXT_MAX_CHARACTERS = 20_000;
