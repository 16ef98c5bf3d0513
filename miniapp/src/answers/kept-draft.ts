import type { AnswerValue } from '#shared/applications/answers';
import type { AnswersDraft, SaveRequest } from './answers-draft';

/** What is kept on the phone of a draft: the typed texts and what they were typed upon. */
interface KeptDraft {
  version: number;
  typed: Record<string, AnswerValue>;
  /** The server's values of the typed fields; null = the field had not been answered. */
  base: Record<string, AnswerValue | null>;
  sending: SaveRequest | null;
  conflicts: string[];
}

/** `null` when everything is on the server. */
export function writeKeptDraft({ version, saved, typed, sending, conflicts }: AnswersDraft): string | null {
  if (Object.keys(typed).length === 0 && sending === null) return null;
  const base = Object.fromEntries(Object.keys(typed).map((key) => [key, saved[key] ?? null]));
  return JSON.stringify({ version, typed, base, sending, conflicts: [...conflicts] } satisfies KeptDraft);
}

/** Puts what was kept onto a view of the server, which may be older or newer; adoptView() then sorts it out. */
export function restoreDraft(fresh: AnswersDraft, text: string): AnswersDraft {
  const kept = parse(text);
  if (kept === null) return fresh;
  const saved = { ...fresh.saved };
  for (const [key, value] of Object.entries(kept.base)) {
    if (value === null) delete saved[key];
    else saved[key] = value;
  }
  const { version, typed, sending, conflicts } = kept;
  return { ...fresh, version, saved, typed, sending, conflicts };
}

function parse(text: string): KeptDraft | null {
  try {
    const value: unknown = JSON.parse(text);
    return isKeptDraft(value) ? value : null;
  } catch {
    return null;
  }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'version' in value && 'typed' in value && 'base' in value && 'sending' in value && 'conflicts' in value
  );
}
