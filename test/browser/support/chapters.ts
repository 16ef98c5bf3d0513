import type { Page } from 'playwright-core';

const shownMax = 1_500;

/**
 * Tests that go on where the one before ended. After the first that fails the others fail at once, and the failure
 * tells what stood on the screens.
 */
export function chapters(pages: () => readonly Page[]): (rule: string, act: () => Promise<void>) => void {
  let isBroken = false;
  return (rule, act) =>
    it(rule, async () => {
      if (isBroken) throw new Error('An earlier part of this way failed');
      try {
        await act();
      } catch (error) {
        isBroken = true;
        if (error instanceof Error) error.stack = `${error.stack}${await onScreens(pages())}`;
        throw error;
      }
    });
}

async function onScreens(pages: readonly Page[]): Promise<string> {
  const texts = await Promise.all(
    pages.map(
      async (page) => `\n\n${page.url()} shows:\n${(await page.innerText('body')).slice(0, shownMax)}`,
    ),
  );
  return texts.join('');
}
