/** Where a code is typed on any computer. */
export const printPagePath = '/print';

/**
 * How long a code of text/spoken-code.ts gives an issued paper, and how often.
 *
 * 27^8 is 2.8 × 10^11. At the deadline some 1,000 codes may be open at once, so that one guess in 2.8 × 10^8 meets one.
 * All addresses together have 300 wrong guesses in 15 minutes (attemptLimits.printCodeAll), 1,200 an hour: a machine that
 * uses all of them without a pause finds a paper once in 27 years, and cannot choose whose.
 */
export const printLinkMinutes = 30;
export const printLinkDownloads = 5;
