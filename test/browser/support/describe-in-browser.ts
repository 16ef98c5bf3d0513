import type { Browser, BrowserContextOptions } from 'playwright-core';
import { declareNotRun } from '../../support/declare-not-run';
import { BuiltServer } from './built-server';
import { chromiumNotice, hasChromium, launchChromium, openScreen, type Screen } from './chromium';

const testMaxMs = 120_000;
/** The first start may have to build the pages. */
const startMaxMs = 600_000;

export interface BrowserTools {
  server(): BuiltServer;
  /** A new person's browser; closed with the suite. */
  open(device: BrowserContextOptions): Promise<Screen>;
}

/** A suite in a real Chromium against the built server, as one process and one browser of its own. */
export function describeInBrowser(name: string, suite: (tools: BrowserTools) => void): void {
  describe(name, () => {
    if (!hasChromium) {
      declareNotRun(chromiumNotice);
      return;
    }
    jest.setTimeout(testMaxMs);
    let server: BuiltServer;
    let browser: Browser;
    let starting: Promise<void> = Promise.resolve();

    beforeAll(() => {
      starting = (async () => {
        server = await BuiltServer.start();
        browser = await launchChromium();
      })();
      return starting;
    }, startMaxMs);
    afterAll(async () => {
      // A start that took too long is waited for all the same, or its processes would outlive the tests.
      await starting.catch(() => undefined);
      await browser?.close();
      await server?.stop();
    }, startMaxMs);

    suite({ server: () => server, open: (device) => openScreen(browser, device) });
  });
}
