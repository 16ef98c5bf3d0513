import type { Page } from 'playwright-core';
import { pagePaths } from '../../miniapp/src/routes';
import { declareNotRun } from '../support/declare-not-run';
import { hasPoppler, popplerNotice } from '../support/page-photos';
import {
  arePictured,
  narrowest,
  phoneWidth,
  picture,
  putOn,
  widths,
  windowHeight,
  type Look,
} from './looks/looks';
import { gather, type People } from './looks/people';
import { scenes, type Scene } from './looks/scenes';
import { accessibilityFaults } from './support/accessibility';
import { describeInBrowser } from './support/describe-in-browser';
import { servedApp } from './support/handed-in';
import { phoneWidthFaults } from './support/page-width';
import { phone } from './support/chromium';

const gatherMaxMs = 300_000;

describeInBrowser('every page of the phone, by day, by night and in 关怀模式', ({ server, open }) => {
  it('has a scene', () => {
    expect(Object.keys(scenes).sort()).toEqual([...Object.keys(pagePaths), 'desk'].sort());
  });

  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  let people: People;
  beforeAll(async () => {
    const { welcome } = server();
    people = await gather(welcome, await servedApp(welcome));
  }, gatherMaxMs);

  const every = Object.entries(scenes).flatMap(([page, ofPage]) =>
    ofPage.map((scene) => ({ title: [page, scene.name].filter(Boolean).join('-'), scene })),
  );
  it.each(every)('$title fits its window and can be used by everybody', async ({ title, scene }) => {
    // Light and dark are one page under another setting of the phone; larger type is chosen in the app.
    const ordinary = await seen(title, scene, ['light', 'dark'], 'common');
    const large = await seen(title, scene, ['care'], 'care');
    expect([...ordinary, ...large]).toEqual([]);
  });

  /** The page on a new phone, in these looks and at every width; what is wrong there. */
  async function seen(
    title: string,
    scene: Scene,
    ofThese: readonly Look[],
    size: string,
  ): Promise<string[]> {
    const viewport = { width: scene.widths?.[0] ?? phoneWidth, height: windowHeight };
    const { page, faults } = await open({ ...phone, deviceScaleFactor: 1, viewport });
    try {
      await page.addInitScript(keepOnPhone, {
        'demo.account': 'weixin-000001',
        'type-size': JSON.stringify(size),
        ...(scene.who ? { 'session.token': scene.who(people).token ?? '' } : {}),
      });
      await arrive(page, scene);
      const found: string[] = [];
      for (const look of ofThese) {
        await putOn(page, look);
        found.push(...(await lookAt(page, { title, scene, look })).map((fault) => `${look}: ${fault}`));
      }
      // A server or a network that is away on purpose is no fault of the page.
      return [...found, ...(scene.before || scene.then ? [] : faults)];
    } finally {
      await page.context().close();
    }
  }

  async function arrive(page: Page, scene: Scene): Promise<void> {
    await scene.before?.(page, people);
    await page.goto(`${server().welcome.phoneUrl}#${scene.address(people)}`);
    const main = page.getByRole('main').last();
    await main.waitFor();
    if (scene.shows === null) return;
    await settled(page);
    await scene.then?.(page);
    await main.getByText(scene.shows).first().waitFor();
  }
});

async function lookAt(
  page: Page,
  { title, scene, look }: { title: string; scene: Scene; look: Look },
): Promise<string[]> {
  const found = await accessibilityFaults(page);
  // By night the same page has other colours, and no other widths.
  if (look === 'dark' && !arePictured) return found;
  const pictured = scene.widths ?? widths;
  for (const width of [narrowest, ...pictured]) {
    await page.setViewportSize({ width, height: windowHeight });
    found.push(...(await phoneWidthFaults(page)));
    if (width === narrowest) continue;
    // What a page may show besides its first scene is pictured on the small phone only.
    if (scene.name === undefined || width === pictured[0]) {
      await picture(page, `${title}-${width}-${look}`, { grows: scene.isOneWindow !== true });
    }
  }
  await page.setViewportSize({ width: pictured[0] ?? phoneWidth, height: windowHeight });
  return found;
}

/** Runs in the page. */
function keepOnPhone(entries: Record<string, string>): void {
  for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
}

/** Everything that was asked for is there. */
async function settled(page: Page): Promise<void> {
  await page.locator('.ui-skeleton').filter({ visible: true }).first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}
