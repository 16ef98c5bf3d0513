import { verifyChain } from '../../server/src/audit';
import { approvedIn, openedBy, readyToSend, sendOf } from '../recommendations/approved-applications';
import { handIn, scoresAt, underReview } from '../experts/review-scene';
import { publishedCampaign, soundObjection, Visitor } from '../publicity/scene';
import { clerkOf, contactAt, provinceClerk } from '../support/people';
import { describeApp } from '../support/test-app';

type Row = Record<string, string | number | null>;

/** What the desks wrote, one byte of each kind: where, the column that names its owner, and whose chain covers it. */
const cells = [
  ['the state of a table of recommendations', 'recommendation_table.status', 'id', 'table'],
  ['why an application is recommended', 'recommendation_entry.reason', 'tableId', 'table'],
  ['what the papers of a table said', 'recommendation_issue.snapshot', 'tableId', 'table'],
  ['the hash of a sealed scan', 'recommendation_scan.sha256', 'tableId', 'table'],
  ['what was formally checked', 'recommendation_check.text', 'tableId', 'table'],
  ['the words of the bureau', 'bureau_opinion.text', 'applicationId', 'application'],
  ['how many copies came', 'paper_arrival.copies', 'applicationId', 'application'],
  ['the points of an expert', 'score_sheet.scores', 'assignmentId', 'sheet'],
  ['the inputs of a ranking', 'ranking.inputs', 'campaignId', 'campaign'],
  ['a place in a ranking', 'ranking_row.scoreText', 'rankingId', 'campaign'],
  ['the end of 公示', 'publication.endsAtUtc', 'id', 'publication'],
  ['who is on the list', 'publication_entry.standing', 'publicationId', 'publication'],
  ['an objection', 'objection.reason', 'id', 'objection'],
] as const;
const subjectKinds = [...new Set(cells.map(([, , , subject]) => subject))];
type Subject = (typeof subjectKinds)[number];

/** Rows that are sealed together: one more and one less are found. */
const single = ['id', 'campaignId', 'assignmentId'];
const sets = cells.filter(([, place, owner]) => !single.includes(owner) && place !== 'bureau_opinion.text');

describeApp('the trail and what the desks wrote', (app) => {
  const subjects = {} as Record<Subject, string>;
  let rankingId = '';
  const query = (sql: string, values: unknown[] = []): Promise<Row[]> =>
    app().database.write((tx) => tx.query<Row[]>(sql, values));
  const quoted = (name: string) => (app().kind === 'sqlite' ? `"${name}"` : `\`${name}\``);
  const findingsOf = async (subject: Subject) =>
    (await verifyChain(app().database.read, app().storage, subjects[subject])).findings;
  const ownerOf = (owner: string, subject: Subject) =>
    owner === 'rankingId' ? rankingId : subjects[subject];

  async function rowsOf(table: string, owner: string, id: string): Promise<Row[]> {
    return query(`SELECT * FROM ${quoted(table)} WHERE ${quoted(owner)} = ?`, [id]);
  }

  async function put(table: string, row: Row): Promise<void> {
    const columns = Object.keys(row);
    const values = `(${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    await query(`INSERT INTO ${quoted(table)} ${values}`, Object.values(row));
  }

  async function putInPlace(table: string, owner: string, id: string, rows: Row[]): Promise<void> {
    await query(`DELETE FROM ${quoted(table)} WHERE ${quoted(owner)} = ?`, [id]);
    for (const row of rows) await put(table, row);
  }

  beforeAll(async () => {
    const clerk = await clerkOf(app(), '421100');
    const head = await clerkOf(app(), '421100', 'bureauHead');
    const { id: table } = await readyToSend(clerk, await approvedIn(app(), '421100', 1));
    await sendOf(head);
    const province = await provinceClerk(app());
    const { version } = await openedBy(province, table);
    const checks = [{ item: 'paper', isSound: false, text: '少一份' }];
    await province.call('recommendations.check', { params: { id: table ?? '' }, version, body: { checks } });

    const contact = await contactAt(app(), 'submitted', { bureauCode: '421100' });
    const params = { id: contact.id };
    const open = (await clerk.call('opinions.open', { params })).body;
    const words = { params, version: open.version, body: { text: '同意推荐，请省厅审核。' } };
    expect((await clerk.call('opinions.save', words)).status).toBe(200);
    const { version: seen } = await clerk.markOpened(contact.id);
    const approval = { params, version: seen, body: { opinion: '同意推荐，请省厅审核。' } };
    expect((await clerk.call('reviews.approve', approval)).status).toBe(200);
    const arrivals = (await clerk.call('paperArrivals.open', { params })).body;
    const arrival = { params, version: arrivals.version, body: { copies: 2, codes: [] } };
    expect((await clerk.call('paperArrivals.record', arrival)).status).toBeLessThan(300);

    const { campaignId, desk, application: scored, experts } = await underReview(app());
    for (const [index, expert] of experts.entries())
      await handIn(expert, desk.assignmentId(scored, expert), scoresAt(7 + index));
    const frozen = await desk.freeze();
    expect(frozen.status).toBe(200);
    [{ id: rankingId } = { id: '' }] = (await rowsOf('ranking', 'campaignId', campaignId)) as {
      id: string;
    }[];

    const { id: publication, clerk: publisher } = await publishedCampaign(app());
    await new Visitor(app()).object(publication, soundObjection);
    const asked = await publisher.call('publicity.objections', { params: { id: publication } });
    Object.assign(subjects, {
      table,
      application: contact.id,
      sheet: desk.assignmentId(scored, experts[0]),
      campaign: campaignId,
      publication,
      objection: asked.body.objections[0]?.id,
    });
  });

  it.each(subjectKinds)('is whole over the %s', async (subject) => {
    expect(subjects[subject]).toMatch(/^[0-9A-Z]{26}$/);
    expect(await findingsOf(subject)).toEqual([]);
  });

  it.each(cells)('shows one changed byte of %s', async (_, place, owner, subject) => {
    const [table = '', column = ''] = place.split('.');
    const id = ownerOf(owner, subject);
    const rows = await rowsOf(table, owner, id);
    const [first = {}, ...others] = rows;
    const before = first[column];
    const changed = typeof before === 'number' ? before + 1 : `7${String(before).slice(1)}`;
    const write = (value: Row[string]) =>
      single.includes(owner)
        ? query(`UPDATE ${quoted(table)} SET ${quoted(column)} = ? WHERE ${quoted(owner)} = ?`, [value, id])
        : putInPlace(table, owner, id, [{ ...first, [column]: value }, ...others]);
    await write(changed);
    const findings = await findingsOf(subject);
    await write(before ?? null);
    expect(findings).toMatchObject([{ kind: 'content', fault: 'changed', table }]);
    expect(await findingsOf(subject)).toEqual([]);
  });

  it.each(sets)('shows a row too few: %s', async (_, place, owner, subject) => {
    const [table = ''] = place.split('.');
    const id = ownerOf(owner, subject);
    const rows = await rowsOf(table, owner, id);
    await putInPlace(table, owner, id, rows.slice(1));
    const findings = await findingsOf(subject);
    await putInPlace(table, owner, id, rows);
    expect(findings).toMatchObject([{ kind: 'content', table }]);
  });

  it('shows a row too many, and a sealed file that was changed', async () => {
    const [row = {}] = await rowsOf('recommendation_scan', 'tableId', subjects.table);
    await put('recommendation_scan', { ...row, id: '01J00000000000000000000000' });
    expect(await findingsOf('table')).toMatchObject([{ fault: 'changed', table: 'recommendation_scan' }]);
    await query(`DELETE FROM recommendation_scan WHERE id = '01J00000000000000000000000'`);
    const key = String(row.storageKey);
    const bytes = await app().storage.read(key);
    await app().storage.remove(key);
    await app().storage.put(key, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await findingsOf('table')).toMatchObject([{ fault: 'changed', table: 'file', id: key }]);
    await app().storage.remove(key);
    await app().storage.put(key, bytes);
    expect(await findingsOf('table')).toEqual([]);
  });
});
