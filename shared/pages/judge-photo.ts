import { findingFault, findingKinds, findingRemedy, type PhotoFinding } from './photo-findings';

export const photoDecisions = ['accepted', 'acceptedWithRemarks', 'retake'] as const;
export type PhotoDecision = (typeof photoDecisions)[number];

export interface PhotoJudgement {
  decision: PhotoDecision;
  /** One sentence that goes on from „第 1 页“. */
  advice: string;
}

/** Nothing is refused for ever by a machine: after so many retakes of a page the next photograph is taken as it is. */
export const RETAKES_BEFORE_ACCEPTING = 2;

/** One decision from all findings of a photograph. `retakesOfThisPage`: photographs sent back before this one. */
export function judgePhoto(
  findings: readonly PhotoFinding[],
  { retakesOfThisPage }: { retakesOfThisPage: number },
): PhotoJudgement {
  const [worst] = wantingFindings(findings);
  const decision = decide(worst, retakesOfThisPage);
  return { decision, advice: adviceFor(decision, findings) };
}

function decide(worst: PhotoFinding | undefined, retakesOfThisPage: number): PhotoDecision {
  if (worst === undefined) return 'accepted';
  if (worst.outcome === 'remark') return 'acceptedWithRemarks';
  return retakesOfThisPage >= RETAKES_BEFORE_ACCEPTING ? 'acceptedWithRemarks' : 'retake';
}

/** What a decision that was made earlier says to the contact: the worst finding, and what to do. */
export function adviceFor(decision: PhotoDecision, findings: readonly PhotoFinding[]): string {
  const [worst] = wantingFindings(findings);
  if (worst === undefined) return '清楚、完整。';
  const fault = findingFault(worst);
  const remedy = findingRemedy(worst);
  if (decision === 'retake') return `${fault}，请${remedy}后重拍。`;
  return worst.outcome === 'retake'
    ? `已收下，${fault}，审核人员会人工核对。`
    : `已收下，但${fault}。方便的话，请${remedy}后重拍。`;
}

/** The findings that are no pass, worst first. */
export function wantingFindings(findings: readonly PhotoFinding[]): PhotoFinding[] {
  return findings.filter(({ outcome }) => outcome !== 'pass').sort(bySeverity);
}

function bySeverity(one: PhotoFinding, other: PhotoFinding): number {
  const isRetake = (finding: PhotoFinding): number => (finding.outcome === 'retake' ? 0 : 1);
  return isRetake(one) - isRetake(other) || findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind);
}
