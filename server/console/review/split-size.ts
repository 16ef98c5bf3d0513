const STORAGE_KEY = 'console.review.split';
const HALF = '46%';

/** The left pane's part of the width, as this clerk left it on this machine. */
export function rememberedSplit(): string {
  const stored = localStorage.getItem(STORAGE_KEY);
  return stored !== null && /^\d{1,2}%$/.test(stored) ? stored : HALF;
}

export function rememberSplit(sizes: number[]): void {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const [left = 0] = sizes;
  if (whole > 0) localStorage.setItem(STORAGE_KEY, `${Math.round((left / whole) * 100)}%`);
}
