import type { Contact } from '../../support/people';

/** Six units by what becomes of them; no name is a part of another. */
export const names = {
  selected: '演示入选制造有限公司',
  objectedTo: '演示异议材料有限公司',
  notSelected: '演示落选化工有限公司',
  twice: '演示补正机械有限公司',
  declined: '演示未荐电子有限公司',
  withdrawn: '演示撤回汽车有限公司',
};

export type Fate = keyof typeof names;

export const fates = Object.keys(names) as Fate[];

/** Those that experts score, from the first place to the last. */
export const ranked = ['selected', 'objectedTo', 'notSelected', 'twice'] as const satisfies readonly Fate[];

export type Contacts = Record<Fate, Contact>;
