import { AuditEntry, brokenAuditSequence } from '../../server/src/audit';
import { Application } from '../../server/src/applications';
import { PagePhoto } from '../../server/src/pages';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

const ROUNDS = 3;

/** The row and its audit trail agree: one version each change, an unbroken chain. */
async function expectOneHistory(app: TestApp, contact: Contact): Promise<Application> {
  const row = await app.database.read.findOneByOrFail(Application, { id: contact.id });
  const entries = await app.database.read.find(AuditEntry, {
    where: { subjectId: contact.id },
    order: { sequence: 'ASC' },
  });
  expect(brokenAuditSequence(entries)).toBeNull();
  const versions = entries.flatMap(
    ({ detail }) => (JSON.parse(detail) as { version?: number }).version ?? [],
  );
  expect(new Set(versions).size).toBe(versions.length);
  return row;
}

describeApp('two moves at the same moment', (app) => {
  it('of submitting, withdrawing and saving have one winner for each version', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const contact = await contactAt(app(), 'photographed');
      const replies = await Promise.all([
        contact.own('applications.submit', { body: {} }),
        contact.own('applications.withdraw', { body: {} }),
        contact.own('applications.saveAnswers', { body: { answers: { industry: '仪器仪表制造业' } } }),
      ]);
      const winners = replies.filter(({ status }) => status < 300);
      const losers = replies.filter(({ status }) => status >= 300);
      expect([winners.length, losers.map(({ status }) => status)]).toEqual([1, [409, 409]]);
      const row = await expectOneHistory(app(), contact);
      expect(row.version).toBe(contact.application.version + 1);
    }
  });

  it('of recalling and opening leave either a draft that nobody opened or an opened application', async () => {
    const clerk = await clerkOf(app(), '420100');
    for (let round = 0; round < ROUNDS; round += 1) {
      const contact = await contactAt(app(), 'submitted');
      const { version } = contact.application;
      const params = { id: contact.id };
      const [recall, opening] = await Promise.all([
        contact.own('applications.recall', { body: {} }),
        clerk.call('reviews.markOpened', { params, body: {}, version }),
      ]);
      const row = await expectOneHistory(app(), contact);
      const isRecalled = recall.status === 200;
      expect(opening.status === 200).toBe(!isRecalled);
      expect([row.status, row.openedAtUtc === null]).toEqual(
        isRecalled ? ['draft', true] : ['submitted', false],
      );
    }
  });

  it('of submitting and deleting a photograph never leave a receipt for a photograph that is gone', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const contact = await contactAt(app(), 'photographed');
      const photo = contact.application.photos[0]?.id ?? '';
      const [submission, removal] = await Promise.all([
        contact.own('applications.submit', { body: {} }),
        contact.own('pages.remove', { params: { photo } }),
      ]);
      const photos = await app().database.read.countBy(PagePhoto, { applicationId: contact.id });
      const { status } = await expectOneHistory(app(), contact);
      if (submission.status === 201) {
        expect([removal.status, status, photos]).toEqual([
          409,
          'submitted',
          contact.application.photos.length,
        ]);
      } else {
        expect(submission.problem.code).toBe('application.pagesMissing');
        expect([removal.status, status, photos]).toEqual([
          200,
          'draft',
          contact.application.photos.length - 1,
        ]);
      }
    }
  });

  it('of a clerk who approves and one who returns have one winner', async () => {
    const [one, other] = [await clerkOf(app(), '420100'), await clerkOf(app(), '420100')];
    const contact = await contactAt(app(), 'submitted');
    const { id } = contact;
    const { version } = contact.application;
    const reasons = [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }];
    const replies = await Promise.all([
      one.call('reviews.approve', { params: { id }, body: { opinion: '同意' }, version }),
      other.call('reviews.return', {
        params: { id },
        body: { reasons, correctUntilUtc: '2098-01-01T00:00:00.000Z' },
        version,
      }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    await expectOneHistory(app(), contact);
  });
});
