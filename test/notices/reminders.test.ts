import { ulid } from 'ulid';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { Application } from '../../server/src/applications';
import { Campaign, CampaignBureau } from '../../server/src/campaigns';
import { databaseNow } from '../../server/src/database';
import { remindOfDeadlines } from '../../server/src/notices';
import { contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

const DAY_MS = 24 * 3_600_000;

describeApp('the reminder of the deadline', (app) => {
  const daysAhead = async (days: number): Promise<string> =>
    new Date(Date.parse(await databaseNow(app().database.read)) + days * DAY_MS).toISOString();
  const setDeadline = async (days: number): Promise<void> => {
    const deadlineUtc = await daysAhead(days);
    await app().database.write((tx) => tx.update(Campaign, { id: app().campaignId }, { deadlineUtc }));
  };
  const toldOf = async (contact: Contact): Promise<string[]> =>
    (await contact.call('notices.inbox')).body.notices
      .filter(({ kind }) => kind === 'deadlineNear')
      .map(({ text }) => text);
  beforeEach(() => setDeadline(300));

  it('comes 7, 3 and 1 days before, once each, says until when and what to do, and only to who has not submitted', async () => {
    const [draft, done] = [await contactAt(app(), 'draft'), await contactAt(app(), 'submitted')];
    await remindOfDeadlines(app().database);
    expect(await toldOf(draft)).toEqual([]);
    for (const days of [6.9, 2.9, 0.9]) {
      await setDeadline(days);
      await remindOfDeadlines(app().database);
      await remindOfDeadlines(app().database);
    }
    const told = await toldOf(draft);
    expect(told.map((text) => /不到 (\d) 天/.exec(text)?.[1])).toEqual(['1', '3', '7']);
    expect(told.every((text) => text.includes('截止') && text.includes('请尽早办理'))).toBe(true);
    expect(await toldOf(done)).toEqual([]);
    await setDeadline(-0.1);
    expect(await remindOfDeadlines(app().database)).toBe(0);
  });

  it('goes by the earlier deadline of the own bureau', async () => {
    const contact = await contactAt(app(), 'draft', { bureauCode: '420500' });
    const deadlineUtc = await daysAhead(2);
    await app().database.write((tx) =>
      tx.insert(CampaignBureau, {
        campaignId: app().campaignId,
        bureauCode: '420500',
        deadlineUtc,
        quota: null,
        paperCopies: 2,
      }),
    );
    await remindOfDeadlines(app().database);
    expect(await toldOf(contact)).toHaveLength(1);
  });

  it('comes in each of two rounds that run at the same time', async () => {
    const contact = await contactAt(app(), 'draft');
    const [opensAtUtc, deadlineUtc] = [await daysAhead(-1), await daysAhead(5)];
    const older = ulid(1);
    await app().database.write(async (tx) => {
      const round = { definitionKey: notice2020.key, isDemonstration: true, createdAtUtc: opensAtUtc };
      await tx.insert(Campaign, { ...round, id: older, opensAtUtc: '2025-01-01T00:00:00.000Z', deadlineUtc });
      await tx.update(Application, { id: contact.id }, { campaignId: older });
    });
    await remindOfDeadlines(app().database);
    expect(await toldOf(contact)).toHaveLength(1);
  });
});
