/**
 * Control characters and marks of no width have no printed form, and half a surrogate pair is no character: they
 * would break a document or its lines.
 */
function printable(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^\P{Cc}\t\n\r]|[\u200B\u2060\uFEFF]/gu, '');
}

/** One cell's text: line breaks and runs of blanks become one blank. */
export function printedLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}

/**
 * One paragraph a line. Empty lines, and the blanks with which people indent by hand, go: the layout indents,
 * and pages of nothing would have to be printed and photographed.
 */
export function printedParagraphs(text: string): string[] {
  return printable(text)
    .split(/\r\n|\n|\r|\u2028|\u2029/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
