import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditEntry, verifyChain, verifyTrail, type TrailFinding } from '../../server/src/audit';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

type Rows = Record<string, string | number | null>[];

/** Each kind of content that people entrusted to us, and one byte of it. */
const cells = [
  ['answers', 'application', 'answers'],
  ['confirmations of conditions', 'application', 'confirmations'],
  ['the state', 'application', 'status'],
  ['the reason of a decision', 'application', 'decisionText'],
  ['the printed text', 'print', 'snapshot'],
  ['which pages were printed', 'print', 'pages'],
  ['which page a photograph shows', 'page_photo', 'reading'],
  ['what the machine found in a photograph', 'photo_examination', 'findings'],
  ['the name of an attachment', 'attachment', 'fileName'],
  ['what was handed in', 'submission', 'answers'],
  ['what the receipt lists', 'submission', 'manifest'],
  ['the hash of the receipt', 'submission', 'sha256'],
  ['a reason of a return', 'return_reason', 'text'],
  ['where a reason is pinned to', 'return_reason', 'target'],
  ['the reason of a ruling', 'photo_ruling', 'reason'],
] as const;

/** Handed in, ruled on, returned, handed in again and declined. */
async function wholeLife(app: TestApp): Promise<Contact> {
  const contact = await contactAt(app, 'submitted');
  const clerk = await clerkOf(app, '420100');
  await clerk.markOpened(contact.id);
  const photo = clerk.review.photos[0]?.id ?? '';
  const params = { id: contact.id, photo };
  await clerk.call('reviews.rulePhoto', { params, body: { isValid: true, reason: '与原件核对一致' } });
  await clerk.giveBack(contact.id, [{ target: { kind: 'page', page: 1 }, text: '印章不清，请重拍' }]);
  await contact.refresh();
  await contact.photographAll().catch(() => undefined);
  await contact.refresh();
  await contact.submit();
  await clerk.open(contact.id);
  await clerk.call('reviews.decline', { params: { id: contact.id }, body: { reason: '不符合申报条件' } });
  return contact;
}

describeApp('the trail and the content that it covers', (app) => {
  let contact: Contact;
  const verify = () => verifyChain(app().database.read, app().storage, contact.id);
  const query = (sql: string, values: unknown[] = []): Promise<Rows> =>
    app().database.write((tx) => tx.query<Rows>(sql, values));
  beforeAll(async () => {
    contact = await wholeLife(app());
  });

  const quoted = (column: string) => (app().kind === 'sqlite' ? `"${column}"` : `\`${column}\``);
  async function rowOf(table: string): Promise<{ key: string; id: string; row: Rows[number] }> {
    const owner = table === 'application' ? 'id' : 'applicationId';
    const sql = `SELECT * FROM ${quoted(table)} WHERE ${quoted(owner)} = ?`;
    const [row] = await query(sql, [contact.id]);
    if (row === undefined) throw new Error(`no row in ${table}`);
    const key = table === 'photo_examination' ? 'photoId' : 'id';
    return { key, id: String(row[key]), row };
  }

  it('is whole over everything that happened to an application', async () => {
    const report = await verify();
    expect(report.findings).toEqual([]);
    expect(report.entries).toBeGreaterThan(15);
  });

  it.each(cells)('shows one changed byte of %s', async (_, table, column) => {
    const { key, id, row } = await rowOf(table);
    const before = String(row[column]);
    const middle = before.length >> 1;
    const changed = `${before.slice(0, middle)}${before[middle] === '7' ? '8' : '7'}${before.slice(middle + 1)}`;
    const update = `UPDATE ${quoted(table)} SET ${quoted(column)} = ? WHERE ${quoted(key)} = ?`;
    await query(update, [changed, id]);
    const { findings } = await verify();
    await query(update, [before, id]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: 'content', fault: 'changed', table, id });
    expect((await verify()).findings).toEqual([]);
  });

  it('shows one changed byte in every kind of file, and a file that is gone', async () => {
    const kinds = ['photos/', '-scan', '-thumbnail', 'attachments/', '.pdf', '.docx'];
    const keys: string[] = [];
    for await (const { key } of app().storage.list(`applications/${contact.id}`)) keys.push(key);
    const directory = join(app().storage.temporaryDirectory, '..', 'files');
    for (const kind of kinds) {
      const key = keys.find((candidate) => candidate.includes(kind));
      if (key === undefined) throw new Error(`no file ${kind}`);
      const path = join(directory, key);
      const bytes = await readFile(path);
      await appendFile(path, 'x');
      expect((await verify()).findings).toEqual([
        { kind: 'content', fault: 'changed', table: 'file', id: key, column: null },
      ]);
      await writeFile(path, bytes);
    }
    const [key = ''] = keys;
    const bytes = await app().storage.read(key);
    await app().storage.remove(key);
    expect((await verify()).findings).toMatchObject([{ fault: 'missing', id: key }]);
    await app().storage.put(key, bytes);
    expect((await verify()).findings).toEqual([]);
  });

  it('shows a row that was taken out, and one that nobody recorded', async () => {
    const { id, row } = await rowOf('photo_ruling');
    await query('DELETE FROM photo_ruling WHERE id = ?', [id]);
    expect((await verify()).findings).toMatchObject([{ fault: 'missing', table: 'photo_ruling', id }]);
    const columns = Object.keys(row);
    const insert = (values: unknown[]) =>
      query(
        `INSERT INTO photo_ruling (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        values,
      );
    await insert(Object.values(row));
    const forged = '01J00000000000000000000000';
    await insert(Object.values({ ...row, id: forged }));
    expect((await verify()).findings).toMatchObject([{ fault: 'unrecorded', id: forged }]);
    await query('DELETE FROM photo_ruling WHERE id = ?', [forged]);
  });

  it.each(['action', 'detail', 'actorId', 'atUtc', 'fromAddress', 'previousSha256', 'sha256'])(
    'shows one changed byte of an entry: %s',
    async (column) => {
      const { read } = app().database;
      const entry = await read.findOneByOrFail(AuditEntry, { subjectId: contact.id, sequence: 5 });
      const before = String(entry[column as keyof AuditEntry]);
      const update = `UPDATE audit_entry SET ${quoted(column)} = ? WHERE id = ?`;
      await query(update, [`${before.slice(0, -1)}${before.endsWith('7') ? '8' : '7'}`, entry.id]);
      expect((await verify()).findings[0]).toEqual({ kind: 'chain', sequence: 5 });
      await query(update, [before, entry.id]);
    },
  );

  it('is walked as a whole, and names an application whose entries are all gone', async () => {
    const lost = await contactAt(app(), 'draft');
    await query(`DELETE FROM audit_entry WHERE ${quoted('subjectId')} = ?`, [lost.id]);
    const findings: TrailFinding[] = [];
    const report = await verifyTrail(app().database.read, app().storage, (one) => findings.push(one));
    expect(findings).toEqual([{ kind: 'chainMissing', subjectId: lost.id }]);
    expect([report.findings, report.subjects > 2]).toEqual([1, true]);
  });
});
