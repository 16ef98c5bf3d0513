import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { PagePhoto } from '../../server/src/pages';
import { contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';
import { uploadPhoto } from '../support/upload-photo';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#eee' } });

/** Longer than the limit by one byte, with the head of a JPEG. */
function tooLong(): Buffer {
  const bytes = Buffer.alloc(10 * 1024 * 1024 + 1);
  bytes.write('ffd8ffe0', 'hex');
  return bytes;
}

async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 700, height: 700, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>1</script></svg>',
);
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

const refusals: [name: string, status: number, code: string, make: () => Promise<Buffer> | Buffer][] = [
  ['an SVG', 415, 'photo.notAnImage', () => svg],
  ['HTML', 415, 'photo.notAnImage', () => html],
  ['a GIF', 415, 'photo.notAnImage', () => picture(700, 700).gif().toBuffer()],
  ['a PDF', 415, 'photo.notAnImage', () => Buffer.from('%PDF-1.4\n%%EOF')],
  ['an animated WebP', 415, 'photo.notAnImage', animatedWebp],
  ['nothing', 422, 'file.empty', () => Buffer.alloc(0)],
  [
    'the head of a JPEG and HTML behind it',
    422,
    'photo.damaged',
    () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), html]),
  ],
  [
    'half a JPEG',
    422,
    'photo.damaged',
    async () => {
      const whole = await picture(900, 1200).jpeg().toBuffer();
      return whole.subarray(0, Math.floor(whole.length / 2));
    },
  ],
  ['60 megapixels in a small PNG', 422, 'photo.tooManyPixels', () => picture(10_000, 6_000).png().toBuffer()],
  ['a stamp', 422, 'photo.tooSmall', () => picture(300, 400).jpeg().toBuffer()],
  ['10 MB and one byte', 413, 'file.tooLarge', tooLong],
];

describeApp('a file that is no good photograph', (app) => {
  let contact: Contact;
  beforeAll(async () => {
    contact = await contactAt(app(), 'issued');
  });

  it.each(refusals)(
    'is refused with the reason when it is %s, and leaves nothing behind',
    async (_, status, code, make) => {
      const bytes = await make();
      const reply = await uploadPhoto(contact, bytes);
      expect([reply.status, reply.problem.code]).toEqual([status, code]);
      expect(await app().temporaryFiles()).toEqual([]);
      expect(await app().database.read.countBy(PagePhoto, { applicationId: contact.id })).toBe(0);
      for await (const { key } of app().storage.list(`applications/${contact.id}/photos`))
        throw new Error(key);
    },
  );

  it('is answered by a JPEG without the place, the time and the camera, upright and never sniffed', async () => {
    const bytes = await picture(1200, 900)
      .withExif({
        IFD0: { Make: 'MARKER-CAMERA', Orientation: '6' },
        IFD3: { GPSLatitude: '30/1 35/1 0/1', GPSLongitude: '114/1 17/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const photo = await contact.photograph(bytes);
    const served = await contact.own('pages.image', { params: { photo: photo.id } });
    const row = await app().database.read.findOneByOrFail(PagePhoto, { id: photo.id });
    expect((await app().storage.read(row.storageKey)).equals(served.bytes)).toBe(true);
    const { exif, format } = await sharp(served.bytes).metadata();
    expect([exif, format]).toEqual([undefined, 'jpeg']);
    expect(served.bytes.includes('MARKER-CAMERA')).toBe(false);
    expect(createHash('sha256').update(served.bytes).digest('hex')).toBe(photo.sha256);
    expect(served.headers.get('content-type')).toBe('image/jpeg');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('cache-control')).toContain('private');
  });
});
