import { verdictAdvice, verdicts, type VerdictCode } from '#shared/pages/photo-verdicts';
import { printedPages, type Print } from '../papers';
import type { PagePhoto } from './page-photo.entity';

/** What decides, besides the photograph, whether it counts now. */
export interface PhotoContext {
  /** In the order of their revisions; the last one that equals printRevision is in force. */
  prints: readonly Print[];
  printRevision: number | null;
  /** Pages that a return wants photographed again, and since when. */
  returned: { pages: readonly number[]; atUtc: string | null };
  /** Whether enough photographs could not be read that a page may be placed by hand. */
  mayPlaceByHand: boolean;
}

export interface PhotoVerdict {
  code: VerdictCode;
  advice: string;
  counts: boolean;
  placeableByHand: boolean;
}

export function verdictOf(photo: PagePhoto, context: PhotoContext): PhotoVerdict {
  const { code, advice } = judge(photo, context);
  const { counts, placeable } = verdicts[code];
  return { code, advice, counts, placeableByHand: placeable && context.mayPlaceByHand };
}

function judge(photo: PagePhoto, context: PhotoContext): { code: VerdictCode; advice: string } {
  const current = context.prints.find((print) => print.revision === context.printRevision);
  if (current === undefined) return { code: 'noPrint', advice: verdictAdvice('noPrint', {}) };
  const { page, revision } = photo;
  if (page === null || revision === null) {
    const code = unplacedCode(photo.reading);
    return { code, advice: verdictAdvice(code, {}) };
  }
  if (isReturned(photo, page, context))
    return { code: 'returned', advice: verdictAdvice('returned', { page }) };
  const isCurrent = revision === current.revision;
  if (!isCurrent && !hasSamePrint(context.prints, { page, revision, current })) {
    return { code: 'stale', advice: verdictAdvice('stale', { page, revision, current: current.revision }) };
  }
  if (photo.isPlacedByHand) return { code: 'placedByHand', advice: verdictAdvice('placedByHand', { page }) };
  return isCurrent
    ? { code: 'current', advice: verdictAdvice('current', { page }) }
    : { code: 'unchanged', advice: verdictAdvice('unchanged', { page, revision }) };
}

type UnplacedCode = 'severalPages' | 'otherApplication' | 'invalidCode' | 'foreignCode' | 'noCode';

function unplacedCode(reading: string): UnplacedCode {
  switch (reading) {
    case 'severalPages':
    case 'otherApplication':
    case 'invalidCode':
    case 'foreignCode':
      return reading;
    default:
      return 'noCode';
  }
}

function isReturned(photo: PagePhoto, page: number, { returned }: PhotoContext): boolean {
  return returned.atUtc !== null && returned.pages.includes(page) && photo.takenInAtUtc <= returned.atUtc;
}

function hasSamePrint(
  prints: readonly Print[],
  { page, revision, current }: { page: number; revision: number; current: Print },
): boolean {
  const contentOf = (print: Print | undefined): string | undefined =>
    print === undefined
      ? undefined
      : printedPages(print).find((candidate) => candidate.page === page)?.contentSha256;
  const before = contentOf(prints.find((print) => print.revision === revision));
  return before !== undefined && before === contentOf(current);
}
