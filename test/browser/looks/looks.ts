import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

export type Look = 'light' | 'dark' | 'care';

/** CSS px of the smallest phone that is still about: looked at, not pictured. */
export const narrowest = 320;
/** CSS px: a small and a large phone, a tablet. */
export const widths = [375, 414, 768] as const;
export const [phoneWidth] = widths;

/** px; a longer page is cut in its picture, not in the test. */
const pictureMaxHeight = 2_400;
export const windowHeight = 812;

const directory = path.resolve(__dirname, '../../../docs/screens');

/** The phone's own dark mode. */
export async function putOn(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
}

/** `npm run screens`; otherwise the pages are looked at and not pictured. */
export const arePictured = process.env.UPDATE_SCREENS === '1';

/** In few colours: the pictures of all pages together stay smaller than one photograph. */
export async function picture(page: Page, name: string, { grows }: { grows: boolean }): Promise<void> {
  if (!arePictured) return;
  const width = page.viewportSize()?.width ?? phoneWidth;
  if (grows) {
    const needed = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('.ui-page')].filter(
        (part) => part.offsetParent,
      );
      return Math.max(0, ...shown.map((part) => part.scrollHeight));
    });
    await page.setViewportSize({ width, height: Math.min(pictureMaxHeight, Math.max(windowHeight, needed)) });
  }
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  await page.setViewportSize({ width, height: windowHeight });
  mkdirSync(directory, { recursive: true });
  await sharp(png)
    .webp({ quality: 60, effort: 6 })
    .toFile(path.join(directory, `${name}.webp`));
}
