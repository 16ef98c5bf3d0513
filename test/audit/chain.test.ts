import { ulid } from 'ulid';
import { AuditEntry, brokenAuditSequence, recordAudit } from '../../server/src/audit';
import { clerkOf, contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('the audit trail of an application', (app) => {
  const entriesOf = (subjectId: string) =>
    app().database.read.find(AuditEntry, { where: { subjectId }, order: { sequence: 'ASC' } });

  it('is one whole chain over all that was done, and names no person', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    await clerk.markOpened(contact.id);
    await clerk.call('reviews.revealContact', {
      params: { id: contact.id },
      body: { reason: 'correction' },
    });
    const entries = await entriesOf(contact.id);
    expect(brokenAuditSequence(entries)).toBeNull();
    const actions = new Set(entries.map(({ action }) => action));
    expect([...actions].sort()).toEqual([
      'answers.saved',
      'application.created',
      'attachment.added',
      'condition.confirmed',
      'contact.disclosed',
      'move.submit',
      'photo.added',
      'print.issued',
      'read.application',
      'review.opened',
    ]);
    const text = JSON.stringify(entries);
    for (const personal of ['演示联系人', '13800000000', 'yanshi@example.cn', '演示制造']) {
      expect(text).not.toContain(personal);
    }
  });

  it('shows one changed byte, a missing row and a row in another place', async () => {
    const contact = await contactAt(app(), 'filled');
    const entries = await entriesOf(contact.id);
    const changed = entries.map((entry) =>
      entry.sequence === 3 ? { ...entry, detail: entry.detail.replace('"', '`') } : entry,
    );
    expect(brokenAuditSequence(changed)).toBe(3);
    expect(brokenAuditSequence(entries.filter(({ sequence }) => sequence !== 4))).toBe(4);
    const [first, second, ...rest] = entries;
    if (first === undefined || second === undefined) throw new Error('two entries are needed');
    expect(brokenAuditSequence([second, first, ...rest])).toBe(1);
  });

  it('takes four entries about one subject at the same moment', async () => {
    const subjectId = ulid();
    const fact = {
      subjectId,
      atUtc: '2026-01-01T00:00:00.000Z',
      actorKind: 'system',
      actorId: null,
    } as const;
    await Promise.all(
      [1, 2, 3, 4].map((index) =>
        app().database.write((tx) => recordAudit(tx, { ...fact, action: 'test', detail: { index } })),
      ),
    );
    const entries = await entriesOf(subjectId);
    expect([entries.length, brokenAuditSequence(entries)]).toEqual([4, null]);
  });
});
