import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../server/src/audit';
import { Submission } from '../../server/src/applications';
import { Notice, OutboxMessage } from '../../server/src/notices';
import { PagePhoto } from '../../server/src/pages';
import { contactAt } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp } from '../support/test-app';
import { newUpload, sendChunks, wholeFile } from '../support/upload-photo';

const TIMES = 50;
const times = Array.from({ length: TIMES }, (_, index) => index);

describeApp('a request that is sent again', (app) => {
  it(`submits once when it comes ${TIMES} times at the same moment, and every answer is the same`, async () => {
    const contact = await contactAt(app(), 'photographed');
    const key = randomUUID();
    const replies = await Promise.all(times.map(() => contact.own('applications.submit', { body: {}, key })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ bytes }) => bytes.toString())).size).toBe(1);
    const { read } = app().database;
    const applicationId = contact.id;
    expect(await read.countBy(Submission, { applicationId })).toBe(1);
    expect(await read.countBy(AuditEntry, { subjectId: applicationId, action: 'move.submit' })).toBe(1);
    expect(await read.countBy(Notice, { applicationId })).toBe(1);
    expect(await read.countBy(OutboxMessage, { accountId: contact.me?.accountId ?? '' })).toBe(1);

    const other = await contact.own('applications.withdraw', { body: {}, key });
    expect([other.status, other.problem.code]).toEqual([422, 'idempotency.keyReused']);
    const stranger = await contactAt(app(), 'draft');
    const theirs = await stranger.own('applications.submit', { body: {}, key });
    expect(theirs.problem.code).toBe('application.incomplete');
  });

  it(`takes in one photograph when it comes ${TIMES} times at the same moment, and keeps the files of one`, async () => {
    const contact = await contactAt(app(), 'issued');
    const [first, second] = await scenePhotos(app().signer, contact.application);
    if (first === undefined || second === undefined) throw new Error('two pages are needed');
    const upload = newUpload();
    await sendChunks(contact, first, { upload });
    const send = (bytes: Buffer) => contact.own('pages.add', wholeFile(upload, bytes));
    const replies = await Promise.all(times.map(() => send(first)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ bytes }) => bytes.toString())).size).toBe(1);
    const applicationId = contact.id;
    expect(await app().database.read.countBy(PagePhoto, { applicationId })).toBe(1);
    const photoIds = new Set<string>();
    for await (const { key: file } of app().storage.list(`applications/${applicationId}/photos`))
      photoIds.add(file.slice(file.lastIndexOf('/') + 1).slice(0, 26));
    expect(photoIds.size).toBe(1);
    expect((await send(second)).problem.code).toBe('idempotency.keyReused');
    expect(await app().temporaryFiles()).toEqual([]);
  });

  it('is refused without a key, and with one that is too short to be unique', async () => {
    const contact = await contactAt(app(), 'draft');
    const without = await contact.own('applications.withdraw', { body: {}, key: null });
    expect([without.status, without.problem.code]).toEqual([400, 'idempotency.keyMissing']);
    expect((await contact.own('applications.withdraw', { body: {}, key: 'short' })).status).toBe(400);
    expect((await contact.refresh()).status).toBe('draft');
  });
});
