import { claimantAgainst } from '../colleagues/unit-people';
import { declareNotRun } from '../support/declare-not-run';
import { draftOf } from '../support/campaign-clerk';
import { hasPoppler, popplerNotice } from '../support/page-photos';
import { unreachableByKeyboard } from './desks/keyboard';
import { consolePaths, deskPages, pagesOfTheRound, type DeskPeople } from './desks/pages';
import { accessibilityFaults } from './support/accessibility';
import { desktop, type Screen } from './support/chromium';
import { ConsoleDesk } from './support/console-desk';
import { describeInBrowser } from './support/describe-in-browser';
import { handedIn, servedApp, signInOf, staffMember } from './support/handed-in';
import { widthFaults } from './support/page-width';

const gatherMaxMs = 300_000;
const widths = [1024, 1440];

describeInBrowser('every page of the console', ({ server, open }) => {
  it('is looked at', () => {
    const { '/no-such-page': _, ...known } = deskPages;
    expect([...Object.keys(known), ...pagesOfTheRound].sort()).toEqual(consolePaths().sort());
  });

  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  let people: DeskPeople;
  const screens = new Map<string, Screen>();
  beforeAll(async () => {
    const { welcome } = server();
    const app = await servedApp(welcome);
    const contact = await handedIn(app);
    await claimantAgainst(contact);
    const province = await staffMember(welcome, app, 'province');
    const { id: draftId } = await draftOf(province);
    people = { applicationId: contact.id, campaignId: app.campaignId, draftId };
  }, gatherMaxMs);

  /** One window a person: the pages are opened one after the other, as at work. */
  async function deskOf(who: string): Promise<ConsoleDesk> {
    const known = screens.get(who);
    if (known !== undefined) return new ConsoleDesk(known.page);
    const screen = await open(desktop);
    screens.set(who, screen);
    const desk = new ConsoleDesk(screen.page);
    await desk.signIn(server().welcome.consoleUrl, signInOf(server().welcome, who));
    return desk;
  }

  const every = Object.entries(deskPages).flatMap(([path, { who, ...page }]) =>
    who.map((userName) => ({ path, userName, page })),
  );
  it.each(every)('$path of $userName fits its window, and can be used by everybody', async (given) => {
    const { path, userName, page } = given;
    const desk = await deskOf(userName);
    await desk.go(page.address?.(people) ?? path);
    await desk.see(page.shows);
    const faults: string[] = [];
    for (const width of widths) {
      faults.push(...(await widthFaults(desk.page, width)), ...(await accessibilityFaults(desk.page)));
    }
    faults.push(...(await unreachableByKeyboard(desk.page)));
    const folder = process.env.LOOK_AT_DESKS;
    if (folder !== undefined)
      await desk.page.screenshot({ path: `${folder}/${path.replaceAll(/\W+/g, '-')}-${userName}.png` });
    expect(faults).toEqual([]);
  });

  it('breaks nothing on its way', () => {
    expect(Array.from(screens, ([who, { faults }]) => [who, faults])).toEqual(
      Array.from(screens.keys(), (who) => [who, []]),
    );
  });
});
