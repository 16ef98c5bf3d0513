import type { Page } from 'playwright-core';

/** Whether a window of this width would have to be pushed sideways; its height stays. */
export async function widthFaults(page: Page, width: number): Promise<string[]> {
  const height = page.viewportSize()?.height ?? 900;
  await page.setViewportSize({ width, height });
  const inner = await page.evaluate(() => document.documentElement.scrollWidth);
  return inner > width ? [`${inner} px wide in a window of ${width} px`] : [];
}
