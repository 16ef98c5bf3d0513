import { createHash } from 'node:crypto';
import { Print } from '../../server/src/papers';
import { contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('issuing the print', (app) => {
  const filesOf = async (applicationId: string): Promise<string[]> => {
    const files: string[] = [];
    for await (const { key } of app().storage.list(`applications/${applicationId}/prints`)) files.push(key);
    return files;
  };

  it('gives a PDF and a Word file under the names of the unit, and a preview before', async () => {
    const contact = await contactAt(app(), 'filled');
    const preview = await contact.own('papers.preview');
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    await contact.issue();
    expect(
      contact.application.print?.pages.filter(({ needsUnitSeal }) => needsUnitSeal).map(({ page }) => page),
    ).toContain(1);
    const pdf = await contact.own('papers.pdf', { params: { revision: '1' } });
    const docx = await contact.own('papers.docx', { params: { revision: '1' } });
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
    const print = await app().database.read.findOneByOrFail(Print, { applicationId: contact.id });
    expect(createHash('sha256').update(print.snapshot).digest('hex')).toBe(
      contact.application.print?.snapshotSha256,
    );
    expect((await contact.own('papers.pdf', { params: { revision: '2' } })).status).toBe(404);
    expect((await contact.own('papers.pdf', { params: { revision: '0' } })).status).toBe(404);
  });

  it('again without a change issues nothing new', async () => {
    const contact = await contactAt(app(), 'issued');
    await contact.issue();
    expect(contact.application.print?.revision).toBe(1);
    expect(await filesOf(contact.id)).toHaveLength(2);
  });

  it('on two devices at once makes one revision and leaves the files of one', async () => {
    const contact = await contactAt(app(), 'filled');
    const replies = await Promise.all([1, 2, 3].map(() => contact.own('papers.issue', { body: {} })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await app().database.read.countBy(Print, { applicationId: contact.id })).toBe(1);
    expect(await filesOf(contact.id)).toHaveLength(2);
  });

  it('is refused with every fault of form and conditions while there is one', async () => {
    const contact = await contactAt(app(), 'draft');
    const { status, problem } = await contact.own('papers.issue', { body: {} });
    expect([status, problem.code]).toEqual([422, 'application.incomplete']);
    const fields = problem.faults?.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['projectName', 'directions', 'conditions.special3']));
    expect(await filesOf(contact.id)).toEqual([]);
  });
});
