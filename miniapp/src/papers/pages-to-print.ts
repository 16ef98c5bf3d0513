import type { PrintView } from '#shared/api/views';

export interface PagesToPrint {
  /** Without a photo that counts: to be printed, stamped and photographed. */
  open: number[];
  /** Their photos count for this print, those of an earlier issue with the same content among them. */
  done: number[];
  /** Of those to be printed: the unit's seal comes before the photo. */
  toSeal: number[];
}

export function pagesToPrint({ pages }: Pick<PrintView, 'pages'>): PagesToPrint {
  const numbers = (wanted: (page: PrintView['pages'][number]) => boolean) =>
    pages.filter(wanted).map(({ page }) => page);
  return {
    open: numbers(({ photoId }) => photoId === null),
    done: numbers(({ photoId }) => photoId !== null),
    toSeal: numbers(({ photoId, needsUnitSeal }) => photoId === null && needsUnitSeal),
  };
}

/** 1、3—5 */
export function pageList(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const page of pages) {
    const run = runs[runs.length - 1];
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return String(first);
      return last === first + 1 ? `${first}、${last}` : `${first}—${last}`;
    })
    .join('、');
}
