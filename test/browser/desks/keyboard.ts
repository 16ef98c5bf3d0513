import type { Page } from 'playwright-core';

/** More than any page has; a page on which the focus goes round in a circle ends there. */
const TABS_MAX = 400;

/**
 * What can be pressed or typed into and is never reached with Tab. Inside a group that has one place in the order (tabs,
 * radio buttons, menus) the arrows lead on; there only the one place is asked for.
 */
export async function unreachableByKeyboard(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
    };
    const parts = document.querySelectorAll('a[href], button, input, select, textarea, [role="button"]');
    for (const part of parts) {
      const isOfGroup =
        part.closest('[role="tablist"], [role="radiogroup"], [role="menu"], .ant-picker') !== null;
      // A row that has the focus itself: Enter opens what its link names.
      const isOfRow = part.getAttribute('tabindex') === '-1' && part.closest('tr[tabindex]') !== null;
      const isOff = part.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"] *');
      if (isSeen(part) && !isOfGroup && !isOfRow && !isOff) part.setAttribute('data-wanted', '');
    }
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    const isDone = await page.evaluate(() => {
      document.activeElement?.removeAttribute('data-wanted');
      return document.querySelector('[data-wanted]') === null;
    });
    if (isDone) return [];
  }
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-wanted]'), (part) => {
      const name = part.getAttribute('aria-label') ?? part.textContent ?? '';
      return `${part.tagName.toLowerCase()}.${part.className} ${name.trim().slice(0, 40)}`;
    }),
  );
}
