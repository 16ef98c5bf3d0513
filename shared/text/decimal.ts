/**
 * Amounts and percentages as decimal texts ("-120.50"), never as binary fractions: what was typed is what is printed.
 */
const DECIMAL = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/;

/** Full-width digits, thousands separators, a leading plus and a Chinese minus, as plain decimal text. */
export function normaliseDecimal(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^[−–—－]/, '-')
    .replace(/^\+/, '')
    .replace(/%$/, '');
  return plain.replace(/^(-?)0+(?=\d)/, '$1');
}

/** True when the text is a decimal with at most `fractionDigits` digits behind the point. */
export function isDecimal(text: string, { fractionDigits }: { fractionDigits: number }): boolean {
  if (!DECIMAL.test(text)) return false;
  const point = text.indexOf('.');
  return point < 0 || text.length - point - 1 <= fractionDigits;
}

/** Growth from one year to the next in percent, or null when the earlier figure is not above zero (no meaning). */
export function growthPercent(earlier: string, later: string): number | null {
  const before = Number(earlier);
  const after = Number(later);
  if (!Number.isFinite(before) || !Number.isFinite(after) || before <= 0) return null;
  return ((after - before) / before) * 100;
}

/** One digit behind the point, without a minus zero: how the paper shows a percentage. */
export function formatPercent(percent: number): string {
  const text = percent.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}
