import { findingFault, findingKinds, findingRemedy, type PhotoFinding } from './photo-findings';

export type PhotoJudgement =
  | { decision: 'accepted'; advice: string }
  | { decision: 'acceptedWithRemarks'; advice: string; remarks: PhotoFinding[] }
  | { decision: 'retake'; advice: string; remarks: PhotoFinding[] };

/** Nothing is refused for ever by a machine: after so many retakes of a page the next photograph is taken as it is. */
export const RETAKES_BEFORE_ACCEPTING = 2;

/** One decision and one sentence from all findings of a photograph. `retakesOfThisPage`: photographs sent back before this one. */
export function judgePhoto(
  findings: readonly PhotoFinding[],
  { retakesOfThisPage }: { retakesOfThisPage: number },
): PhotoJudgement {
  const remarks = findings.filter(({ outcome }) => outcome !== 'pass').sort(bySeverity);
  const [worst] = remarks;
  if (worst === undefined) return { decision: 'accepted', advice: '这一页清楚、完整。' };
  const fault = findingFault(worst);
  const remedy = findingRemedy(worst);
  if (worst.outcome === 'remark') {
    return {
      decision: 'acceptedWithRemarks',
      advice: `已收下，但${fault}。方便的话，请${remedy}后重拍。`,
      remarks,
    };
  }
  if (retakesOfThisPage >= RETAKES_BEFORE_ACCEPTING) {
    return { decision: 'acceptedWithRemarks', advice: `已收下，${fault}，审核人员会人工核对。`, remarks };
  }
  return { decision: 'retake', advice: `${fault}，请${remedy}后重拍。`, remarks };
}

function bySeverity(one: PhotoFinding, other: PhotoFinding): number {
  const isRetake = (finding: PhotoFinding): number => (finding.outcome === 'retake' ? 0 : 1);
  return isRetake(one) - isRetake(other) || findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind);
}
