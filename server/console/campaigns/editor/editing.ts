import type { CampaignDraftView } from '#shared/api/views';

export type Content = CampaignDraftView['content'];
export type Definition = Content['definition'];

/** What each section of the editor works with. */
export interface Editing {
  content: Content;
  isCorrection: boolean;
  change(content: Content): void;
  /** The sentence for this place of the content, or null. */
  faultAt(place: string): string | null;
}

export function changeDefinition(editing: Editing, changes: Partial<Definition>): void {
  const { content } = editing;
  editing.change({ ...content, definition: { ...content.definition, ...changes } });
}

export function changeForm(editing: Editing, changes: Partial<Definition['form']>): void {
  changeDefinition(editing, { form: { ...editing.content.definition.form, ...changes } });
}

/** The list with one item changed. */
export function withItem<Item>(items: readonly Item[], index: number, changes: Partial<Item>): Item[] {
  return items.map((item, position) => (position === index ? { ...item, ...changes } : item));
}

/** Keys of what is new: never one that was there before, so that no old answer gets a new meaning. */
export function newKey(prefix: string): string {
  return `${prefix}${crypto.randomUUID().slice(0, 8)}`;
}
