import type { Display } from '../platform';
import { boundedFontScale } from '../display-values';

export const display: Display = {
  fontScale: readFontScale(),
  /** Browsers make room for the keyboard themselves. */
  onKeyboardHeight() {
    return () => {};
  },
  async scrollTo(selector, marginPx) {
    // Earlier pages stay in the document, hidden.
    const visible = Array.from(document.querySelectorAll<HTMLElement>(selector)).find(
      (found) => found.offsetParent,
    );
    if (!visible) return;
    visible.style.scrollMarginTop = `${marginPx}px`;
    visible.scrollIntoView({ block: 'start', behavior: 'smooth' });
  },
};

/** "medium" is the size that the reader has set in the browser; 16 px is what browsers ship with. */
function readFontScale(): number {
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.documentElement.append(probe);
  const mediumPx = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return boundedFontScale(mediumPx / 16);
}
