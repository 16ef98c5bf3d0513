import type { ApplicationView } from '#shared/api/views';
import type { Fault } from '#shared/applications/faults';
import type { ApiProblem } from '../http';
import { submitWording } from './submit-wording';

export interface SubmitParts {
  /** WeChat's sheet and the counting of its answer; it must be the first thing in the tap. Never rejects. */
  ask(): Promise<unknown>;
  /** Saves what was typed; a sentence when that was not possible. */
  settle(): Promise<string | null>;
  /** The application as this phone knows it now. */
  current(): ApplicationView;
  /** With a key that is kept until it is answered. */
  send(version: number): Promise<ApplicationView>;
  /** What the server has now; `null` when it cannot be asked. */
  look(): Promise<ApplicationView | null>;
  /** The server's refusal, or `null` when there was no answer. */
  problemOf(reason: unknown): Pick<ApiProblem, 'code' | 'faults'> | null;
  wordingOf(reason: unknown): string;
}

export type SubmitOutcome =
  | { kind: 'submitted'; application: ApplicationView }
  /** Not submitted: these places first. */
  | { kind: 'faulty'; text: string; faults: readonly Fault[] }
  /** Not submitted, and the application is another than was shown. */
  | { kind: 'changed'; text: string; application: ApplicationView | null }
  /** Not submitted, or nobody knows; a second tap is safe. */
  | { kind: 'failed'; text: string };

/** The tap on 提交. Whatever the person answered in WeChat's sheet, the application goes out. Never rejects. */
export async function submitOnTap(parts: SubmitParts): Promise<SubmitOutcome> {
  await parts.ask();
  const unsaved = await parts.settle();
  if (unsaved !== null) return { kind: 'failed', text: unsaved };
  try {
    return { kind: 'submitted', application: await parts.send(parts.current().version) };
  } catch (reason) {
    const problem = parts.problemOf(reason);
    if (problem === null) return afterSilence(reason, parts);
    return afterRefusal(problem, parts.wordingOf(reason), parts);
  }
}

export function isSubmitted({ status, submission }: ApplicationView): boolean {
  return status === 'submitted' && submission !== null;
}

async function afterRefusal(
  problem: Pick<ApiProblem, 'code' | 'faults'>,
  text: string,
  parts: SubmitParts,
): Promise<SubmitOutcome> {
  if (problem.faults.length > 0) return { kind: 'faulty', text, faults: problem.faults };
  const isOvertaken = problem.code === 'version.stale' || problem.code === 'application.moveNotAllowed';
  const application = await parts.look();
  // Submitted from another phone, or by an earlier tap whose answer was lost with its key.
  if (isOvertaken && application !== null && isSubmitted(application))
    return { kind: 'submitted', application };
  return isOvertaken
    ? { kind: 'changed', text: submitWording.changed, application }
    : { kind: 'failed', text };
}

/** No answer: the server is asked whether the submission took effect. */
async function afterSilence(reason: unknown, parts: SubmitParts): Promise<SubmitOutcome> {
  const application = await parts.look();
  if (application !== null && isSubmitted(application)) return { kind: 'submitted', application };
  return { kind: 'failed', text: submitWording.noAnswer(parts.wordingOf(reason)) };
}
