import { adviceFor, wantingFindings } from '#shared/pages/judge-photo';
import { findingFault, findingRemedy } from '#shared/pages/photo-findings';
import { verdictAdvice, verdicts, type VerdictCode } from '#shared/pages/photo-verdicts';
import { revisionsWithSamePage, type Print } from '../papers';
import type { Examination } from './examination';
import type { PagePhoto } from './page-photo.entity';
import type { PhotoRuling } from './photo-ruling.entity';

/** A photograph with everything that was ever said of it. */
export interface KnownPhoto {
  photo: PagePhoto;
  /** null: it came in before photographs were examined. */
  examination: Examination | null;
  /** The newest. */
  ruling: PhotoRuling | null;
}

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

export function verdictOf(known: KnownPhoto, context: PhotoContext): PhotoVerdict {
  const { code, advice } = judge(known, context);
  const { counts, placeable } = verdicts[code];
  return { code, advice, counts, placeableByHand: placeable && context.mayPlaceByHand };
}

/** First what page it is and whether that page is still wanted, then a person's word, then the machine's. */
function judge(known: KnownPhoto, context: PhotoContext): { code: VerdictCode; advice: string } {
  const { photo, examination, ruling } = known;
  const current = context.prints.find((print) => print.revision === context.printRevision);
  if (current === undefined) return say('noPrint', {});
  const { page, revision } = photo;
  if (page === null || revision === null) return sayUnplaced(photo.reading, examination);
  if (isReturned(photo, page, context)) return say('returned', { page });
  if (!revisionsWithSamePage(context.prints, { page, revision: current.revision }).includes(revision))
    return say('stale', { page, revision, current: current.revision });
  if (ruling !== null)
    return say(ruling.isValid ? 'ruledValid' : 'ruledInvalid', { page, reason: ruling.reason });
  if (photo.isPlacedByHand) return say('placedByHand', { page });
  const { decision = null, findings = [] } = examination ?? {};
  if (decision === 'retake' || decision === 'acceptedWithRemarks') {
    const code = decision === 'retake' ? 'retake' : 'remarks';
    return say(code, { page, advice: adviceFor(decision, findings) });
  }
  return revision === current.revision ? say('current', { page }) : say('unchanged', { page, revision });
}

function say<Code extends VerdictCode>(
  code: Code,
  parameters: Parameters<typeof verdictAdvice<Code>>[1],
): { code: Code; advice: string } {
  return { code, advice: verdictAdvice(code, parameters) };
}

function sayUnplaced(
  reading: string,
  examination: Examination | null,
): { code: VerdictCode; advice: string } {
  switch (reading) {
    case 'severalPages':
    case 'otherApplication':
    case 'invalidCode':
    case 'foreignCode':
      return say(reading, {});
    default: {
      const cause = wantingFindings(examination?.findings ?? []).find(isCauseOfUnreadCodes);
      return say('noCode', {
        cause: cause === undefined ? null : { fault: findingFault(cause), remedy: findingRemedy(cause) },
      });
    }
  }
}

function isCauseOfUnreadCodes({ kind, outcome }: { kind: string; outcome: string }): boolean {
  return outcome === 'retake' && kind !== 'codes' && kind !== 'placement';
}

function isReturned(photo: PagePhoto, page: number, { returned }: PhotoContext): boolean {
  return returned.atUtc !== null && returned.pages.includes(page) && photo.takenInAtUtc <= returned.atUtc;
}
