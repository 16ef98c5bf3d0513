import type { PhotoDecision } from '#shared/pages/judge-photo';
import type { PhotoFinding } from '#shared/pages/photo-findings';
import type { Print } from '../papers';
import { printedPages } from '../papers';
import type { PhotoExamination } from './photo-examination.entity';
import { checkSeals, type FoundSeal, type Placement } from './pipeline';

export interface StoredScan {
  widthPixels: number;
  heightPixels: number;
  bytes: number;
  sha256: string;
}

/** The row's texts as what they are. */
export interface Examination {
  decision: PhotoDecision | null;
  findings: PhotoFinding[];
  seals: FoundSeal[] | null;
  placing: Placement | null;
  scan: StoredScan | null;
}

export function readExamination(row: PhotoExamination): Examination {
  return {
    decision: row.decision as PhotoDecision | null,
    findings: JSON.parse(row.findings) as PhotoFinding[],
    seals: JSON.parse(row.seals) as FoundSeal[] | null,
    placing: row.placing === null ? null : (JSON.parse(row.placing) as Placement),
    scan: row.scan === null ? null : (JSON.parse(row.scan) as StoredScan),
  };
}

/** What the unit, or the bureau, owes in seals on this page of this print, and whether it is there. */
export function sealFindings(
  seals: readonly FoundSeal[] | null,
  { print, page, owner = 'unit' }: { print: Pick<Print, 'pages'>; page: number; owner?: 'unit' | 'bureau' },
): PhotoFinding[] {
  const printed = printedPages(print).find((candidate) => candidate.page === page);
  return checkSeals(seals, printed?.sealBoxes ?? [], { owner });
}
