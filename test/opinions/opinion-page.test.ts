import sharp from 'sharp';
import { AuditEntry, verifyChain } from '../../server/src/audit';
import { BureauOpinion, OpinionPrint, openOpinionPages } from '../../server/src/opinions';
import { pdfPictures, pdfText } from '../papers/poppler';
import { readyToSend, sendOf } from '../recommendations/approved-applications';
import { codesOf, drawPage, itWithPoppler, withSeal } from '../support/page-photos';
import { clerkOf, contactAt, provinceClerk, type Clerk, type Contact } from '../support/people';
import { scenePhoto } from '../support/scene-photos';
import { describeApp } from '../support/test-app';
import { OpinionDesk } from './opinion-desk';

const words = '该项目符合申报条件，同意推荐。';
/** 5 pixels a millimetre, as withSeal draws. */
const DOTS_PER_INCH = 127;

describeApp('the opinion page of a bureau', (app) => {
  let contact: Contact;
  let clerk: Clerk;
  let desk: OpinionDesk;
  beforeEach(async () => {
    contact = await contactAt(app(), 'submitted');
    clerk = await clerkOf(app(), '420100');
    desk = new OpinionDesk(app(), clerk, contact.id);
  });

  const openPages = async () => openOpinionPages(app().database.read, [contact.id]);
  const approve = async (opinion = words) => {
    await clerk.open(contact.id);
    return clerk.call('reviews.approve', { params: { id: contact.id }, body: { opinion } });
  };
  const jpegOfPage = async (): Promise<Buffer> => {
    const params = { id: contact.id, revision: '1' };
    const { bytes } = await clerk.call('opinions.pdf', { params });
    const [picture = Buffer.alloc(0)] = pdfPictures(bytes, DOTS_PER_INCH);
    return sharp(picture).jpeg({ quality: 80 }).toBuffer();
  };
  /** Printed, sealed where the page asks for it, and scanned. */
  const sealedScan = async (): Promise<Buffer> => {
    const print = await app().database.read.findOneByOrFail(OpinionPrint, { applicationId: contact.id });
    const [page] = JSON.parse(print.pages) as { sealBoxes: { xMm: number; yMm: number }[] }[];
    const box = page?.sealBoxes[0] ?? { xMm: 0, yMm: 0 };
    return withSeal(await jpegOfPage(), { xMm: box.xMm + 38, yMm: box.yMm + 24 });
  };

  it('is written as a draft that keeps its version, and a stale draft is refused with what stands now', async () => {
    expect(await desk.open()).toMatchObject({ version: 1, text: '', print: null, isReady: false });
    const saved = await desk.write(`  ${words}\n请予支持。 `);
    expect(saved).toMatchObject({ version: 2, text: `${words}\n请予支持。` });
    const stale = await clerk.call('opinions.save', {
      params: { id: contact.id },
      version: 1,
      body: { text: '别的意见' },
    });
    expect([stale.status, stale.problem.code]).toEqual([409, 'version.stale']);
    expect(stale.problem.current).toMatchObject({ version: 2, text: `${words}\n请予支持。` });
  });

  it('written by two clerks at the same moment has one winner', async () => {
    const other = await clerkOf(app(), '420100');
    const save = (who: Clerk, text: string) =>
      who.call('opinions.save', { params: { id: contact.id }, version: 1, body: { text } });
    const replies = await Promise.all([save(clerk, '同意推荐。'), save(other, '建议优先推荐。')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not issued without an opinion', async () => {
    const { version } = await desk.open();
    const reply = await clerk.call('opinions.issue', { params: { id: contact.id }, version, body: {} });
    expect([reply.status, reply.problem.code]).toEqual([422, 'opinion.empty']);
  });

  itWithPoppler('prints the opinion, whose form it is, and places for signature and seal', async () => {
    await desk.write(words);
    const { print } = await desk.issue();
    expect(print).toMatchObject({ revision: 1, isStale: false, pages: [{ page: 1, photoId: null }] });
    const { bytes } = await clerk.call('opinions.pdf', { params: { id: contact.id, revision: '1' } });
    const text = pdfText(bytes).replace(/\s+/g, '');
    for (const part of [
      '附件2',
      '演示制造有限公司',
      '各市州经信局具体推荐意见：',
      words,
      '主管部门负责人(签章)：',
      '(单位公章)',
      '推荐意见第1次打印第1页共1页',
    ])
      expect(text).toContain(part);
  });

  it('is issued once for the same words, and again for other words, which makes the old page stale', async () => {
    await desk.write(words);
    await desk.issue();
    expect((await desk.issue()).print?.revision).toBe(1);
    const accepted = await desk.uploaded(await desk.sealedPage(contact.application.code));
    expect(accepted).toMatchObject({ verdict: 'accepted', counts: true });
    const changed = await desk.write('经研究，同意推荐。');
    expect(changed.print?.isStale).toBe(true);
    expect(changed.photos[0]).toMatchObject({ verdict: 'stale', counts: false });
    expect(await openPages()).toEqual([contact.id]);
    expect((await desk.issue()).print).toMatchObject({ revision: 2, isStale: false });
  });

  itWithPoppler('with signature and seal is accepted, as photograph and as a scanner’s PDF', async () => {
    await desk.write(words);
    await desk.issue();
    const scan = await sealedScan();
    const photo = await desk.uploaded(scan);
    expect(photo).toMatchObject({ verdict: 'accepted', page: 1, counts: true, remarks: [] });
    expect(photo.seals).toHaveLength(1);
    expect(photo.scan).not.toBeNull();
    const again = await desk.uploaded(pdfAround(scan), '扫描.pdf');
    expect(again).toMatchObject({ verdict: 'accepted', counts: true });
    expect(await app().temporaryFiles()).toEqual([]);
    const params = { id: contact.id, photo: photo.id };
    expect((await clerk.call('opinions.scan', { params })).headers.get('content-type')).toBe('image/jpeg');
  });

  itWithPoppler(
    'without the bureau’s seal is to be taken again, and the third time it is kept with its finding',
    async () => {
      await desk.write(words);
      await desk.issue();
      const bare = await jpegOfPage();
      const first = await desk.uploaded(bare);
      expect(first).toMatchObject({ verdict: 'retake', counts: false });
      expect(first.advice).toContain('“各市州经信局具体推荐意见”处没有认出红色公章');
      expect((await desk.uploaded(bare)).verdict).toBe('retake');
      expect(await openPages()).toEqual([contact.id]);
      const third = await desk.uploaded(bare);
      expect(third).toMatchObject({ verdict: 'remarks', counts: true });
      expect(third.remarks).toMatchObject([{ kind: 'sealPresence', place: 'bureauOpinion' }]);
      expect(await openPages()).toEqual([]);
    },
  );

  it('is never taken for a page of the unit’s form, nor a page of the form for it', async () => {
    await desk.write(words);
    await desk.issue();
    const { application } = contact;
    if (application.print === null) throw new Error('nothing was issued');
    const formPage = await scenePhoto(codesOf(app().signer, application.code, application.print, 1));
    expect(await desk.uploaded(formPage)).toMatchObject({ verdict: 'otherPaper', counts: false });
    const other = await contactAt(app(), 'issued');
    const page = await scenePhoto(desk.codes(other.application.code, 1));
    expect(await other.photograph(page)).toMatchObject({ verdict: 'otherApplication', page: null });
  });

  it('with a forged code, of another application or without a code says so', async () => {
    await desk.write(words);
    await desk.issue();
    const { code } = contact.application;
    const [first, second] = desk.codes(code);
    const forged = first.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await desk.uploaded(await scenePhoto([forged, second]))).verdict).toBe('invalidCode');
    const other = await contactAt(app(), 'submitted');
    const foreign = await scenePhoto(desk.codes(other.application.code));
    expect((await desk.uploaded(foreign)).verdict).toBe('otherPaper');
    expect((await desk.uploaded(await drawPage([]))).verdict).toBe('noCode');
  });

  it('refuses files that are neither a picture nor one scanned page, with what to do instead', async () => {
    const before = await desk.upload(await drawPage([]));
    expect(before.problem.code).toBe('opinion.notIssued');
    await desk.write(words);
    await desk.issue();
    const pdf = await desk.upload(Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF'), '扫描.pdf');
    expect([pdf.status, pdf.problem.code]).toEqual([415, 'opinion.pdfNotScan']);
    const word = await desk.upload(Buffer.from('PK no picture'), '意见.docx');
    expect([word.status, word.problem.code]).toEqual([415, 'photo.notAnImage']);
    expect(await app().temporaryFiles()).toEqual([]);
  });

  it('is not asked for at the approval, but before the application is sent', async () => {
    expect((await approve()).status).toBe(200);
    expect(await openPages()).toEqual([contact.id]);
    expect(await desk.open()).toMatchObject({ text: words, may: { write: false, issue: true } });
    await desk.issue();
    expect(await openPages()).toEqual([contact.id]);
    await desk.uploaded(await desk.sealedPage(contact.application.code));
    expect(await openPages()).toEqual([]);
    expect((await desk.open()).isReady).toBe(true);
  });

  it('sealed before the approval stands only if the approval says the same', async () => {
    await desk.write(words);
    await desk.issue();
    await desk.uploaded(await desk.sealedPage(contact.application.code));
    expect(await openPages()).toEqual([]);
    expect((await approve('同意。')).status).toBe(200);
    expect(await openPages()).toEqual([contact.id]);
  });

  it('holds the table back that would be sent without it, and names the project', async () => {
    await approve();
    const head = await clerkOf(app(), '420100', 'bureauHead');
    await readyToSend(head, [contact.id]);
    await app().database.write((tx) => tx.delete(BureauOpinion, { applicationId: contact.id }));
    const refused = await sendOf(head);
    expect([refused.status, refused.problem.code]).toEqual([422, 'recommendation.opinionsMissing']);
    expect(refused.problem.faults?.map(({ field }) => field)).toEqual([`entries.${contact.id}`]);
  });

  it('may be missing when the head answers for it with a reason, for this print only, and that is recorded', async () => {
    await desk.write(words);
    await desk.issue();
    const head = await clerkOf(app(), '420100', 'bureauHead');
    const headDesk = new OpinionDesk(app(), head, contact.id);
    const { version } = await headDesk.open();
    const body = { reason: '公章在外地，原件随后补寄。' };
    const byClerk = await clerk.call('opinions.waive', { params: { id: contact.id }, version, body });
    expect(byClerk.status).toBe(403);
    expect((await headDesk.waive(body.reason)).body).toMatchObject({ isReady: true, waiver: body });
    expect(await openPages()).toEqual([]);
    const entries = await app().database.read.findBy(AuditEntry, { subjectId: contact.id });
    const entry = entries.find(({ action }) => action === 'opinion.waived');
    expect(entry).toMatchObject({ actorKind: 'bureau', actorId: head.accountId });
    expect(entry?.detail).not.toContain('公章');
    await desk.write('建议推荐。');
    expect(await openPages()).toEqual([contact.id]);
    await desk.issue();
    expect(await desk.open()).toMatchObject({ isReady: false, waiver: null });
  });

  it('is covered by the trail: a changed word, print or picture is found', async () => {
    await desk.write(words);
    await desk.issue();
    await desk.uploaded(await desk.sealedPage(contact.application.code));
    const findings = async () =>
      (await verifyChain(app().database.read, app().storage, contact.id)).findings.length;
    expect(await findings()).toBe(0);
    const where = { applicationId: contact.id };
    await app().database.write((tx) => tx.update(OpinionPrint, where, { snapshot: '{}' }));
    expect(await findings()).toBe(1);
    const { pdfKey } = await app().database.read.findOneByOrFail(OpinionPrint, where);
    await app().storage.put(pdfKey, Buffer.from('%PDF-'));
    expect(await findings()).toBe(2);
  });

  it('is shown to the province, which changes nothing, and to no other bureau', async () => {
    await desk.write(words);
    const province = await provinceClerk(app());
    const seen = (await province.call('opinions.open', { params: { id: contact.id } })).body;
    expect(seen.may).toEqual({ write: false, issue: false, upload: false, waive: false });
    const other = await clerkOf(app(), '420500');
    expect((await other.call('opinions.open', { params: { id: contact.id } })).status).toBe(404);
  });

  it('is not written any more after the decision', async () => {
    await approve();
    const { version } = await desk.open();
    const reply = await clerk.call('opinions.save', {
      params: { id: contact.id },
      version,
      body: { text: '不同意' },
    });
    expect([reply.status, reply.problem.code]).toEqual([409, 'application.moveNotAllowed']);
  });
});

/** As office scanners write it: one page, one JPEG. */
function pdfAround(jpeg: Buffer): Buffer {
  const head = `%PDF-1.4\n1 0 obj\n<< /Type /XObject /Subtype /Image /Width 1050 /Height 1485 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    jpeg,
    Buffer.from('\nendstream\nendobj\ntrailer << >>\n%%EOF'),
  ]);
}
