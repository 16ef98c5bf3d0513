export const fileNameMaxCharacters = 120;

/** Control characters, path separators, what Windows refuses, and marks that turn the reading direction. */
const unsafeCharacters =
  /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const unnamed = '未命名';

/** The name as a label to show and to save under; never a path. The ending survives shortening. */
export function safeFileName(given: string | undefined): string {
  const lastPart =
    (given ?? '')
      .replace(/\p{Cs}/gu, '')
      .normalize('NFC')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const clean = lastPart.replace(unsafeCharacters, '').replace(/^[.\s]+|[.\s]+$/gu, '');
  if (clean === '') return unnamed;
  const characters = Array.from(clean);
  if (characters.length <= fileNameMaxCharacters) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return characters.slice(0, fileNameMaxCharacters - ending.length).join('') + ending;
}

/** RFC 6266 with the UTF-8 form of RFC 8187 and a plain fallback. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string | undefined): string {
  if (fileName === undefined) return kind;
  const safe = safeFileName(fileName);
  const fallback = safe.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
