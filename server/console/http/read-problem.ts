import { problemCatalogue, type Problem } from '#shared/api/problems';
import type { PlainAnswer } from './call';
import { ConsoleProblem } from './console-problem';

/** The refusal in an answer. A proxy in front of the server answers without our body: then only the status is known. */
export function readProblem(answer: PlainAnswer): ConsoleProblem {
  if (!isProblem(answer.json)) return ConsoleProblem.unreadable(answer.status);
  const seconds = Number(answer.retryAfter);
  return ConsoleProblem.refused(
    answer.json,
    answer.retryAfter !== null && Number.isInteger(seconds) && seconds > 0 ? seconds : null,
  );
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string' &&
    'code' in value &&
    typeof value.code === 'string' &&
    value.code in problemCatalogue
  );
}
