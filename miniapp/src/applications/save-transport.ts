import type { ProblemCode, RequestFault } from '#shared/api/problems';
import type { SavedAnswersView } from '#shared/api/views';
import { isApplicationView, saveWording, type SaveOutcome, type SaveRequest } from '../answers';
import { ApiProblem, call, ServerUnreachable, wordingOf } from '../http';

const closingCodes: readonly ProblemCode[] = ['campaign.closed', 'application.notEditable', 'notFound'];
/** Stored in no case, and the same again has no chance. */
const refusingCodes: readonly ProblemCode[] = [
  'request.invalid',
  'request.tooLarge',
  'request.malformed',
  'application.fieldsNotPinned',
];

/** Sends a save request and says what became of it. Never rejects. */
export async function sendAnswers(applicationId: string, request: SaveRequest): Promise<SaveOutcome> {
  const { idempotencyKey, version, changes } = request;
  try {
    const answer = await call('applications.saveAnswers', {
      params: { id: applicationId },
      body: { answers: changes },
      idempotencyKey,
      ifMatch: version,
    });
    // What is not confirmed stays on the phone: something between may answer 200 with JSON of its own.
    return isConfirmation(answer, version)
      ? { kind: 'saved', answer }
      : { kind: 'unknown', text: unreachableText(new ServerUnreachable('badAnswer')) };
  } catch (reason) {
    return reason instanceof ApiProblem
      ? outcomeOf(reason, applicationId, request)
      : { kind: 'unknown', text: unreachableText(reason) };
  }
}

/** The server names the version that it has stored; a save that changed nothing keeps the one that was seen. */
function isConfirmation(answer: unknown, seenVersion: number): answer is SavedAnswersView {
  if (typeof answer !== 'object' || answer === null) return false;
  if (!('version' in answer && 'savedAtUtc' in answer && 'faults' in answer)) return false;
  return typeof answer.version === 'number' && answer.version >= seenVersion && Array.isArray(answer.faults);
}

async function outcomeOf(
  problem: ApiProblem,
  applicationId: string,
  { changes }: SaveRequest,
): Promise<SaveOutcome> {
  const { code, current, faults, title } = problem;
  if (code === 'version.stale') return staleOutcome(current, applicationId);
  if (code === 'idempotency.keyReused') return { kind: 'keySpent' };
  if (closingCodes.includes(code)) return { kind: 'closed', text: title };
  if (refusingCodes.includes(code)) {
    return { kind: 'faulty', faults: faultsByField(faults, Object.keys(changes), title) };
  }
  return { kind: 'unknown', text: saveWording.serverAway(wordingOf(problem).text) };
}

async function staleOutcome(current: unknown, applicationId: string): Promise<SaveOutcome> {
  if (isApplicationView(current)) return { kind: 'stale', current };
  try {
    return { kind: 'stale', current: await call('applications.get', { params: { id: applicationId } }) };
  } catch (reason) {
    return { kind: 'unknown', text: unreachableText(reason) };
  }
}

/** Faults name "answers.<field>"; a refusal without any holds for everything that was sent. */
function faultsByField(
  faults: readonly RequestFault[],
  sentKeys: readonly string[],
  title: string,
): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { field, message } of faults) {
    const key = field.replace(/^answers\./, '');
    if (sentKeys.includes(key)) byField[key] = [...(byField[key] ?? []), message];
  }
  if (Object.keys(byField).length > 0) return byField;
  return Object.fromEntries(sentKeys.map((key) => [key, [title]]));
}

/** `null`: there is no network, and the badge has its own sentence for that. */
function unreachableText(reason: unknown): string | null {
  if (reason instanceof ServerUnreachable && reason.kind === 'offline') return null;
  return saveWording.serverAway(wordingOf(reason).text);
}
