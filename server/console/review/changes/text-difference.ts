export interface DifferencePart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A table of so many cells is filled in some dozens of milliseconds; two texts of 3,000 characters need 9 million. */
const TABLE_MAX_CELLS = 12_000_000;

/**
 * What was taken out of a text and what was put in, character by character, because Chinese has no spaces between words.
 * Parts of the same kind stand together. Texts too long to compare are told as one removal and one addition.
 */
export function textDifference(before: string, after: string): DifferencePart[] {
  const [old, now] = [[...before], [...after]];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const room = Math.min(old.length, now.length) - start;
  while (end < room && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const parts: DifferencePart[] = [];
  append(parts, 'same', old.slice(0, start));
  compare(parts, old.slice(start, old.length - end), now.slice(start, now.length - end));
  append(parts, 'same', old.slice(old.length - end));
  return parts;
}

/** By the longest common subsequence. */
function compare(parts: DifferencePart[], old: readonly string[], now: readonly string[]): void {
  const width = now.length + 1;
  if ((old.length + 1) * width > TABLE_MAX_CELLS) {
    append(parts, 'removed', old);
    append(parts, 'added', now);
    return;
  }
  const common = commonLengths(old, now);
  let [from, to] = [0, 0];
  while (from < old.length || to < now.length) {
    if (from < old.length && to < now.length && old[from] === now[to]) {
      append(parts, 'same', [old[from] ?? '']);
      from += 1;
      to += 1;
    } else if (
      to >= now.length ||
      (from < old.length && (common[(from + 1) * width + to] ?? 0) >= (common[from * width + to + 1] ?? 0))
    ) {
      append(parts, 'removed', [old[from] ?? '']);
      from += 1;
    } else {
      append(parts, 'added', [now[to] ?? '']);
      to += 1;
    }
  }
}

/** Row by row: how many characters the rests of both texts have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const below = common[(from + 1) * width + to] ?? 0;
      const right = common[from * width + to + 1] ?? 0;
      const both = (common[(from + 1) * width + to + 1] ?? 0) + 1;
      common[from * width + to] = old[from] === now[to] ? both : Math.max(below, right);
    }
  }
  return common;
}

function append(parts: DifferencePart[], kind: DifferencePart['kind'], characters: readonly string[]): void {
  if (characters.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += characters.join('');
  else parts.push({ kind, text: characters.join('') });
}
