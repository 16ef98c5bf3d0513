import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  configure(spec: { checks: { id: string; options: object }[] }): void;
  run(options: RunOptions): Promise<AxeResults>;
}

/** What axe calls serious or critical on the page as it stands: rule and place, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await standsStill(page);
  // Evaluated, not added as a script: the server's content policy allows no script but its own.
  await page.evaluate(axeSource);
  const options: RunOptions = { resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults, RunOptions>((given) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // axe guesses by drawing a text whether it is an icon of a font, and then leaves it out of what is seen; no icon here
    // comes from a font, and a busy machine draws some Chinese words so that the guess goes wrong.
    const noIconFonts = { pixelThreshold: Number.MAX_VALUE, occurrenceThreshold: Number.MAX_VALUE };
    axe.configure({ checks: [{ id: 'label-content-name-mismatch', options: noIconFonts }] });
    return axe.run(given);
  }, options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * A page that is still sliding into view, or was pushed up by a tap further down, has texts outside the window, and axe
 * leaves them out of what is seen.
 */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document.getAnimations().filter(({ playState, effect }) => {
        const lasts = Number(effect?.getComputedTiming().endTime ?? 0);
        return playState === 'running' && Number.isFinite(lasts);
      });
    // A busy machine draws a page before it begins to move it, so that stillness has to last a little.
    for (let looks = 0; looks < 3; looks += 1) {
      const parts = moving();
      if (parts.length > 0) looks = -1;
      await Promise.allSettled(parts.map(({ finished }) => finished));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    for (const part of [document.documentElement, ...document.querySelectorAll('.taro_page')])
      part.scrollTop = 0;
  });
}
