import sharp from 'sharp';
import { pageSizeMm } from '#shared/pages/page-geometry';
import { codesOf, drawPage, itWithPoppler, photographsOf } from '../support/page-photos';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

function codesOfPage(app: TestApp, { application }: Contact, page: number): [string, string] {
  if (application.print === null) throw new Error('nothing was issued');
  return codesOf(app.signer, application.code, application.print, page);
}

/** As when the phone was held into the dark: the codes are read, the print is not. */
async function darkened(page: Buffer): Promise<Buffer> {
  return sharp(page).linear(0.12, 0).jpeg({ quality: 90 }).toBuffer();
}

const throwAway = async (contact: Contact, photo: string) =>
  contact.see(await contact.own('pages.remove', { params: { photo } }));

describeApp('an examined photograph', (app) => {
  itWithPoppler('of a sealed page is accepted, straightened, and its seal is shown where it is', async () => {
    const contact = await contactAt(app(), 'issued');
    const pdf = await contact.own('papers.pdf', { params: { revision: '1' } });
    const [cover] = await photographsOf(pdf.bytes);
    const photo = await contact.photograph(cover ?? Buffer.alloc(0));
    expect(photo).toMatchObject({ page: 1, verdict: 'current', counts: true, remarks: [], ruling: null });
    const [seal] = photo.seals;
    expect(seal?.widthMm).toBeGreaterThan(37);
    expect(Math.abs((seal?.yMm ?? 0) - 173)).toBeLessThan(5);
    const scan = await contact.own('pages.scan', { params: { photo: photo.id } });
    const { width = 0, height = 0, format, exif } = await sharp(scan.bytes).metadata();
    expect([width, height]).toEqual([photo.scan?.widthPixels, photo.scan?.heightPixels]);
    expect(width / height).toBeCloseTo(pageSizeMm.width / pageSizeMm.height, 2);
    expect([format, exif]).toEqual(['jpeg', undefined]);
    const small = await contact.own('pages.thumbnail', { params: { photo: photo.id } });
    expect(small.bytes.length).toBeLessThan(40_000);
    expect((await sharp(small.bytes).metadata()).width).toBe(320);
  });

  it('without the seal that its page must bear names the place', async () => {
    const contact = await contactAt(app(), 'issued');
    const photo = await contact.photograph(await drawPage(codesOfPage(app(), contact, 1)));
    expect(photo).toMatchObject({ page: 1, verdict: 'retake', counts: false });
    expect(photo.advice).toBe(
      '第 1 页封面“申报单位（盖章）”处没有认出红色公章，请确认这一处已经盖章、印迹清楚后重拍。',
    );
    expect(photo.remarks).toMatchObject([{ kind: 'sealPresence', place: 'cover', outcome: 'retake' }]);
  });

  it('with one code only is known, and is to be taken again', async () => {
    const contact = await contactAt(app(), 'issued');
    const photo = await contact.photograph(await drawPage([codesOfPage(app(), contact, 2)[0]]));
    expect(photo).toMatchObject({ page: 2, verdict: 'retake', counts: false });
  });

  it('is taken as it is after two retakes of its page, with its findings, also when those were thrown away', async () => {
    const contact = await contactAt(app(), 'issued');
    const bad = await darkened(await drawPage(codesOfPage(app(), contact, 2)));
    const first = await contact.photograph(bad);
    expect(first).toMatchObject({ verdict: 'retake', counts: false });
    expect(first.advice).toContain('光线太暗');
    await throwAway(contact, first.id);
    const second = await contact.photograph(bad);
    expect(second.verdict).toBe('retake');
    await throwAway(contact, second.id);
    const third = await contact.photograph(bad);
    expect(third).toMatchObject({ verdict: 'remarks', counts: true });
    expect(third.advice).toContain('审核人员会人工核对');
    expect(third.remarks[0]).toMatchObject({ kind: 'darkness', outcome: 'retake' });
    expect(contact.application.print?.pages[1]?.photoId).toBe(third.id);
  });

  it('of a page that was given back is counted anew: its first bad photograph is a retake again', async () => {
    const contact = await contactAt(app(), 'issued');
    const bad = await darkened(await drawPage(codesOfPage(app(), contact, 2)));
    for (let taken = 0; taken < 3; taken += 1) await contact.photograph(bad);
    await contact.photographAll();
    await contact.submit();
    const clerk = await clerkOf(app(), '420100');
    await clerk.giveBack(contact.id, [{ target: { kind: 'page', page: 2 }, text: '请重拍第 2 页' }]);
    await contact.refresh();
    expect((await contact.photograph(bad)).verdict).toBe('retake');
  });

  it('whose codes cannot be read says what is likely to blame', async () => {
    const contact = await contactAt(app(), 'issued');
    const paper = sharp({ create: { width: 800, height: 1130, channels: 3, background: '#1c1c1c' } });
    const desk = sharp({ create: { width: 1100, height: 1450, channels: 3, background: '#050505' } });
    const dark = await desk
      .composite([{ input: await paper.png().toBuffer(), left: 150, top: 160 }])
      .jpeg()
      .toBuffer();
    const { verdict, advice } = await contact.photograph(dark);
    expect(verdict).toBe('noCode');
    expect(advice).toMatch(/^没有认出页码(，.+。请.+后重拍。|。请离近一点、拍全四角、避开反光后重拍。)$/);
  });

  it('that is placed by hand has the seals of that page looked for', async () => {
    const contact = await contactAt(app(), 'issued');
    const unread = async () => {
      const sheet = sharp({ create: { width: 1000, height: 1414, channels: 3, background: '#f4f4f0' } });
      const desk = sharp({ create: { width: 1300, height: 1800, channels: 3, background: '#3a2c20' } });
      const input = await sheet.png().toBuffer();
      return desk
        .composite([{ input, left: 150, top: 190 }])
        .jpeg()
        .toBuffer();
    };
    await contact.photograph(await unread());
    const second = await contact.photograph(await unread());
    expect(second).toMatchObject({ page: null, verdict: 'noCode', placeableByHand: true });
    contact.see(await contact.own('pages.place', { params: { photo: second.id }, body: { page: 1 } }));
    const placed = contact.application.photos.find(({ id }) => id === second.id);
    expect(placed).toMatchObject({ page: 1, verdict: 'placedByHand', counts: true });
    expect(placed?.remarks.map(({ kind, place }) => [kind, place])).toContainEqual(['sealPresence', 'cover']);
  });
});
