import { Application } from '../../server/src/applications';
import { ApplicationCount, ApplicationListing, countsOf, findWrongCounts } from '../../server/src/listing';
import { checkLists, completeListing, rebuildListing } from '../../server/src/reviews';
import { clerkOf, contactAt, provinceClerk } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

const wrongCounts = (app: TestApp) => app.database.write((tx) => findWrongCounts(tx));

describeApp('the numbers of the desks', (app) => {
  it('follow every application on its way, and a recount finds nothing wrong', async () => {
    const bureauCode = '420200';
    const numbers = async (): Promise<Record<string, [number, number]>> => {
      const rows = await countsOf(app().database.read, { campaignId: app().campaignId, bureauCode });
      return Object.fromEntries(
        rows.map(({ status, applications, handedIn }) => [status, [applications, handedIn]]),
      );
    };
    const contact = await contactAt(app(), 'draft', { bureauCode });
    expect(await numbers()).toEqual({ draft: [1, 0] });
    const other = await contactAt(app(), 'submitted', { bureauCode });
    expect(await numbers()).toEqual({ draft: [1, 0], submitted: [1, 1] });
    other.see(await other.own('applications.recall', { body: {} }));
    expect(await numbers()).toEqual({ draft: [2, 0] });
    await other.submit();
    const clerk = await clerkOf(app(), bureauCode);
    await clerk.giveBack(other.id, [{ target: { kind: 'field', key: 'projectName' }, text: '请写全称' }]);
    contact.see(await contact.own('applications.withdraw', { body: {} }));
    await other.refresh();
    expect(await numbers()).toEqual({ withdrawn: [1, 0], returned: [1, 1] });
    other.see(await other.own('applications.withdraw', { body: {} }));
    expect(await numbers()).toEqual({ withdrawn: [2, 1] });
    // What was never handed in is on no tab.
    expect((await clerk.call('reviews.counts')).body.counts).toEqual({ withdrawn: 1 });
    expect(await wrongCounts(app())).toEqual([]);
  });

  it('stay right when many contacts of a region submit and take back at the same moment', async () => {
    const bureauCode = '420300';
    const contacts = await Promise.all(
      Array.from({ length: 6 }, () => contactAt(app(), 'photographed', { bureauCode })),
    );
    await Promise.all(
      contacts.map(async (contact, index) => {
        await contact.submit();
        if (index % 2 === 0) contact.see(await contact.own('applications.recall', { body: {} }));
        if (index % 3 === 0) contact.see(await contact.own('applications.withdraw', { body: {} }));
      }),
    );
    expect(await wrongCounts(app())).toEqual([]);
    const clerk = await clerkOf(app(), bureauCode);
    expect((await clerk.call('reviews.counts')).body.counts).toEqual({ submitted: 2, withdrawn: 1 });
  });

  it('are counted anew when they are wrong, and lists and search are made again where they are missing', async () => {
    const bureauCode = '420500';
    const contact = await contactAt(app(), 'submitted', {
      bureauCode,
      answers: { projectName: '演示·峡江水电双创平台' },
    });
    await app().database.write(async (tx) => {
      await tx.delete(ApplicationListing, { applicationId: contact.id });
      await tx.update(ApplicationCount, { bureauCode, status: 'submitted' }, { applications: 7 });
    });
    const [wrong] = await wrongCounts(app());
    expect(wrong).toMatchObject({
      status: 'submitted',
      counted: { applications: 7 },
      found: { applications: 1, handedIn: 1 },
    });
    const said: string[] = [];
    expect(await checkLists(app().database, (text) => void said.push(text))).toBe(false);
    expect(said[0]).toBe('420500 submitted：记录 7/1，实有 1/1');
    const clerk = await clerkOf(app(), bureauCode);
    const search = async (): Promise<number> =>
      (await clerk.call('reviews.queue', { query: { search: '峡江' } })).body.rows.length;
    expect(await search()).toBe(0);
    const made = await completeListing(app().database);
    expect([made.applications, made.wrongCounts.length]).toEqual([1, 1]);
    expect(await search()).toBe(1);
    expect(await wrongCounts(app())).toEqual([]);
    expect(await completeListing(app().database)).toEqual({ applications: 0, wrongCounts: [] });
    expect(await checkLists(app().database, () => undefined)).toBe(true);
  });

  it('and lists are the same after everything has been made again', async () => {
    const order = { order: { applicationId: 'ASC' as const } };
    const before = await app().database.read.find(ApplicationListing, order);
    await rebuildListing(app().database, 'all');
    expect(await app().database.read.find(ApplicationListing, order)).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
    expect(await app().database.read.count(Application)).toBeGreaterThan(before.length);
  });

  it('of another region are nobody’s but the province’s', async () => {
    await contactAt(app(), 'submitted', { bureauCode: '421200' });
    const clerk = await clerkOf(app(), '421300');
    expect((await clerk.call('reviews.counts')).body.counts).toEqual({});
    expect((await clerk.call('reviews.counts', { query: { bureau: '421200' } })).status).toBe(403);
    const province = await provinceClerk(app());
    const { counts } = (await province.call('reviews.counts', { query: { bureau: '421200' } })).body;
    expect(counts).toEqual({ submitted: 1 });
  });
});
