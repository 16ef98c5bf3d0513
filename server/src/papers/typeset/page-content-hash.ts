import { createHash } from 'node:crypto';

/**
 * The SHA-256 of what each page shows, from the plain SVG of a whole document (one group a page, below the root).
 * It depends on that page alone: where the page stands in the SVG is left out, a glyph counts by its outline
 * instead of by the compiler's name for it, and lengths are rounded to a hundredth of a point so that the last
 * digits of a different processor do not matter. A new release of the compiler or of the font may give other
 * outlines, and so other hashes.
 */
export function pageContentHashes(svg: string): string[] {
  const outlines = outlineHashes(svg);
  return pageGroups(svg).map((group) => {
    const shown = group
      .replace(/^<g[^>]*>/, '<g>')
      .replace(
        /(href=")#([^"]*)/g,
        (_, attribute: string, id: string) => `${attribute}${outlines.get(id) ?? id}`,
      )
      .replace(/>\s+</g, '><');
    return sha256(rounded(shown));
  });
}

function outlineHashes(svg: string): Map<string, string> {
  const symbols = svg.matchAll(/<symbol id="([^"]*)"[^>]*>([\s\S]*?)<\/symbol>/g);
  return new Map([...symbols].map(([, id = '', outline = '']) => [id, sha256(rounded(outline.trim()))]));
}

/** The root's `<g>` children, without those that only carry definitions. */
function pageGroups(svg: string): string[] {
  const groups: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    const [whole, closing, name, selfClosing] = tag;
    if (closing) {
      depth -= 1;
      if (depth === 1 && name === 'g') groups.push(svg.slice(start, tag.index + whole.length));
    } else if (!selfClosing) {
      if (depth === 1) start = tag.index;
      depth += 1;
    }
  }
  return groups;
}

/** `+ 0` makes one zero of 0 and -0. */
function rounded(drawing: string): string {
  return drawing.replace(/-?\d+\.\d+/g, (length) => String(Math.round(Number(length) * 100) / 100 + 0));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
