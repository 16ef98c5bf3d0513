/** Limits that server, phone and console must agree on. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;
/** The largest piece of a photograph that is sent at once; a cut line costs no more than one piece. */
export const UPLOAD_CHUNK_MAX_BYTES = 512 * 1024;
/** Photographs of one application that have begun to arrive and are not taken in. */
export const UNFINISHED_UPLOADS_PER_APPLICATION = 20;
export const PHOTO_MAX_PIXELS = 50_000_000;
/** The phone scales to this before it sends; more does not help the reading of the codes (measured). */
export const PHOTO_LONG_SIDE_PIXELS = 2000;
export const PHOTOS_PER_APPLICATION = 60;
/** Drafts keep what is too long to print, so that a pasted text is not lost; beyond this it is not a form any more. */
export const DRAFT_TEXT_MAX_CHARACTERS = 20_000;
/** The bureau's opinion on one application, as printed on its page and in the 推荐表. */
export const OPINION_MAX_CHARACTERS = 500;
/** Photographs and scans of one application's opinion page. */
export const OPINION_PHOTOS_PER_APPLICATION = 30;
/** Applications that one act of the expert review may name: it holds the database for about two seconds then (measured). */
export const REVIEWS_AT_ONCE = 100;
