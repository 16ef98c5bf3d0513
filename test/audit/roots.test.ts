import { ulid } from 'ulid';
import { AuditRoot, checkAuditRoots, computeAuditRoots, recordAudit } from '../../server/src/audit';
import { describeApp, type TestApp } from '../support/test-app';

const fact = { actorKind: 'system', actorId: null, action: 'test', detail: {} } as const;

/** Entries of three days in China; the second day has none. */
async function threeDays(app: TestApp): Promise<string> {
  const subjectId = ulid();
  for (const atUtc of [
    '2026-03-01T03:00:00.000Z',
    '2026-03-01T15:59:59.999Z',
    '2026-03-02T16:00:00.000Z',
    '2026-03-03T15:00:00.000Z',
  ])
    await app.database.write((tx) => recordAudit(tx, { ...fact, subjectId, atUtc }));
  return subjectId;
}

describeApp('the daily roots of the trail', (app) => {
  let subjectId = '';
  const faults = async () => {
    const findings = await checkAuditRoots(app().database.read);
    return findings.map(({ day, fault }) => ({ day, fault }));
  };
  const query = (sql: string, values: unknown[] = []) =>
    app().database.write((tx) => tx.query<unknown>(sql, values));
  const name = (column: string) => (app().kind === 'sqlite' ? `"${column}"` : `\`${column}\``);
  beforeAll(async () => {
    subjectId = await threeDays(app());
  });

  it('are made once for each day that is over, by whatever number of processes', async () => {
    // One process has an SQLite file for itself.
    const other = app().kind === 'mysql' ? await app().openAgain() : app().database;
    const made = await Promise.all([computeAuditRoots(app().database), computeAuditRoots(other)]);
    const roots = await app().database.read.find(AuditRoot, { order: { day: 'ASC' } });
    expect(made.reduce((sum, one) => sum + one)).toBe(roots.length);
    const first = roots.slice(0, 4).map(({ day, entries }) => [day, entries]);
    expect(first).toEqual([
      ['2026-03-01', 2],
      ['2026-03-02', 0],
      ['2026-03-03', 2],
      ['2026-03-04', 0],
    ]);
    expect(await computeAuditRoots(app().database)).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('are there for everybody, newest first', async () => {
    const answer = await fetch(`${app().url}/api/audit-roots`);
    const { roots } = (await answer.json()) as { roots: { day: string; root: string }[] };
    expect(roots[0]?.root).toMatch(/^[0-9a-f]{64}$/);
    expect([...roots].sort((left, right) => (left.day < right.day ? 1 : -1))).toEqual(roots);
  });

  it('show that the last row of a chain was taken out', async () => {
    const where = `${name('subjectId')} = ? AND sequence = 4`;
    const [row] = (await query(`SELECT * FROM audit_entry WHERE ${where}`, [subjectId])) as object[];
    await query(`DELETE FROM audit_entry WHERE ${where}`, [subjectId]);
    expect(await faults()).toEqual([{ day: '2026-03-03', fault: 'entriesDiffer' }]);
    const columns = Object.keys(row ?? {});
    await query(
      `INSERT INTO audit_entry (${columns.map(name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row ?? {}),
    );
    expect(await faults()).toEqual([]);
  });

  it('show that a root was rewritten or taken out', async () => {
    const [first] = await app().database.read.find(AuditRoot, { order: { day: 'ASC' }, take: 1 });
    await query('UPDATE audit_root SET entries = 3 WHERE day = ?', ['2026-03-01']);
    expect(await faults()).toEqual([
      { day: '2026-03-01', fault: 'chainBroken' },
      { day: '2026-03-01', fault: 'entriesDiffer' },
    ]);
    await query('UPDATE audit_root SET entries = ? WHERE day = ?', [first?.entries, '2026-03-01']);
    await query('DELETE FROM audit_root WHERE day = ?', ['2026-03-02']);
    expect(await faults()).toEqual([
      { day: '2026-03-03', fault: 'dayMissing' },
      { day: '2026-03-03', fault: 'chainBroken' },
    ]);
  });
});
