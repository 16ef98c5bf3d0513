import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const hasChromium = existsSync(chromiumPath);
export const chromiumNotice =
  'real browser: not run, because chromium is missing. Debian: apt-get install chromium fonts-noto-cjk';

/** Longest wait for anything on a page, ms; two busy cores take their time. */
const waitMaxMs = 20_000;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    // It must reach nothing but our own server: no updates, no variations, no safe-browsing lists.
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A camera without a lens; a page sees it only after context.grantPermissions(['camera']).
      '--use-fake-device-for-media-stream',
    ],
  });
}

/** A page and what went wrong on it; a test of a whole way ends with `expect(faults).toEqual([])`. */
export interface Screen {
  page: Page;
  /** Exceptions, failed scripts and broken content policies, in the order in which they came. */
  faults: string[];
}

const chinese = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/** A phone of a common size, held upright. */
export const phone = {
  ...chinese,
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions;

/** The desktop of an office. */
export const desktop = {
  ...chinese,
  viewport: { width: 1440, height: 900 },
} as const satisfies BrowserContextOptions;

/** A new person's browser on that device: own cookies, own storage. */
export async function openScreen(browser: Browser, device: BrowserContextOptions): Promise<Screen> {
  const context = await browser.newContext(device);
  context.setDefaultTimeout(waitMaxMs);
  const faults: string[] = [];
  // Of every window: what the page opens is watched too.
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
  context.on('console', (message) => {
    // A refused request is no fault: the page shows it in words. A failing server is one.
    const isRefusal = /^Failed to load resource: the server responded with a status of 4\d\d/.test(
      message.text(),
    );
    if (message.type() === 'error' && !isRefusal) faults.push(`console: ${message.text()}`);
  });
  return { page: await context.newPage(), faults };
}
