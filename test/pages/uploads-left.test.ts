import { ulid } from 'ulid';
import { UNFINISHED_UPLOADS_PER_APPLICATION } from '#shared/api/limits';
import { removeStaleUploads } from '../../server/src/pages';
import { contactAt, type Contact } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp, type TestApp } from '../support/test-app';
import { chunkRequest, newUpload, sendChunks, wholeFile } from '../support/upload-photo';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const piece = Buffer.alloc(1024, 1);

describeApp('photographs that never arrive whole', (app) => {
  const put = (contact: Contact, upload: string, offset = 0) =>
    contact.own('pages.putChunk', chunkRequest(upload, offset, piece));
  const receivedBytes = async (contact: Contact, upload: string) =>
    (await contact.own('pages.uploadState', { params: { upload } })).body.receivedBytes;

  it(`are ${UNFINISHED_UPLOADS_PER_APPLICATION} at most, and those that have begun go on`, async () => {
    const contact = await contactAt(app(), 'draft');
    const uploads = Array.from({ length: UNFINISHED_UPLOADS_PER_APPLICATION }, newUpload);
    for (const upload of uploads) expect((await put(contact, upload)).status).toBe(200);
    const more = await put(contact, newUpload());
    expect([more.status, more.problem.code]).toEqual([409, 'upload.tooMany']);
    expect((await put(contact, uploads[0] ?? '', piece.length)).status).toBe(200);
    // Somebody else has room of their own.
    expect((await put(await contactAt(app(), 'draft'), newUpload())).status).toBe(200);
  });

  it('give way to a new one, the stillest first, when nothing has come for an hour', async () => {
    const contact = await contactAt(app(), 'draft');
    const [older, old, ...young] = Array.from({ length: UNFINISHED_UPLOADS_PER_APPLICATION }, newUpload);
    if (older === undefined || old === undefined) throw new Error('two are needed');
    for (const upload of young) await put(contact, upload);
    await leave(app(), contact, older, 3 * HOUR);
    await leave(app(), contact, old, 2 * HOUR);
    expect((await put(contact, newUpload())).status).toBe(200);
    expect(await receivedBytes(contact, older)).toBe(0);
    expect(await receivedBytes(contact, old)).toBe(piece.length);
  });

  it('are removed when nothing has come for a day, and not before', async () => {
    const contact = await contactAt(app(), 'draft');
    const [gone, kept, resumed] = [newUpload(), newUpload(), newUpload()];
    await leave(app(), contact, gone, 24 * HOUR + MINUTE);
    await leave(app(), contact, kept, 24 * HOUR - 5 * MINUTE);
    await leave(app(), contact, resumed, 30 * HOUR);
    await put(contact, resumed, piece.length);
    await removeStaleUploads(app().database, app().storage);
    const left = await Promise.all([gone, kept, resumed].map((upload) => receivedBytes(contact, upload)));
    expect(left).toEqual([0, piece.length, 2 * piece.length]);
  });

  it('but whose photograph was taken in before a kill are removed by the next sweep', async () => {
    const contact = await contactAt(app(), 'issued');
    const [photo] = await scenePhotos(app().signer, contact.application);
    if (photo === undefined) throw new Error('a page is needed');
    const upload = newUpload();
    await sendChunks(contact, photo, { upload });
    await contact.own('pages.add', wholeFile(upload, photo));
    await leave(app(), contact, upload, 0);
    await leave(app(), await contactAt(app(), 'draft'), upload, 0);
    expect(await removeStaleUploads(app().database, app().storage)).toBe(1);
    expect(await app().storage.stat(chunkKeyOf(contact, upload, 0))).toBeNull();
    expect(await receivedBytes(contact, upload)).toBe(photo.length);
  });
});

describeApp('three photographs at once', (app) => {
  it('of 2 MB each come in pieces of 32 KiB without being called too many', async () => {
    const contact = await contactAt(app(), 'draft');
    const photo = Buffer.alloc(2 * 1024 * 1024, 7);
    const sendings = [1, 2, 3].map(() =>
      sendChunks(contact, photo, { upload: newUpload(), chunkBytes: 32 * 1024 }),
    );
    expect(await Promise.all(sendings)).toEqual([null, null, null]);
  });
});

describeApp('pieces that two servers took in at the same moment', (app) => {
  it('count from the beginning on, the longer of two at one place, and none behind a gap', async () => {
    const contact = await contactAt(app(), 'draft');
    const upload = newUpload();
    const store = (offset: number, bytes: number) => {
      const key = `${String(offset).padStart(8, '0')}-0123456789abcdef-${ulid()}.part`;
      return app().storage.put(`uploads/${contact.id}/${upload}/${key}`, Buffer.alloc(bytes));
    };
    const state = async () =>
      (await contact.own('pages.uploadState', { params: { upload } })).body.receivedBytes;
    await store(0, 1_000);
    await store(3_000, 1_000);
    expect(await state()).toBe(1_000);
    await store(0, 2_000);
    await store(1_000, 500);
    expect(await state()).toBe(2_000);
    await store(2_000, 1_000);
    expect(await state()).toBe(4_000);
  });
});

const chunkKeyOf = (contact: Contact, upload: string, agoMs: number): string =>
  `uploads/${contact.id}/${upload}/00000000-0123456789abcdef-${ulid(Date.now() - agoMs)}.part`;

/** A first piece that came so long ago. */
async function leave(app: TestApp, contact: Contact, upload: string, agoMs: number): Promise<void> {
  await app.storage.put(chunkKeyOf(contact, upload, agoMs), piece);
}
