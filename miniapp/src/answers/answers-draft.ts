import type { Answers, AnswerValue } from '#shared/applications/answers';

/** One request to the server; it is sent again, unchanged and with the same key, until its fate is known. */
export interface SaveRequest {
  idempotencyKey: string;
  /** The version that the phone had seen. */
  version: number;
  changes: Answers;
}

/**
 * What this phone knows of the answers of one application: what the server has and what was typed beyond it. Every
 * function gives a new draft; none of them ever drops a typed text that the server does not have, except resolve()
 * with "theirs", which is the person's own choice.
 */
export interface AnswersDraft {
  version: number;
  /** The server's answers at that version. */
  saved: Answers;
  /** Typed and not confirmed by the server. */
  typed: Answers;
  sending: SaveRequest | null;
  /** Fields that were typed here and changed elsewhere: `typed` is mine, `saved` is theirs. They are not sent. */
  conflicts: readonly string[];
  /** Fields that the server has refused, with its sentences; not sent again before they are typed again. */
  held: Readonly<Record<string, readonly string[]>>;
  /** Counts how often a field got another value without being typed: the control must then be drawn anew. */
  replaced: Readonly<Record<string, number>>;
}

export function startDraft({ version, answers }: { version: number; answers: Answers }): AnswersDraft {
  return { version, saved: answers, typed: {}, sending: null, conflicts: [], held: {}, replaced: {} };
}

/** An untouched field and an emptied one are the same to everybody who reads the form. */
export function isSameAnswer(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  return canonical(one) === canonical(other);
}

const canonical = (value: AnswerValue | undefined): string =>
  value === undefined || value.length === 0 ? '' : JSON.stringify(value);

/** What the person sees in the form. */
export function shownAnswers({ saved, typed }: AnswersDraft): Answers {
  return { ...saved, ...typed };
}

export function typeAnswer(draft: AnswersDraft, key: string, value: AnswerValue): AnswersDraft {
  const isOnItsWay = draft.sending !== null && key in draft.sending.changes;
  const isNews = isOnItsWay || !isSameAnswer(value, draft.saved[key]);
  return {
    ...draft,
    typed: isNews ? { ...draft.typed, [key]: value } : without(draft.typed, [key]),
    conflicts: isNews ? draft.conflicts : draft.conflicts.filter((other) => other !== key),
    held: without(draft.held, [key]),
  };
}

/** The same for a value that the page fills in: the control shows the old text until it is drawn anew. */
export function fillAnswer(draft: AnswersDraft, key: string, value: AnswerValue): AnswersDraft {
  return countReplaced(draft, typeAnswer(draft, key, value));
}

export function sendableKeys({ typed, conflicts, held }: AnswersDraft): string[] {
  return Object.keys(typed).filter((key) => !conflicts.includes(key) && !(key in held));
}

export function beginSaving(
  draft: AnswersDraft,
  idempotencyKey: string,
): AnswersDraft & { sending: SaveRequest } {
  const changes = Object.fromEntries(
    sendableKeys(draft).flatMap((key) => {
      const value = draft.typed[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { ...draft, sending: { idempotencyKey, version: draft.version, changes } };
}

/** The server has stored what was being sent, as `version`. */
export function confirmSaved(draft: AnswersDraft, version: number): AnswersDraft {
  const changes = draft.sending?.changes ?? {};
  // A newer view may have come meanwhile; what it says about these fields is later than this answer.
  const isLate = version < draft.version;
  const saved = isLate ? draft.saved : { ...draft.saved, ...changes };
  const settled = Object.keys(draft.typed).filter((key) => isSameAnswer(draft.typed[key], saved[key]));
  const typed = without(draft.typed, settled);
  const overwritten = Object.keys(changes).filter(
    (key) => key in typed && !isSameAnswer(changes[key], saved[key]),
  );
  return {
    ...draft,
    version: isLate ? draft.version : version,
    saved,
    typed,
    conflicts: [...new Set([...draft.conflicts, ...overwritten])].filter((key) => key in typed),
    sending: null,
  };
}

/** The server has not stored what was being sent. */
export function dropSending(draft: AnswersDraft): AnswersDraft {
  return { ...draft, sending: null };
}

/** The same, because of these fields. */
export function holdBack(
  draft: AnswersDraft,
  faults: Readonly<Record<string, readonly string[]>>,
): AnswersDraft {
  return { ...draft, sending: null, held: { ...draft.held, ...faults } };
}

/**
 * Takes the application as it now stands on the server. Fields that changed there only are taken over, fields that
 * changed here only are sent again upon the new version, fields that changed on both sides become conflicts.
 */
export function adoptView(draft: AnswersDraft, view: { version: number; answers: Answers }): AnswersDraft {
  if (view.version <= draft.version) return draft;
  const settled: string[] = [];
  const conflicts: string[] = [];
  for (const [key, mine] of Object.entries(draft.typed)) {
    const theirs = view.answers[key];
    if (isSameAnswer(theirs, mine)) settled.push(key);
    else if (draft.conflicts.includes(key) || !isOwnOrUnchanged(draft, key, theirs)) conflicts.push(key);
  }
  const next = {
    ...draft,
    version: view.version,
    saved: view.answers,
    typed: without(draft.typed, settled),
    conflicts,
  };
  return countReplaced(draft, next);
}

/** `theirs` is what this phone has built upon, or what it is just sending itself. */
function isOwnOrUnchanged(draft: AnswersDraft, key: string, theirs: AnswerValue | undefined): boolean {
  const { sending } = draft;
  const isOwn = sending !== null && key in sending.changes && isSameAnswer(theirs, sending.changes[key]);
  return isOwn || isSameAnswer(theirs, draft.saved[key]);
}

export type ConflictSide = 'mine' | 'theirs' | 'both';

/** The person has seen both texts and takes one, or both: theirs above mine, to be joined by hand. */
export function resolveConflict(draft: AnswersDraft, key: string, choice: ConflictSide): AnswersDraft {
  if (!draft.conflicts.includes(key)) return draft;
  const conflicts = draft.conflicts.filter((other) => other !== key);
  if (choice === 'mine') return { ...draft, conflicts };
  if (choice === 'both') {
    return fillAnswer({ ...draft, conflicts }, key, joined(draft.saved[key], draft.typed[key]));
  }
  return countReplaced(draft, { ...draft, conflicts, typed: without(draft.typed, [key]) });
}

function joined(theirs: AnswerValue | undefined, mine: AnswerValue | undefined): AnswerValue {
  if (Array.isArray(theirs) || Array.isArray(mine)) {
    return [...new Set([...[theirs ?? []].flat(), ...[mine ?? []].flat()])];
  }
  return [theirs, mine].filter(Boolean).join('\n');
}

function countReplaced(before: AnswersDraft, after: AnswersDraft): AnswersDraft {
  const shownBefore = shownAnswers(before);
  const shownAfter = shownAnswers(after);
  const replaced = { ...after.replaced };
  for (const key of new Set([...Object.keys(shownBefore), ...Object.keys(shownAfter)])) {
    if (!isSameAnswer(shownBefore[key], shownAfter[key])) replaced[key] = (replaced[key] ?? 0) + 1;
  }
  return { ...after, replaced };
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
