/** Control characters, what Windows refuses in a name, separators, and marks that turn the reading direction. */
const unsafe = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Devices of Windows, whatever ending they carry. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const ENDING = /\.[A-Za-z0-9]{1,8}$/;

/** One part of a path that every system can unpack; the ending survives the shortening. */
export function safeName(given: string, { maxCharacters }: { maxCharacters: number }): string {
  const clean = given
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .replace(unsafe, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const ending = ENDING.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - ending.length);
  const short =
    [...stem]
      .slice(0, maxCharacters - ending.length)
      .join('')
      .trimEnd() || '未命名';
  const name = `${short}${ending}`;
  return reserved.test(name) ? `_${name}` : name;
}

/** Gives each name once: Windows makes no difference between a and A, so neither does this. */
export class UniqueNames {
  private readonly taken = new Set<string>();

  take(name: string): string {
    const ending = ENDING.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - ending.length);
    let free = name;
    for (let number = 2; this.taken.has(free.toLowerCase()); number += 1)
      free = `${stem} (${number})${ending}`;
    this.taken.add(free.toLowerCase());
    return free;
  }
}
