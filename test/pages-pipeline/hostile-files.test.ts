import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { acceptPhoto } from '../../server/src/pages/accept-photo';

const MOST_CPU_SECONDS = 3;

/** The files are made here, which costs more than to refuse them. */

function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#c8d0c8' } });
}

/** A PNG that says it is so large, with next to nothing in it. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1024))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** What became of a file, with the CPU that it cost. */
async function refusal(file: Buffer): Promise<string> {
  const before = process.cpuUsage();
  const outcome = await acceptPhoto(file).then(
    () => 'accepted',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MOST_CPU_SECONDS);
  return outcome;
}

describe('a hostile file is refused by name or becomes a plain JPEG', () => {
  const refused: [string, string, () => Buffer | Promise<Buffer>][] = [
    ['an empty file', 'photo.notAnImage', () => Buffer.alloc(0)],
    [
      'an SVG that names a file',
      'photo.notAnImage',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><image href="file:///etc/passwd"/></svg>',
        ),
    ],
    [
      'an SVG behind the first bytes of a JPEG',
      'photo.damaged',
      () =>
        Buffer.concat([
          Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ]),
    ],
    [
      'a web page that calls itself a picture',
      'photo.notAnImage',
      () => Buffer.from('<!doctype html><title>photo.jpg</title>'),
    ],
    ['a picture of one pixel', 'photo.tooSmall', () => picture(1, 1).png().toBuffer()],
    ['a panorama of 30,000 pixels', 'photo.tooSmall', () => bomb(30_000, 1_500)],
    ['a PNG of 40,000 by 40,000 pixels in a few bytes', 'photo.tooManyPixels', () => bomb(40_000, 40_000)],
    ['a PNG whose pixels are missing', 'photo.damaged', () => bomb(2000, 1500)],
    [
      'half a JPEG',
      'photo.damaged',
      async () => {
        const raw = { width: 900, height: 900, channels: 3 } as const;
        const whole = await sharp(randomBytes(900 * 900 * 3), { raw })
          .jpeg()
          .toBuffer();
        return whole.subarray(0, whole.length >> 1);
      },
    ],
    [
      'an animation',
      'photo.notAnImage',
      async () => {
        const frames = await picture(800, 1600).raw().toBuffer();
        const raw = { width: 800, height: 1600, channels: 3, pageHeight: 800 } as const;
        frames.fill(0, 0, frames.length >> 1);
        return sharp(frames, { raw }).webp({ loop: 0 }).toBuffer();
      },
    ],
  ];

  it.each(refused)('%s: %s', async (_name, code, make) => {
    expect(await refusal(await make())).toBe(code);
  });

  it('keeps neither place nor device nor time of taking', async () => {
    const withExif = await picture(900, 1200)
      .withExif({
        IFD0: { Make: 'PhoneMaker', Copyright: 'somebody' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 35/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .jpeg()
      .toBuffer();
    expect((await sharp(withExif).metadata()).exif).toBeDefined();
    const { jpeg } = await acceptPhoto(withExif);
    const { exif, xmp, icc, iptc } = await sharp(jpeg).metadata();
    expect({ exif, xmp, icc, iptc }).toEqual({
      exif: undefined,
      xmp: undefined,
      icc: undefined,
      iptc: undefined,
    });
    expect(jpeg.includes('PhoneMaker')).toBe(false);
  });

  it('turns the picture as its EXIF says before it forgets the EXIF', async () => {
    const lying = await picture(1200, 900).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { widthPixels, heightPixels } = await acceptPhoto(lying);
    expect([widthPixels, heightPixels]).toEqual([900, 1200]);
  });

  it('drops what hangs behind the picture', async () => {
    const polyglot = Buffer.concat([
      await picture(900, 900).jpeg().toBuffer(),
      Buffer.from('PK\u0003\u0004<script>alert(1)</script>'),
    ]);
    expect((await acceptPhoto(polyglot)).jpeg.includes('<script>')).toBe(false);
  });

  it('makes 8 bits and three colours of 16 bits and of four', async () => {
    const deep = await picture(900, 900).toColourspace('rgb16').png().toBuffer();
    const print = await picture(900, 900).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    for (const file of [deep, print]) {
      const { depth, channels, space } = await sharp((await acceptPhoto(file)).jpeg).metadata();
      expect({ depth, channels, space }).toEqual({ depth: 'uchar', channels: 3, space: 'srgb' });
    }
  });
});
