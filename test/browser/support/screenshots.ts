import path from 'node:path';
import type { Page } from 'playwright-core';

const directory = path.resolve(__dirname, '../../../docs/screenshots');

/** Renews a picture of the documentation, only when asked to: UPDATE_SCREENSHOTS=1 npm test */
export async function renewScreenshot(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS !== '1') return;
  await page.screenshot({
    path: path.join(directory, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
  });
}
