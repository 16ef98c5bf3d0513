import sharp from 'sharp';
import { codesOf, drawPage } from '../support/page-photos';
import { contactAt, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';
import { uploadPhoto } from '../support/upload-photo';

const blank = () =>
  sharp({ create: { width: 700, height: 990, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();

function codesOfPage(
  app: TestApp,
  { application }: Contact,
  page: number,
  revision?: number,
): [string, string] {
  if (application.print === null) throw new Error('nothing was issued');
  const print = revision === undefined ? application.print : { ...application.print, revision };
  return codesOf(app.signer, application.code, print, page);
}

describeApp('a photograph', (app) => {
  it('says which page of which revision it is, wherever it is held', async () => {
    const contact = await contactAt(app(), 'issued');
    const upright = await drawPage(codesOfPage(app(), contact, 2));
    const turned = await sharp(upright).rotate(90).jpeg().toBuffer();
    const reply = await uploadPhoto(contact, turned);
    expect(reply.body.photo).toMatchObject({ page: 2, revision: 1, verdict: 'current', counts: true });
    expect(reply.body.application.print?.pages[1]?.photoId).toBe(reply.body.photo.id);
  });

  it('of an older revision is stale where the content changed', async () => {
    const contact = await contactAt(app(), 'issued');
    const old = await drawPage(codesOfPage(app(), contact, 2));
    await contact.save({ industry: '仪器仪表制造业' });
    await contact.issue();
    expect(await contact.photograph(old)).toMatchObject({
      page: 2,
      revision: 1,
      verdict: 'stale',
      counts: false,
    });
  });

  it.each([
    [
      'of another application',
      'otherApplication',
      (own: Contact, other: Contact) => codesOfPage(app(), other, 1),
    ],
    [
      'with a forged code beside a true one',
      'invalidCode',
      (own: Contact) => {
        const [first, second] = codesOfPage(app(), own, 1);
        return [first, `${second.slice(0, -1)}${second.endsWith('0') ? '1' : '0'}`];
      },
    ],
    [
      'of two pages at once',
      'severalPages',
      (own: Contact) => [codesOfPage(app(), own, 1)[0], codesOfPage(app(), own, 2)[1]],
    ],
    ['of a poster', 'foreignCode', () => ['HTTPS://EXAMPLE.CN']],
  ])('%s does not count', async (_, verdict, texts) => {
    const contact = await contactAt(app(), 'issued');
    const other = verdict === 'otherApplication' ? await contactAt(app(), 'issued') : contact;
    const photo = await contact.photograph(await drawPage(texts(contact, other)));
    expect(photo).toMatchObject({ page: null, verdict, counts: false, placeableByHand: false });
  });

  it('before any print says what to do first', async () => {
    const contact = await contactAt(app(), 'filled');
    expect(await contact.photograph(await blank())).toMatchObject({ verdict: 'noPrint', counts: false });
  });

  it('without a readable code can be placed by hand after the second try, and can be moved to another page', async () => {
    const contact = await contactAt(app(), 'issued');
    const first = await contact.photograph(await blank());
    const place = (photo: string, page: number) =>
      contact.own('pages.place', { params: { photo }, body: { page } });
    expect((await place(first.id, 1)).problem.code).toBe('photo.notPlaceable');
    const second = await contact.photograph(await blank());
    expect(second).toMatchObject({ verdict: 'noCode', placeableByHand: true });
    expect((await place(second.id, 99)).problem.code).toBe('photo.pageUnknown');
    contact.see(await place(second.id, 3));
    expect(contact.application.photos.find(({ id }) => id === second.id)).toMatchObject({
      page: 3,
      verdict: 'placedByHand',
      counts: true,
    });
    contact.see(await place(second.id, 2));
    expect(contact.application.print?.pages.map(({ photoId }) => photoId)).toEqual([null, second.id, null]);
    const read = await contact.photograph(await drawPage(codesOfPage(app(), contact, 1)));
    expect((await place(read.id, 2)).problem.code).toBe('photo.notPlaceable');
  });

  it('of a page that has one already takes its place', async () => {
    const contact = await contactAt(app(), 'issued');
    const codes = codesOfPage(app(), contact, 2);
    await contact.photograph(await drawPage(codes));
    const second = await contact.photograph(await drawPage(codes));
    expect(contact.application.print?.pages[1]?.photoId).toBe(second.id);
    contact.see(await contact.own('pages.remove', { params: { photo: second.id } }));
    expect(contact.application.print?.pages[1]?.photoId).not.toBeNull();
    expect((await contact.own('pages.remove', { params: { photo: second.id } })).status).toBe(404);
  });

  it('that was handed in cannot be deleted, also after the application was recalled', async () => {
    const contact = await contactAt(app(), 'submitted');
    contact.see(await contact.own('applications.recall', { body: {} }));
    const photo = contact.application.photos[0]?.id ?? '';
    const removal = await contact.own('pages.remove', { params: { photo } });
    expect([removal.status, removal.problem.code]).toEqual([409, 'photo.handedIn']);
    expect((await contact.own('pages.image', { params: { photo } })).status).toBe(200);
  });
});

describeApp('a code that was tampered with', (app) => {
  it('is accepted in none of 20,000 mutations', async () => {
    const { signer } = app();
    const content = { applicationCode: 'ABCDEFGHJK', revision: 2, page: 3, pages: 5, corner: 'A' as const };
    const code = signer.sign(content);
    expect(signer.verify(code)).toEqual(content);
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ.-';
    let seed = 20_201_225;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let accepted = 0;
    let tried = 0;
    while (tried < 20_000) {
      const characters = [...code];
      for (let changes = 0; changes <= random(3); changes += 1) {
        characters[random(characters.length)] = alphabet.charAt(random(alphabet.length));
      }
      const mutated = characters.join('');
      if (mutated === code) continue;
      tried += 1;
      if (signer.verify(mutated) !== null) accepted += 1;
    }
    expect(accepted).toBe(0);
  });
});
