import { createHash } from 'node:crypto';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was written by a programmer; everything else that is put into it becomes text. */
export class Html {
  private constructor(readonly markup: string) {}

  static of(parts: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    const inner = values.map((value, index) => markupOf(value) + (parts[index + 1] ?? ''));
    return new Html((parts[0] ?? '') + inner.join(''));
  }

  static style(css: string): Html {
    return new Html(`<style>${css}</style>`);
  }
}

type HtmlValue = string | number | Html | null | readonly HtmlValue[];

/** `html\`<td>${name}</td>\``: texts are escaped for element content and quoted attributes, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return Html.of(parts, values);
}

export interface PageStyle {
  element: Html;
  /** What the policy names, so that no other style runs. */
  cspSource: string;
}

/** A style sheet of the program's own text, with the hash that lets it into a page without 'unsafe-inline'. */
export function styleOf(css: string): PageStyle {
  if (css.includes('<')) throw new Error('A style sheet holds no markup');
  const hash = createHash('sha256').update(css).digest('base64');
  return { element: Html.style(css), cspSource: `'sha256-${hash}'` };
}

function markupOf(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(markupOf).join('');
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
