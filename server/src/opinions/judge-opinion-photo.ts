import { adviceFor, type PhotoDecision } from '#shared/pages/judge-photo';
import { opinionVerdicts, type OpinionVerdictCode } from '#shared/pages/opinion-verdicts';
import type { PhotoFinding } from '#shared/pages/photo-findings';
import type { Reading } from '../pages';
import type { OpinionPhoto } from './opinion-photo.entity';
import type { OpinionState } from './opinion-state';

export interface OpinionJudgement {
  verdict: OpinionVerdictCode;
  advice: string;
  counts: boolean;
}

/** First which page it is and whether that still stands, then whether the picture is good enough. */
export function judgeOpinionPhoto(photo: OpinionPhoto, { print }: OpinionState): OpinionJudgement {
  const findings = JSON.parse(photo.findings) as PhotoFinding[];
  const decision = (photo.decision ?? 'retake') as PhotoDecision;
  const verdict = verdictOf(photo, decision, print !== null && !print.isStale ? print.revision : null);
  const { counts, advice } = opinionVerdicts[verdict];
  return { verdict, counts, advice: advice(adviceFor(decision, findings)) };
}

function verdictOf(
  { reading, revision }: OpinionPhoto,
  decision: PhotoDecision,
  revisionInForce: number | null,
): OpinionVerdictCode {
  switch (reading as Reading['kind']) {
    case 'otherApplication':
      return 'otherPaper';
    case 'foreignCode':
    case 'noCode':
      return 'noCode';
    case 'severalPages':
      return 'severalPages';
    case 'invalidCode':
      return 'invalidCode';
    case 'page':
      if (revision !== revisionInForce) return 'stale';
      if (decision === 'acceptedWithRemarks') return 'remarks';
      return decision;
  }
}
