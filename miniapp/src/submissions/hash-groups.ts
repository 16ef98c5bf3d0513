const charactersPerGroup = 8;

/** A hash in groups of eight, so that two people can compare it by eye and voice. */
export function hashGroups(sha256: string): string[] {
  return sha256.match(new RegExp(`.{1,${charactersPerGroup}}`, 'g')) ?? [];
}
