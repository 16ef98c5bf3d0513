import { differenceWording as wording } from '#shared/campaigns/difference-wording';

export const differenceSections = [
  'title',
  'schedule',
  'directions',
  'fields',
  'conditions',
  'attachments',
  'priority',
  'review',
] as const;

export interface Difference {
  section: (typeof differenceSections)[number];
  text: string;
}

interface Comparison<Item> {
  what: string;
  nameOf: (item: Item) => string;
  /** Besides the name, in words. */
  changesOf: (before: Item, after: Item) => string[];
}

/** Added, removed, renamed, changed and moved items of a list whose items keep their keys. */
export function compareByKey<Item extends { key: string }>(
  section: Difference['section'],
  before: readonly Item[],
  after: readonly Item[],
  { what, nameOf, changesOf }: Comparison<Item>,
): Difference[] {
  const known = new Map(before.map((item) => [item.key, item]));
  const kept = new Set(after.map(({ key }) => key));
  const texts: string[] = [];
  for (const item of after) {
    const old = known.get(item.key);
    if (old === undefined) {
      texts.push(wording.added(what, nameOf(item)));
      continue;
    }
    if (nameOf(old) !== nameOf(item)) texts.push(wording.renamed(what, nameOf(old), nameOf(item)));
    texts.push(...changesOf(old, item).map((change) => wording.changed(what, nameOf(item), change)));
  }
  for (const item of before) {
    if (!kept.has(item.key)) texts.push(wording.removed(what, nameOf(item)));
  }
  const common = (items: readonly Item[], others: ReadonlySet<string>): string =>
    items
      .filter(({ key }) => others.has(key))
      .map(({ key }) => key)
      .join();
  if (common(before, kept) !== common(after, new Set(known.keys()))) texts.push(wording.reordered(what));
  return texts.map((text) => ({ section, text }));
}
