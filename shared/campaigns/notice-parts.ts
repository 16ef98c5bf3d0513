/**
 * A notice as it was issued, cut into parts for a small screen. The cuts follow from how such notices are written (一、…,
 * （一）…, 附件1); no word is changed or left out, and a text that is written otherwise is one long part.
 */

export type NoticeBlock =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  /** Rows with their cells, empty ones too: the blank form. */
  | { kind: 'table'; rows: string[][] };

export interface NoticePart {
  key: string;
  /** In the list of parts; null for what stands before the first. */
  title: string | null;
  /** What an attachment is called in the notice's own list of them. */
  name: string | null;
  blocks: NoticeBlock[];
}

const CHAPTER = /^[一二三四五六七八九十]+、/;
const SUBHEADING = /^（[一二三四五六七八九十]+）/;
const ATTACHMENT = /^附件\s*(\d+)$/;
const LISTED_ATTACHMENT = /^(?:附件：)?\s*(\d+)、(.+)$/;
/** A heading is short and no sentence. */
const HEADING_MAX_CHARACTERS = 30;

export function noticeParts(text: string): NoticePart[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const names = attachmentNames(lines);
  const parts: NoticePart[] = [{ key: 'part-0', title: null, name: null, blocks: [] }];
  /** The lines before the first empty one are the title: of the notice, and of each attachment. */
  let isInTitle = true;
  let row: string[] | null = null;
  const begin = (title: string, name: string | null) =>
    parts.push({ key: `part-${parts.length}`, title, name, blocks: [] });
  const add = (block: NoticeBlock) => parts.at(-1)?.blocks.push(block);

  for (const line of lines) {
    const words = line.trim();
    if (line.startsWith('\t')) {
      isInTitle = false;
      row ??= beginRow(parts.at(-1)?.blocks ?? []);
      row.push(words);
    } else if (words === '') {
      row = null;
      if ((parts.at(-1)?.blocks.length ?? 0) > 0) isInTitle = false;
    } else if (row !== null) {
      row[row.length - 1] = [row[row.length - 1], words].filter(Boolean).join('\n');
    } else if (ATTACHMENT.test(words)) {
      begin(words.replace(/\s/g, ''), names.get(ATTACHMENT.exec(words)?.[1] ?? '') ?? null);
      isInTitle = true;
    } else if (isHeading(words, CHAPTER)) {
      begin(words, null);
      isInTitle = false;
    } else {
      // 各有关单位： and 推荐单位（盖章）： speak to somebody or wait for something; no title does.
      if (words.endsWith('：')) isInTitle = false;
      const kind = isInTitle ? 'title' : isHeading(words, SUBHEADING) ? 'heading' : 'paragraph';
      add({ kind, text: words });
    }
  }
  return parts.filter(({ title, blocks }) => title !== null || blocks.length > 0);
}

/** Rows that follow each other are one table. */
function beginRow(blocks: NoticeBlock[]): string[] {
  const row: string[] = [];
  const last = blocks.at(-1);
  if (last?.kind === 'table') last.rows.push(row);
  else blocks.push({ kind: 'table', rows: [row] });
  return row;
}

function isHeading(words: string, shape: RegExp): boolean {
  return shape.test(words) && [...words].length <= HEADING_MAX_CHARACTERS && !words.includes('。');
}

/** 附件：1、… and the numbered lines right below it. */
function attachmentNames(lines: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const first = lines.findIndex((line) => /^附件：\s*1、/.test(line.trim()));
  if (first < 0) return names;
  for (const line of lines.slice(first)) {
    const [, number, name] = LISTED_ATTACHMENT.exec(line.trim()) ?? [];
    if (number === undefined || name === undefined) break;
    names.set(number, name);
  }
  return names;
}
