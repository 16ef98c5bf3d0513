import { ulid } from 'ulid';
import { Notice } from '../../server/src/notices';
import { contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('the inbox', (app) => {
  it('goes back page by page to the first notice, and counts what is unread', async () => {
    const contact = await contactAt(app(), 'draft');
    const accountId = contact.me?.accountId ?? '';
    await app().database.write(async (tx) => {
      for (let index = 0; index < 65; index += 1) {
        await tx.insert(Notice, {
          id: ulid(Date.parse('2026-02-01T00:00:00.000Z') + index),
          accountId,
          applicationId: contact.id,
          kind: 'deadlineNear',
          cause: `test.${index}`,
          title: '申报即将截止',
          text: `第${index}条`,
          page: 'pages/application/index',
          sentAtUtc: '2026-02-01T00:00:00.000Z',
          readAtUtc: null,
        });
      }
    });
    const texts: string[] = [];
    for (let before: string | null = ''; before !== null;) {
      const place: Record<string, string> = before === '' ? {} : { before };
      const page = await contact.call('notices.inbox', { query: place });
      texts.push(...page.body.notices.map(({ text }) => text));
      before = page.body.nextBefore;
    }
    expect(texts).toEqual(Array.from({ length: 65 }, (_, index) => `第${64 - index}条`));
    const [newest] = (await contact.call('notices.inbox')).body.notices;
    const read = await contact.call('notices.read', { params: { id: newest?.id ?? '' }, body: {} });
    expect(read.body.readAtUtc).not.toBeNull();
    expect((await contact.call('accounts.me')).body.unreadNotices).toBe(64);
  });

  it('adds up consents that are tapped at the same moment', async () => {
    const contact = await contactAt(app(), 'claimed');
    const choices = { progress: 'accept', correction: 'reject', deadline: 'accept' };
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => contact.call('notices.recordConsents', { body: { choices } })),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect((await contact.call('accounts.me')).body.remainingMessages).toEqual({
      progress: 6,
      correction: 0,
      deadline: 6,
    });
  });
});
