import type { Page } from 'playwright-core';
import { unreachableByKeyboard } from '../desks/keyboard';
import { accessibilityFaults } from '../support/accessibility';
import type { ConsoleDesk } from '../support/console-desk';
import { widthFaults } from '../support/page-width';

export async function isSound(desk: ConsoleDesk): Promise<void> {
  expect(await desk.pageFaults()).toEqual([]);
}

/** Also for whoever has no mouse: a page that no other test opens (desks/pages.ts). */
export async function isSoundByKeyboard(desk: ConsoleDesk): Promise<void> {
  await isSound(desk);
  expect(await unreachableByKeyboard(desk.page)).toEqual([]);
}

/** A public page, as telephones show it. */
export async function isSoundOnPhone(page: Page): Promise<void> {
  for (const width of [320, 390]) expect(await widthFaults(page, width)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
}
