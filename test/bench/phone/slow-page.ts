import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { BrowserTools } from '../../browser/support/describe-in-browser';

const slowness = 4;
const bytesInSecond = (400 * 1_000) / 8;
const latencyMs = 150;

/** A person's browser that is signed in; what it has fetched is kept from page to page. */
export async function openScreenOn(
  open: BrowserTools['open'],
  device: BrowserContextOptions,
  token: string,
): Promise<{ context: BrowserContext }> {
  const { page } = await open(device);
  const context = page.context();
  await context.addInitScript((known) => localStorage.setItem('session.token', known), token);
  return { context };
}

/** A page whose processor is four times slower, at 400 kbit/s with the delays of a weak mobile network. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesInSecond,
    uploadThroughput: bytesInSecond,
  });
  return page;
}
