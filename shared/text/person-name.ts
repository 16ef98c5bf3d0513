/** 张* · 欧阳** : the family character stays, the rest is covered, as lists and messages show a person. */
export function maskPersonName(name: string): string {
  const characters = [...name];
  const first = characters[0];
  return first === undefined ? '*' : `${first}${'*'.repeat(Math.max(1, characters.length - 1))}`;
}
