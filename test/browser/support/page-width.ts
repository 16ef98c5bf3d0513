import type { Page } from 'playwright-core';

/** Whether a window of this width would have to be pushed sideways; its height stays. */
export async function widthFaults(page: Page, width: number): Promise<string[]> {
  const height = page.viewportSize()?.height ?? 900;
  await page.setViewportSize({ width, height });
  const inner = await page.evaluate(() => document.documentElement.scrollWidth);
  return inner > width ? [`${inner} px wide in a window of ${width} px`] : [];
}

/** Whether the phone would show more than its width: what is drawn beside the page lets it be zoomed out. */
export async function phoneWidthFaults(page: Page): Promise<string[]> {
  const { inner, outer } = await page.evaluate(() => ({
    inner: Math.max(
      window.innerWidth,
      ...[document.documentElement, ...document.querySelectorAll('.taro_page')].map((e) => e.scrollWidth),
    ),
    outer: document.documentElement.clientWidth,
  }));
  return inner > outer ? [`${inner} px wide on a phone of ${outer} px`] : [];
}
