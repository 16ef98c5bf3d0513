import { printedPages } from './find-print';
import type { Print } from './print.entity';

interface PrintedPageOf {
  page: number;
  revision: number;
}

/** The revisions that print the very same content on a page, the given one among them. */
export function revisionsWithSamePage(prints: readonly Print[], { page, revision }: PrintedPageOf): number[] {
  const contentOf = (print: Print | undefined): string | undefined =>
    print && printedPages(print).find((printed) => printed.page === page)?.contentSha256;
  const content = contentOf(prints.find((print) => print.revision === revision));
  if (content === undefined) return [];
  return prints.filter((print) => contentOf(print) === content).map((print) => print.revision);
}
