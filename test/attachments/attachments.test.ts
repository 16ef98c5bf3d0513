import sharp from 'sharp';
import { Attachment } from '../../server/src/attachments';
import { contactAt, type Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { describeApp } from '../support/test-app';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#eee' } });

describeApp('an attachment', (app) => {
  const add = (contact: Contact, name: string, bytes: Buffer, kind = 'evidence') =>
    contact.own('attachments.add', { file: { name, bytes }, fields: { kind } });

  it('that is a PDF stays as it is, with its Chinese name, and is never shown inside a page of the phone app', async () => {
    const contact = await contactAt(app(), 'draft');
    const reply = await add(contact, '佐证材料（2019年）.PDF', smallPdf);
    const [attachment] = reply.body.attachments;
    expect(attachment).toMatchObject({
      kind: 'evidence',
      fileName: '佐证材料（2019年）.pdf',
      bytes: smallPdf.length,
    });
    const file = await contact.own('attachments.file', { params: { attachment: attachment?.id ?? '' } });
    expect(file.bytes.equals(smallPdf)).toBe(true);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain(`attachment; filename="____`);
    expect(file.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('佐证材料（2019年）.pdf')}`,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that was handed in leaves the form but not the receipt, also after the application was recalled', async () => {
    const contact = await contactAt(app(), 'submitted');
    contact.see(await contact.own('applications.recall', { body: {} }));
    const handedIn = contact.application.attachments[0]?.id ?? '';
    contact.see(await contact.own('attachments.remove', { params: { attachment: handedIn } }));
    expect(contact.application.attachments.map(({ id }) => id)).not.toContain(handedIn);
    const row = await app().database.read.findOneByOrFail(Attachment, { id: handedIn });
    expect(row.removedAtUtc).not.toBeNull();
    expect((await contact.own('attachments.file', { params: { attachment: handedIn } })).status).toBe(200);
    expect((await contact.own('attachments.remove', { params: { attachment: handedIn } })).status).toBe(404);
  });

  it('that is a picture becomes a JPEG without metadata and is named as what it is', async () => {
    const contact = await contactAt(app(), 'draft');
    const bytes = await picture(640, 480)
      .withExif({ IFD0: { Make: 'MARKER-CAMERA' } })
      .png()
      .toBuffer();
    const [attachment] = (await add(contact, '证书.png', bytes)).body.attachments;
    expect(attachment).toMatchObject({ fileName: '证书.jpg', contentType: 'image/jpeg' });
    const file = await contact.own('attachments.file', { params: { attachment: attachment?.id ?? '' } });
    const { exif, format } = await sharp(file.bytes).metadata();
    expect([exif, format]).toEqual([undefined, 'jpeg']);
  });

  it.each([
    ['HTML', 'page.pdf', Buffer.from('<script>1</script>'), 415, 'attachment.typeNotAllowed'],
    [
      'a PDF behind other bytes',
      'x.pdf',
      Buffer.concat([Buffer.from('<script>1</script>'), smallPdf]),
      415,
      'attachment.typeNotAllowed',
    ],
    ['a ZIP', 'x.pdf', Buffer.from('504b0304', 'hex'), 415, 'attachment.typeNotAllowed'],
    ['a PDF that ends in the middle', 'x.pdf', smallPdf.subarray(0, 100), 422, 'attachment.damaged'],
    [
      'a PDF with more than a kilobyte behind its end',
      'x.pdf',
      Buffer.concat([smallPdf, Buffer.alloc(2_000, 'x')]),
      422,
      'attachment.damaged',
    ],
    [
      'a picture that ends in the middle',
      'x.png',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      422,
      'attachment.damaged',
    ],
    ['nothing', 'x.pdf', Buffer.alloc(0), 422, 'file.empty'],
  ])('is refused when it is %s, and leaves nothing behind', async (_, name, bytes, status, code) => {
    const contact = await contactAt(app(), 'draft');
    const reply = await add(contact, name, bytes);
    expect([reply.status, reply.problem.code]).toEqual([status, code]);
    expect(await app().temporaryFiles()).toEqual([]);
    expect(await app().database.read.countBy(Attachment, { applicationId: contact.id })).toBe(0);
    for await (const { key } of app().storage.list(`applications/${contact.id}`)) throw new Error(key);
  });

  it('is refused for an unknown kind and for a field that nobody asked for', async () => {
    const contact = await contactAt(app(), 'draft');
    expect((await add(contact, 'x.pdf', smallPdf, 'nonsense')).problem.code).toBe('attachment.kindUnknown');
    const extra = await contact.own('attachments.add', {
      file: { name: 'x.pdf', bytes: smallPdf },
      fields: { kind: 'detail', status: 'approved' },
    });
    expect(extra.status).toBe(400);
  });

  it('is one of five at most, also when ten come at the same moment', async () => {
    const contact = await contactAt(app(), 'draft');
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => add(contact, `详细介绍${index}.pdf`, smallPdf, 'detail')),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = replies.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ problem }) => problem.code))).toEqual(new Set(['attachment.tooMany']));
    const files: string[] = [];
    for await (const { key } of app().storage.list(`applications/${contact.id}/attachments`)) files.push(key);
    expect(files).toHaveLength(5);
  });

  it.each([
    '../../etc/passwd.pdf',
    '..\\..\\x.pdf',
    'a\u202egpj.pdf',
    '  .pdf',
    'CON.pdf',
    '长'.repeat(300) + '.pdf',
  ])('named %s is kept under a name of the server and shown under a harmless one', async (name) => {
    const contact = await contactAt(app(), 'draft');
    const [attachment] = (await add(contact, name, smallPdf)).body.attachments;
    expect(attachment?.fileName).toMatch(/^[^/\\\u202e\r\n]{1,120}\.pdf$/u);
    const row = await app().database.read.findOneByOrFail(Attachment, { id: attachment?.id ?? '' });
    expect(row.storageKey).toBe(`applications/${contact.id}/attachments/${row.id}.pdf`);
  });
});
