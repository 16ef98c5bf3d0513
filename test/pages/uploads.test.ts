import { FILE_MAX_BYTES, UPLOAD_CHUNK_MAX_BYTES } from '#shared/api/limits';
import { PagePhoto } from '../../server/src/pages';
import { contactAt, type Contact } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp, type TestApp } from '../support/test-app';
import { chunkRequest, newUpload, sendChunks, sha256Of, wholeFile } from '../support/upload-photo';

const KIB = 1024;

async function pagePhoto(app: TestApp, contact: Contact): Promise<Buffer> {
  const [photo] = await scenePhotos(app.signer, contact.application);
  if (photo === undefined) throw new Error('a page is needed');
  return photo;
}

async function filesOf(app: TestApp, contact: Contact): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of app.storage.list(`uploads/${contact.id}`)) keys.push(key);
  return keys;
}

describeApp('a photograph that comes in pieces', (app) => {
  let contact: Contact;
  let photo: Buffer;
  beforeAll(async () => {
    contact = await contactAt(app(), 'issued');
    photo = await pagePhoto(app(), contact);
  });

  const put = (upload: string, offset: number, bytes: Buffer, from = contact) =>
    from.own('pages.putChunk', chunkRequest(upload, offset, bytes));
  const receivedBytes = async (upload: string, from = contact) =>
    (await from.own('pages.uploadState', { params: { upload } })).body.receivedBytes;

  it('is taken in when all of it is there, and then nothing of it lies about', async () => {
    const upload = newUpload();
    expect(await receivedBytes(upload)).toBe(0);
    const half = Math.floor(photo.length / 2);
    expect((await put(upload, 0, photo.subarray(0, half))).body).toEqual({ receivedBytes: half });
    expect(await receivedBytes(upload)).toBe(half);
    expect((await put(upload, half, photo.subarray(half))).body).toEqual({ receivedBytes: photo.length });
    const reply = await contact.own('pages.add', wholeFile(upload, photo));
    expect([reply.status, reply.body.photo.page]).toEqual([201, 1]);
    expect(await filesOf(app(), contact)).toEqual([]);
    expect(await app().temporaryFiles()).toEqual([]);
  });

  it('that was taken in says that all of it is there, and is answered as before without a second photograph', async () => {
    const upload = newUpload();
    await sendChunks(contact, photo, { upload });
    const first = await contact.own('pages.add', wholeFile(upload, photo));
    expect(await receivedBytes(upload)).toBe(photo.length);
    const late = await put(upload, 0, photo.subarray(0, 100));
    expect([late.status, late.problem.code, late.problem.current]).toEqual([
      409,
      'upload.offsetWrong',
      { receivedBytes: photo.length },
    ]);
    const again = await contact.own('pages.add', wholeFile(upload, photo));
    expect(again.bytes.equals(first.bytes)).toBe(true);
    const otherKey = await contact.own('pages.add', { ...wholeFile(upload, photo), key: newUpload() });
    expect([otherKey.status, otherKey.problem.code]).toEqual([409, 'upload.takenIn']);
    expect(await filesOf(app(), contact)).toEqual([]);
  });

  it('is refused at another place than where it stopped, and says where that is', async () => {
    const upload = newUpload();
    await put(upload, 0, Buffer.alloc(40 * KIB, 1));
    for (const offset of [1, 20 * KIB, 40 * KIB + 1, 99_999_999]) {
      const { status, problem } = await put(upload, offset, Buffer.alloc(KIB, 2));
      expect([offset, status, problem.code, problem.current]).toEqual([
        offset,
        409,
        'upload.offsetWrong',
        { receivedBytes: 40 * KIB },
      ]);
    }
    expect(await receivedBytes(upload)).toBe(40 * KIB);
  });

  it('takes the same piece twice for one, also when both come at the same moment', async () => {
    const upload = newUpload();
    const pieces = [Buffer.alloc(32 * KIB, 1), Buffer.alloc(16 * KIB, 2)] as const;
    const twelve = Array.from({ length: 12 });
    for (const [index, piece] of pieces.entries()) {
      const replies = await Promise.all(twelve.map(() => put(upload, index * 32 * KIB, piece)));
      const end = (index * 32 + piece.length / KIB) * KIB;
      expect(replies.map(({ body }) => body.receivedBytes)).toEqual(twelve.map(() => end));
    }
    expect((await put(upload, 0, pieces[0])).body.receivedBytes).toBe(48 * KIB);
    const otherBytes = await put(upload, 0, Buffer.alloc(32 * KIB, 3));
    expect(otherBytes.problem.code).toBe('upload.offsetWrong');
  });

  it('is refused piece by piece when a piece is empty, damaged, too large or not named as bytes', async () => {
    const upload = newUpload();
    const piece = Buffer.alloc(KIB, 1);
    expect((await put(upload, 0, Buffer.alloc(0))).problem.code).toBe('file.empty');
    const damaged = { ...chunkRequest(upload, 0, piece), query: { sha256: sha256Of(Buffer.from('x')) } };
    const reply = await contact.own('pages.putChunk', damaged);
    expect([reply.status, reply.problem.code]).toEqual([422, 'upload.chunkDamaged']);
    const tooLarge = await put(upload, 0, Buffer.alloc(UPLOAD_CHUNK_MAX_BYTES + KIB));
    expect([tooLarge.status, tooLarge.problem.code]).toEqual([413, 'request.tooLarge']);
    const untyped = { ...chunkRequest(upload, 0, piece), headers: { 'content-type': 'text/plain' } };
    expect((await contact.own('pages.putChunk', untyped)).problem.code).toBe('request.unsupportedType');
    const unsigned = { ...chunkRequest(upload, 0, piece), query: {} };
    expect((await contact.own('pages.putChunk', unsigned)).problem.code).toBe('request.invalid');
    expect(await receivedBytes(upload)).toBe(0);
  });

  it('is not more than 10 MB', async () => {
    const upload = newUpload();
    const most = Buffer.alloc(FILE_MAX_BYTES);
    expect(await sendChunks(contact, most, { upload })).toBeNull();
    const more = await put(upload, FILE_MAX_BYTES, Buffer.alloc(1));
    expect([more.status, more.problem.code]).toEqual([413, 'file.tooLarge']);
    const whole = await contact.own('pages.add', wholeFile(upload, Buffer.alloc(FILE_MAX_BYTES + 1)));
    expect(whole.problem.code).toBe('file.tooLarge');
    // Ten megabytes of nothing are no photograph, and do not stay.
    expect((await contact.own('pages.add', wholeFile(upload, most))).problem.code).toBe('photo.notAnImage');
    expect(await receivedBytes(upload)).toBe(0);
  });

  it('is not taken in before all of it is there, and goes on after that', async () => {
    const upload = newUpload();
    await put(upload, 0, photo.subarray(0, 500));
    const early = await contact.own('pages.add', wholeFile(upload, photo));
    expect([early.status, early.problem.code]).toEqual([422, 'upload.incomplete']);
    await put(upload, 500, photo.subarray(500));
    expect((await contact.own('pages.add', wholeFile(upload, photo))).status).toBe(201);
  });

  it('begins again when what arrived is not what the phone has', async () => {
    const upload = newUpload();
    const turned = Buffer.from(photo);
    turned[700] = 255 - (turned[700] ?? 0);
    await sendChunks(contact, turned, { upload });
    const damaged = await contact.own('pages.add', wholeFile(upload, photo));
    expect([damaged.status, damaged.problem.code]).toEqual([422, 'upload.damaged']);
    expect(await receivedBytes(upload)).toBe(0);
    await sendChunks(contact, Buffer.concat([photo, Buffer.from('more')]), { upload });
    expect((await contact.own('pages.add', wholeFile(upload, photo))).problem.code).toBe('upload.damaged');
    await sendChunks(contact, photo, { upload });
    expect((await contact.own('pages.add', wholeFile(upload, photo))).status).toBe(201);
    expect(await app().temporaryFiles()).toEqual([]);
  });

  it('is nobody else’s: another unit finds neither the application nor what has arrived', async () => {
    const other = await contactAt(app(), 'draft');
    const upload = newUpload();
    await put(upload, 0, photo);
    const params = { id: contact.id, upload };
    const { params: place, ...chunk } = chunkRequest(upload, 0, photo);
    const replies = [
      await other.call('pages.uploadState', { params }),
      await other.call('pages.putChunk', { ...chunk, params: { ...place, id: contact.id } }),
      await other.call('pages.add', { ...wholeFile(upload, photo), params: { id: contact.id } }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    // The same name under the own application is another upload.
    expect(await receivedBytes(upload, other)).toBe(0);
    expect((await other.own('pages.add', wholeFile(upload, photo))).problem.code).toBe('upload.incomplete');
  });

  it.each([
    '',
    'x'.repeat(32),
    'A'.repeat(32),
    'a'.repeat(31),
    'a'.repeat(33),
    '..',
    '%2e%2e',
    'a/../b',
    '0',
  ])('is not named %j', async (upload) => {
    const state = await contact.own('pages.uploadState', { params: { upload } });
    const chunk = await put(upload, 0, photo);
    const whole = await contact.own('pages.add', { ...wholeFile(upload, photo), key: newUpload() });
    expect([state.status, chunk.status, whole.status]).toEqual([404, 404, 400]);
  });

  it.each(['-1', '+1', '1.5', '1e3', '00', '0x10', '100000000', '9'.repeat(30), 'NaN', ' '])(
    'has no place %j',
    async (offset) => {
      const request = chunkRequest(newUpload(), 0, photo);
      const reply = await contact.own('pages.putChunk', {
        ...request,
        params: { ...request.params, offset },
      });
      expect(reply.status).toBe(404);
    },
  );

  it('comes in only while the application can be changed', async () => {
    const submitted = await contactAt(app(), 'submitted');
    const piece = await put(newUpload(), 0, photo, submitted);
    expect([piece.status, piece.problem.code]).toEqual([409, 'application.notEditable']);
    expect(await filesOf(app(), submitted)).toEqual([]);
  });

  it('is one photograph when it is taken in 20 times at the same moment, under one key or under many', async () => {
    for (const isOneKey of [true, false]) {
      const person = await contactAt(app(), 'issued');
      const bytes = await pagePhoto(app(), person);
      const upload = newUpload();
      await sendChunks(person, bytes, { upload, chunkBytes: 3 * KIB });
      const whole = wholeFile(upload, bytes);
      const replies = await Promise.all(
        Array.from({ length: 20 }, () =>
          person.own('pages.add', isOneKey ? whole : { ...whole, key: newUpload() }),
        ),
      );
      const answers = replies.map((reply) => (reply.status === 201 ? 201 : reply.problem.code)).sort();
      expect(new Set(answers)).toEqual(new Set(isOneKey ? [201] : [201, 'upload.takenIn']));
      expect(answers.filter((answer) => answer === 201)).toHaveLength(isOneKey ? 20 : 1);
      expect(await app().database.read.countBy(PagePhoto, { applicationId: person.id })).toBe(1);
      expect([await filesOf(app(), person), await app().temporaryFiles()]).toEqual([[], []]);
    }
  });
});
