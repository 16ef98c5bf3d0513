import { AuditEntry } from '../../server/src/audit';
import { receiptText } from '#shared/applications/receipt';
import { safeName, UniqueNames } from '../../server/src/exports/zip';
import { zipEntries } from '../papers/zip-entries';
import { paramsOf, readyToSend, save } from '../recommendations/approved-applications';
import { clerkOf, contactAt, type Clerk, type Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { describeApp, type TestApp } from '../support/test-app';

async function approvedContact(app: TestApp, clerk: Clerk, names: readonly string[]): Promise<Contact> {
  const contact = await contactAt(app, 'filled', { bureauCode: clerk.bureauCode ?? '' });
  for (const name of names) await contact.attach('evidence', name, smallPdf);
  await contact.issue();
  await contact.photographAll();
  await contact.submit();
  const { version } = await clerk.markOpened(contact.id);
  await clerk.call('reviews.approve', { params: { id: contact.id }, version, body: { opinion: '同意推荐' } });
  return contact;
}

describe('names inside of an archive', () => {
  const name = (given: string): string => safeName(given, { maxCharacters: 20 });

  it.each([
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\temp\\a.pdf', 'Ctempa.pdf'],
    ['CON', '_CON'],
    ['lpt1.txt', '_lpt1.txt'],
    ['名称 . ', '名称'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['\u0000\n\t', '未命名'],
    ['很长'.repeat(30) + '.pdf', '很长'.repeat(8) + '.pdf'],
    ['<b>"x"|?*', 'bx'],
  ])('make of %j what every system unpacks', (given, kept) => {
    expect(name(given)).toBe(kept);
  });

  it('are each given once, with no difference between a and A', () => {
    const names = new UniqueNames();
    expect(['a.pdf', 'A.pdf', 'a.pdf', 'b'].map((one) => names.take(one))).toEqual([
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'b',
    ]);
  });
});

describeApp('the set of a table as one archive', (app) => {
  it('has a folder for each application with its archive, receipt and attachments, and the sealed papers above', async () => {
    const head = await clerkOf(app(), '420200', 'bureauHead');
    const first = await approvedContact(app(), head, ['证书.pdf', '证书.pdf', 'CON.pdf']);
    const second = await approvedContact(app(), head, []);
    const table = await readyToSend(head, [second.id, first.id]);
    const started = performance.now();
    const reply = await head.call('exports.set', { params: paramsOf(table), body: {} });
    const elapsedMs = performance.now() - started;
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const entries = zipEntries(reply.bytes);
    expect([...entries.keys()]).toEqual([
      '推荐表.pdf',
      '推荐表.docx',
      '推荐文件.pdf',
      '推荐文件.docx',
      '盖章扫描件/推荐表_盖章扫描.pdf',
      '盖章扫描件/推荐文件_盖章扫描.pdf',
      '01_演示制造有限公司/归档.pdf',
      '01_演示制造有限公司/receipt.txt',
      '01_演示制造有限公司/附件/项目具体情况详细介绍_详细介绍.pdf',
      '02_演示制造有限公司/归档.pdf',
      '02_演示制造有限公司/receipt.txt',
      '02_演示制造有限公司/附件/项目具体情况详细介绍_详细介绍.pdf',
      '02_演示制造有限公司/附件/相关佐证材料_证书.pdf',
      '02_演示制造有限公司/附件/相关佐证材料_证书 (2).pdf',
      '02_演示制造有限公司/附件/相关佐证材料_CON.pdf',
    ]);
    const receipt = (await first.own('applications.receipt')).body;
    expect(entries.get('02_演示制造有限公司/receipt.txt')).toBe(receiptText(receipt));
    expect(entries.get('01_演示制造有限公司/归档.pdf')?.startsWith('%PDF-')).toBe(true);
    expect(entries.get('推荐表.docx')?.startsWith('PK')).toBe(true);
    console.info(`set of 2 applications: ${reply.bytes.length} bytes in ${Math.round(elapsedMs)} ms`);
    const trail = await app().database.read.findBy(AuditEntry, { actorId: head.accountId });
    expect(trail.filter(({ action }) => action === 'export.set')).toHaveLength(1);
    expect(
      trail
        .filter(({ action }) => action === 'archive.read')
        .map(({ subjectId }) => subjectId)
        .sort(),
    ).toEqual([first.id, second.id].sort());
  });

  it('is another bureau’s affair, and waits for the first issue', async () => {
    const clerk = await clerkOf(app(), '420300');
    const contact = await approvedContact(app(), clerk, []);
    const table = await save(clerk, [contact.id]);
    const request = { params: paramsOf(table), body: {} };
    expect((await clerk.call('exports.set', request)).problem.code).toBe('recommendation.notIssued');
    expect((await (await clerkOf(app(), '420500')).call('exports.set', request)).status).toBe(404);
  });
});
