import { randomBytes } from 'node:crypto';
import { PagePhoto } from '../../server/src/pages';
import { addPhotos, PhoneDisk, startPhone, type RealPhone } from '../miniapp/photos/real-phone';
import { startCuttingProxy } from '../support/cutting-proxy';
import { contactAt, type Contact } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp, type TestApp } from '../support/test-app';
import { chunkRequest, newUpload } from '../support/upload-photo';

const fileBytes = 1_000_000;
const cutEveryBytes = 200_000;

/** A photograph of a page that is as long as a large one. */
async function largePhoto(app: TestApp, contact: Contact): Promise<Buffer> {
  const [photo] = await scenePhotos(app.signer, contact.application);
  if (photo === undefined) throw new Error('a page is needed');
  return Buffer.concat([photo, randomBytes(fileBytes - photo.length)]);
}

function diskOf(contact: Contact): PhoneDisk {
  const disk = new PhoneDisk();
  disk.texts.set('session.token', contact.token ?? '');
  return disk;
}

async function emptied({ queue }: RealPhone): Promise<void> {
  while (queue.current().entries.some(({ state }) => state !== 'refused')) {
    await new Promise((resolve) => queue.onChange(() => resolve(undefined)));
  }
  expect(queue.current().entries).toEqual([]);
}

const piecesOf = ({ sent }: RealPhone) => sent.filter(({ bytes }) => bytes > 0);
const bytesOf = (pieces: readonly { bytes: number }[]): number =>
  pieces.reduce((sum, { bytes }) => sum + bytes, 0);

describeApp('over a line that is cut every 200 kB', (app) => {
  it.each([
    ['a quick line', undefined],
    ['2 Mbit/s', 250_000],
  ])(
    'a photo of 1 MB arrives whole from the phone, with at most one piece resent a cut (%s)',
    async (name, bytesPerSecond) => {
      const contact = await contactAt(app(), 'issued');
      const photo = await largePhoto(app(), contact);
      const proxy = await startCuttingProxy(app().url, { everyBytes: cutEveryBytes, bytesPerSecond });
      const disk = diskOf(contact);
      const startedAtMs = Date.now();
      const phone = await startPhone({ disk, applicationId: contact.id, apiBase: proxy.url });
      await addPhotos(phone, disk, [photo]);
      await emptied(phone);
      const { cuts, forwardedBytes } = proxy;
      await proxy.close();

      const pieces = piecesOf(phone);
      const arrived = pieces.filter(({ status }) => status === 200);
      const resentPieces = pieces.length - arrived.length;
      const numbers = {
        name,
        cuts,
        pieces: arrived.length,
        resentPieces,
        // Heads of requests are among them.
        resentBytes: forwardedBytes - fileBytes,
        milliseconds: Date.now() - startedAtMs,
      };
      console.log(JSON.stringify(numbers));
      expect(cuts).toBeGreaterThanOrEqual(fileBytes / cutEveryBytes - 1);
      expect(resentPieces).toBeLessThanOrEqual(cuts);
      expect(bytesOf(arrived)).toBe(fileBytes);
      expect(phone.sent.filter(({ method }) => method === 'GET')).toHaveLength(1);
      const photos = await app().database.read.findBy(PagePhoto, { applicationId: contact.id });
      expect(photos.map(({ id, bytes }) => [id, bytes])).toEqual([[phone.receipts[0], fileBytes]]);
      expect((await app().storage.read(photos[0]?.storageKey ?? '')).equals(photo)).toBe(true);
    },
    60_000,
  );

  it('goes on after a cold start in the middle, and sends no acknowledged piece again', async () => {
    const contact = await contactAt(app(), 'issued');
    const photo = await largePhoto(app(), contact);
    const proxy = await startCuttingProxy(app().url, { everyBytes: cutEveryBytes });
    const disk = diskOf(contact);
    const start = () => startPhone({ disk, applicationId: contact.id, apiBase: proxy.url });
    const first = await start();
    await addPhotos(first, disk, [photo]);
    const percent = () => first.queue.current().entries[0]?.percent ?? 100;
    while (percent() < 40) await new Promise((resolve) => first.queue.onChange(() => resolve(undefined)));
    first.kill();
    const [upload] = JSON.parse(disk.texts.get('photos') ?? '[]') as { key: string }[];
    const params = { upload: upload?.key ?? '' };
    const before = (await contact.own('pages.uploadState', { params })).body.receivedBytes;
    expect(before).toBeGreaterThanOrEqual(0.4 * fileBytes);
    proxy.heal();
    const second = await start();
    await emptied(second);
    await proxy.close();
    expect(bytesOf(piecesOf(second))).toBe(fileBytes - before);
    expect(await app().database.read.countBy(PagePhoto, { applicationId: contact.id })).toBe(1);
  });

  it('would notice a phone whose pieces stay as large as they are', async () => {
    const contact = await contactAt(app(), 'issued');
    const proxy = await startCuttingProxy(app().url, { everyBytes: cutEveryBytes });
    const upload = newUpload();
    const { params, query, bytes } = chunkRequest(upload, 0, randomBytes(256 * 1024));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const address = `/api/applications/${contact.id}/photo-uploads/${params?.upload}/chunks/0`;
      const sending = fetch(`${proxy.url}${address}?sha256=${query?.sha256}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${contact.token}`, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes ?? Buffer.alloc(0)),
      });
      await expect(sending).rejects.toThrow('fetch failed');
    }
    await proxy.close();
    const state = await contact.own('pages.uploadState', { params: { upload } });
    expect(state.body.receivedBytes).toBe(0);
  });
});
