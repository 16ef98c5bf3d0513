/**
 * Where the machine-read marks stand on a printed A4 page, in millimetres from the page's top left corner.
 * The typesetting draws the codes here, and photographs are straightened from the same numbers.
 */
export interface PagePlace {
  xMm: number;
  yMm: number;
}

export const pageSizeMm = { width: 210, height: 297 } as const;

/** Edge of the printed symbol, without its quiet zone. 22 mm is the smallest size that phones read reliably. */
export const pageCodeSizeMm = 22;

/** Modules along one edge: QR version 3, which holds 47 alphanumeric characters at level Q. */
export const pageCodeModules = 29;

/** The standard asks for four light modules on each side. */
export const pageCodeQuietZoneMm = (pageCodeSizeMm / pageCodeModules) * 4;

/**
 * Top left corner of each symbol (quiet zone not counted), the same on every page: the code of corner A at the
 * page's top left, of corner B at its bottom right.
 */
export const pageCodePlaces = {
  first: { xMm: 10, yMm: 10 },
  second: { xMm: 178, yMm: 265 },
} as const satisfies Record<'first' | 'second', PagePlace>;

/** Text stays inside these margins, so that no word ever reaches a code or its quiet zone. */
export const pageMarginsMm = { top: 38, bottom: 38, left: 25, right: 25 } as const;
