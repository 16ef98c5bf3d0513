import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { receiptText } from '#shared/applications/receipt';
import { AuditEntry } from '../../server/src/audit';
import { declareNotRun } from '../support/declare-not-run';
import { photographsOf } from '../support/page-photos';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { descriptionOf } from '../support/sound-answers';
import { openSqliteTestDatabase } from '../support/test-database';
import { describeApp, startTestApp, type TestApp } from '../support/test-app';
import {
  archivedContact,
  archiveOf,
  contactWithPages,
  hasPoppler,
  popplerNotice,
  pageSizes,
  photographPrint,
  photographUntilTaken,
  pageTexts,
  pictureBytes,
  wordPlaces,
} from './archived-contact';

const receiptOf = async (contact: Contact) => (await contact.own('applications.receipt')).body;

describeApp('the archive of an application', (app) => {
  it('is refused before the first submission, with what to do', async () => {
    const { status, problem } = await (await contactAt(app(), 'photographed')).own('archive.own');
    expect([status, problem.code]).toEqual([409, 'application.notSubmitted']);
    expect(problem.title).toContain('提交之后');
  });

  it('has the name of the unit and the number of the receipt', async () => {
    const contact = await contactAt(app(), 'submitted');
    const { headers } = await contact.own('archive.own');
    const { unitName, number } = await receiptOf(contact);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      `${unitName}_${number}.pdf`,
    );
  });

  it('is the same file whenever it is made', async () => {
    const contact = await contactAt(app(), 'submitted');
    expect((await archiveOf(contact)).equals(await archiveOf(contact))).toBe(true);
  });

  it('stays that of the last submission while the application is corrected', async () => {
    const contact = await contactAt(app(), 'submitted');
    const before = await archiveOf(contact);
    contact.see(await contact.own('applications.recall', { body: {} }));
    await contact.save({ projectName: '另一个项目' });
    await contact.issue();
    expect((await archiveOf(contact)).equals(before)).toBe(true);
  });

  it('leaves a record of the clerk who reads it, and of which file', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    const { bytes } = await clerk.call('archive.review', { params: { id: contact.id }, body: {} });
    const entries = await app().database.read.findBy(AuditEntry, {
      subjectId: contact.id,
      action: 'archive.read',
    });
    const { number } = await receiptOf(contact);
    expect(entries.map(({ actorId, detail }) => [actorId, JSON.parse(detail) as unknown])).toEqual([
      [clerk.accountId, { receipt: number, sha256: createHash('sha256').update(bytes).digest('hex') }],
    ]);
    const other = await clerkOf(app(), '420500');
    const foreign = await other.call('archive.review', { params: { id: contact.id }, body: {} });
    expect(foreign.status).toBe(404);
  });
});

describe('what an archive says and shows', () => {
  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }
  let running: TestApp;
  const app = (): TestApp => running;
  beforeAll(async () => {
    running = await startTestApp(openSqliteTestDatabase);
  });
  afterAll(() => running.close());

  it('binds receipt, pages in order and findings on A4, each page at most 400 kB, found by its own text', async () => {
    const contact = await archivedContact(app(), { description: descriptionOf(2500) });
    const pdf = await archiveOf(contact);
    const printedPages = contact.application.print?.pages.length ?? 0;
    expect(new Set(pageSizes(pdf))).toEqual(new Set(['595.276 x 841.89 pts (A4)']));
    const [receiptPage = '', ...others] = pageTexts(pdf);
    const pages = others.slice(0, printedPages);
    const findings = others.slice(printedPages).join('');
    expect(receiptPage).toContain('申报回执');
    expect(findings).toMatch(/^申请编号.*页面核对记录第1页/);
    pages.forEach((text, index) => expect(text).toContain(`第${index + 1}页共${printedPages}页`));
    expect(pages[0]).toContain('演示制造有限公司');
    expect(pages[1]).toContain('项目名称演示·协同制造双创平台');
    for (const text of pages.slice(1, -1)) expect(text).toContain('面向产业链开放研发设计');
    expect(pages.at(-1)).toContain('申请单位意见');
    const pictures = pictureBytes(pdf);
    expect(pictures).toHaveLength(printedPages);
    expect(Math.max(...pictures)).toBeLessThanOrEqual(400_000);
    expect(pdf.length).toBeLessThanOrEqual(400_000 * pageSizes(pdf).length);
    console.info(
      `${printedPages} pages, pictures ${pictures.join(', ')} bytes, the file ${pdf.length} bytes`,
    );
  });

  it('carries the receipt: every hash of it on the sheet, and the text from which its own is computed', async () => {
    const contact = await archivedContact(app());
    const pdf = await archiveOf(contact);
    const receipt = await receiptOf(contact);
    const [sheet = ''] = pageTexts(pdf);
    const hashes = [
      receipt.sha256,
      receipt.snapshotSha256,
      ...[...receipt.pages, ...receipt.attachments].map((one) => one.sha256),
    ];
    for (const hash of hashes) expect(sheet).toContain(hash);
    const text = attachedText(pdf);
    expect(text).toBe(receiptText(receipt));
    expect(createHash('sha256').update(text).digest('hex')).toBe(receipt.sha256);
  });

  it('says of each page what was found and what a clerk ruled', async () => {
    const contact = await contactAt(app(), 'issued');
    const { bytes } = await contact.own('papers.pdf', { params: { revision: '1' } });
    const dark = await sharp((await photographsOf(bytes))[0])
      .modulate({ brightness: 0.25 })
      .jpeg()
      .toBuffer();
    await photographUntilTaken(contact, 0, dark);
    await photographPrint(contact);
    await contact.submit();
    const [photo] = contact.application.photos.filter(({ counts }) => counts);
    if (photo === undefined) throw new Error('no photograph');
    const reason = '公章清楚 #[x] $y$，只是偏了 *一点*';
    const clerk = await clerkOf(app(), '420100');
    await clerk.markOpened(contact.id);
    const ruling = { params: { id: contact.id, photo: photo.id }, body: { isValid: true, reason } };
    expect((await clerk.call('reviews.rulePhoto', ruling)).status).toBe(200);
    const pdf = (await clerk.call('archive.review', { params: { id: contact.id }, body: {} })).bytes;
    const findings = pageTexts(pdf).join('').split('页面核对记录').at(-1) ?? '';
    expect(findings).toContain(`合格：${reason.replace(/\s/g, '')}`);
    expect(photo.remarks.length).toBeGreaterThan(0);
    expect(findings).toContain('未发现问题');
    for (const { sha256, scan, counts, remarks } of contact.application.photos) {
      if (!counts) continue;
      expect(findings).toContain(sha256);
      expect(findings).toContain(scan?.sha256);
      for (const { text } of remarks) expect(findings).toContain(text);
    }
  });

  it('takes a page that a correction left as it was from the print that it shows', async () => {
    const contact = await archivedContact(app());
    const clerk = await clerkOf(app(), '420100');
    await clerk.markOpened(contact.id);
    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'projectName' }, text: '名称不全' }]);
    await contact.refresh();
    await contact.save({ projectName: '演示·改过的项目' });
    await contact.issue();
    await photographPrint(contact);
    await contact.submit();
    const pdf = await archiveOf(contact);
    const [, cover = '', table = ''] = pageTexts(pdf);
    expect(cover).toContain('第1次打印');
    expect(table).toContain('第2次打印');
    expect(table).toContain('演示·改过的项目');
    expect((await receiptOf(contact)).number).toMatch(/-2$/);
  });

  it('shows a page without a scan as the photograph, and says that its text cannot be searched', async () => {
    const contact = await contactAt(app(), 'issued');
    const white = sharp({ create: { width: 990, height: 700, channels: 3, background: '#eee' } });
    const pages = contact.application.print?.pages.map(({ page }) => page) ?? [];
    const photos: string[] = [];
    for (const page of pages)
      photos.push((await contact.photograph(await white.jpeg({ quality: 80 + page }).toBuffer())).id);
    for (const [index, photo] of photos.entries()) {
      const page = pages[index];
      contact.see(await contact.own('pages.place', { params: { photo }, body: { page } }));
    }
    await contact.submit();
    const texts = pageTexts(await archiveOf(contact));
    expect(texts.slice(1, 1 + pages.length)).toEqual(pages.map(() => ''));
    expect(texts.at(-1)).toContain('申报单位手工指定');
    expect(texts.at(-1)).toContain('没有摊平的页面');
  });

  it('prints names as they were written, whatever they are made of, and stays on its sheets', async () => {
    const contact = await contactWithPages(app());
    const names = [
      '#[x] {y} $z$ _b_ `c` @d ~ e.pdf',
      `${'长'.repeat(110)}.pdf`,
      `${'W'.repeat(110)}.pdf`,
      'مرحبا שלום.pdf',
      ...Array.from({ length: 20 }, (_, index) => `材料${index + 1}.pdf`),
    ];
    for (const [index, name] of names.entries())
      await contact.attach(index < 4 ? 'detail' : 'evidence', name, smallPdf);
    await contact.submit();
    const pdf = await archiveOf(contact);
    const text = pageTexts(pdf).join('');
    const kept = (await receiptOf(contact)).attachments.map(({ fileName }) => fileName);
    expect(kept).toHaveLength(names.length + 1);
    // The order in which a reader gives back Arabic and Hebrew is its own; the attached receipt has them exactly.
    const leftToRight = kept.filter((name) => !name.includes('م'));
    expect(leftToRight.filter((name) => !text.includes(name.replace(/\s/g, '')))).toEqual([]);
    expect(kept.filter((name) => !attachedText(pdf).includes(name))).toEqual([]);
    for (const { leftMm, rightMm } of wordPlaces(pdf)) {
      expect(leftMm).toBeGreaterThan(9);
      expect(rightMm).toBeLessThan(201);
    }
  });
});

function inDirectory<T>(pdf: Buffer, act: (file: string, directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'shenbao-archive-'));
  try {
    const file = join(directory, 'archive.pdf');
    writeFileSync(file, pdf);
    return act(file, directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function attachedText(pdf: Buffer): string {
  return inDirectory(pdf, (file, directory) => {
    execFileSync('pdfdetach', ['-saveall', '-o', directory, file]);
    return readFileSync(join(directory, 'receipt.txt'), 'utf8');
  });
}
