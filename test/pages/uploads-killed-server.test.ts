import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import type { ApplicationView } from '#shared/api/views';
import type { PhotoReceipt } from '../../miniapp/src/photos/send-photo';
import type { UploadTools } from '../../miniapp/src/photos/upload-tools';
import { addPhotos, PhoneDisk, startPhone, type RealPhone } from '../miniapp/photos/real-phone';
import { randomOf } from '../miniapp/photos/upload-world';
import { KillableServer } from '../support/killable-server';
import { Contact } from '../support/people';
import type { TestApp } from '../support/test-app';

const KILLS = Number(process.env.UPLOAD_KILLS ?? 6);
/** New ones before each kill, so that there is always something under way. */
const PHOTOS_PER_KILL = 2;
const PHOTOS = KILLS * PHOTOS_PER_KILL;
const random = randomOf(20_201_225);

/** Noise does not compress, so that a small picture is a long file. */
function noisePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 700, height: 900, channels: 3, background: '#fff', noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function draftContact(url: string): Promise<Contact> {
  const contact = new Contact({ url, campaignId: '' } as TestApp);
  await (await (await contact.signIn()).consent()).claim();
  const { id } = (await contact.call('campaigns.current')).body;
  contact.see(await contact.call('applications.create', { body: { campaignId: id } }));
  return contact;
}

interface Findings {
  /** Receipts whose photograph the server does not have, or has with other bytes. */
  missing: string[];
  storedTwice: number;
  left: string[];
}

async function look(
  server: KillableServer,
  contact: Contact,
  receipts: readonly string[],
): Promise<Findings> {
  const { photos } = await contact.refresh();
  const missing: string[] = [];
  for (const id of new Set(receipts)) {
    const photo = photos.find((candidate) => candidate.id === id);
    if (photo === undefined || !(await isWhole(contact, photo))) missing.push(id);
  }
  return {
    missing,
    storedTwice: Math.max(0, photos.length - PHOTOS),
    left: [...server.files('tmp'), ...server.files('files/uploads')],
  };
}

async function isWhole(contact: Contact, photo: ApplicationView['photos'][number]): Promise<boolean> {
  const { bytes } = await contact.own('pages.image', { params: { photo: photo.id } });
  return createHash('sha256').update(bytes).digest('hex') === photo.sha256;
}

describe(`a server that is killed ${KILLS} times while photos come in`, () => {
  let server: KillableServer;
  let photos: Buffer[];
  beforeAll(async () => {
    server = await KillableServer.start();
    photos = await Promise.all(Array.from({ length: PHOTOS }, noisePhoto));
  });
  afterAll(() => server.close());

  /** One queue of photos through all kills; gives back the receipts and what was measured. */
  async function live(contact: Contact, send?: UploadTools<PhotoReceipt>['send']) {
    const disk = new PhoneDisk();
    disk.texts.set('session.token', contact.token ?? '');
    const start = () => startPhone({ disk, applicationId: contact.id, apiBase: server.url, send });
    const receipts: string[] = [];
    const readyMs: number[] = [];
    let sentBytes = 0;
    let killsUnderWay = 0;
    let phone = await start();
    const takeStock = ({ sent }: RealPhone) => {
      receipts.push(...phone.receipts.splice(0));
      sentBytes += sent.splice(0).reduce((sum, { bytes }) => sum + bytes, 0);
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      await addPhotos(phone, disk, photos.slice(kill * PHOTOS_PER_KILL, (kill + 1) * PHOTOS_PER_KILL));
      // In the middle of the pieces, or while the server looks at a whole photo.
      await wait(random() * (kill % 2 === 0 ? 100 : 500));
      if (phone.sent.some(({ status }) => status === null)) killsUnderWay += 1;
      await server.kill();
      // Every third time the app is gone too.
      if (kill % 3 === 2) {
        phone.kill();
        takeStock(phone);
        readyMs.push(await server.run());
        phone = await start();
      } else readyMs.push(await server.run());
      phone.queue.wake();
    }
    while (phone.queue.current().entries.length > 0) {
      expect(phone.queue.current().entries.filter(({ state }) => state === 'refused')).toEqual([]);
      await wait(50);
      if (phone.queue.current().pause !== null) phone.queue.wake();
    }
    takeStock(phone);
    phone.kill();
    return { receipts, readyMs, sentBytes, killsUnderWay };
  }

  it('loses no photo for which the phone has a receipt, stores none twice and leaves no piece lying', async () => {
    const contact = await draftContact(server.url);
    const { receipts, readyMs, sentBytes, killsUnderWay } = await live(contact);
    // What a kill has left is cleared away by the sweep that a start begins with.
    await server.kill();
    await server.run();
    while (server.files('files/uploads').length > 0) await wait(50);
    const findings = await look(server, contact, receipts);
    const fileBytes = photos.reduce((sum, { length }) => sum + length, 0);
    const numbers = {
      kills: KILLS,
      killsUnderWay,
      photos: PHOTOS,
      receipts: receipts.length,
      fileBytes,
      sentBytes,
    };
    console.log(JSON.stringify({ name: 'killed server', ...numbers, slowestReadyMs: Math.max(...readyMs) }));
    expect(findings).toEqual({ missing: [], storedTwice: 0, left: [] });
    expect(contact.application.photos).toHaveLength(PHOTOS);
  }, 180_000);

  it('would notice a phone that takes the last piece for the receipt', async () => {
    const contact = await draftContact(server.url);
    const { receipts } = await live(contact, (photo, onProgress) => {
      onProgress(100);
      const receipt = { photo: { id: photo.key } } as PhotoReceipt;
      return { done: Promise.resolve({ kind: 'received', receipt }), abort() {} };
    });
    const { missing } = await look(server, contact, receipts);
    expect(missing).toHaveLength(PHOTOS);
  }, 180_000);
});
