const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * The points that the caption of a long text asks for: 简述……的发展历程和阶段、管理机制、……等. Empty where the caption lists
 * none.
 */
export function outlinePoints(label: string): string[] {
  const [, listed = ''] = /的([^。的]+?)等/.exec(label) ?? [];
  const points = listed.split('、').filter(Boolean);
  return points.length > 1 ? points.slice(0, numerals.length) : [];
}

/** The text with headings for the points that it does not name yet, behind what is there; null when it names all. */
export function withOutline(text: string, points: readonly string[]): string | null {
  const headings = points
    .map((point, index) => ({ point, heading: `${numerals[index]}、${point}` }))
    .filter(({ point }) => !text.includes(point))
    .map(({ heading }) => heading);
  if (headings.length === 0) return null;
  const written = text.trimEnd();
  return [...(written === '' ? [] : [written]), ...headings].join('\n\n') + '\n';
}
