import type { PhotoView, SealView } from '#shared/api/views';
import { wantingFindings } from '#shared/pages/judge-photo';
import { findingFault, findingRules, type PhotoFinding } from '#shared/pages/photo-findings';
import type { FoundSeal } from './pipeline';
import { verdictOf, type KnownPhoto, type PhotoContext } from './verdict-of';

/** A photograph as it leaves: what it shows, what was found, and what both mean now. */
export function presentPhoto(known: KnownPhoto, context: PhotoContext): PhotoView {
  const { photo, examination, ruling } = known;
  const { code, advice, counts, placeableByHand } = verdictOf(known, context);
  const { id, page, revision, widthPixels, heightPixels, bytes, sha256, takenInAtUtc } = photo;
  const { scan = null, seals = null, findings = [] } = examination ?? {};
  return {
    id,
    page,
    revision,
    verdict: code,
    advice,
    counts,
    placeableByHand,
    widthPixels,
    heightPixels,
    bytes,
    sha256,
    takenInAtUtc,
    remarks: presentRemarks(findings),
    scan: scan && {
      widthPixels: scan.widthPixels,
      heightPixels: scan.heightPixels,
      sha256: scan.sha256,
    },
    seals: presentSeals(seals),
    ruling: ruling && {
      isValid: Boolean(ruling.isValid),
      reason: ruling.reason,
      ruledAtUtc: ruling.ruledAtUtc,
    },
  };
}

export function presentRemarks(findings: readonly PhotoFinding[]): PhotoView['remarks'] {
  return wantingFindings(findings).map(presentRemark);
}

export function presentSeals(seals: readonly FoundSeal[] | null): SealView[] {
  return (seals ?? []).filter(isProbable).map(presentSeal);
}

function presentRemark(finding: PhotoFinding): PhotoView['remarks'][number] {
  const { kind, place, outcome, score, threshold } = finding;
  return {
    kind,
    place,
    outcome: outcome === 'retake' ? outcome : 'remark',
    score,
    threshold,
    text: findingFault(finding),
  };
}

/** What looks less like a seal is not outlined: a red line would read as a seal. */
function isProbable({ score }: FoundSeal): boolean {
  return score >= findingRules.sealPresence.retake;
}

function presentSeal({ xMm, yMm, widthMm, heightMm, turnDegrees }: FoundSeal): SealView {
  return { xMm, yMm, widthMm, heightMm, turnDegrees };
}
