import { setTimeout as sleep } from 'node:timers/promises';
import {
  DatabaseDisciplineError,
  databaseNow,
  isForeignKeyViolation,
  isUniqueViolation,
} from '../../server/src/database';
import { describeOnEachDatabase, type TestDatabase } from '../support/test-database';
import { note, NoteEntity, notebook } from './notebook';

describeOnEachDatabase('the database', (openTestDatabase) => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase(notebook);
  });
  afterEach(async () => opened.close());

  it('keeps an acknowledged write when a neighbour that ran at the same time rolls back', async () => {
    const { database } = opened;
    const neighbour = database.write(async (transaction) => {
      await transaction.insert(NoteEntity, note('lost'));
      await sleep(60);
      throw new Error('the neighbour gives up');
    });
    const kept = sleep(10).then(() =>
      database.write(async (transaction) => {
        await transaction.insert(NoteEntity, note('kept'));
      }),
    );
    await expect(neighbour).rejects.toThrow('the neighbour gives up');
    await kept;
    expect((await database.read.find(NoteEntity)).map(({ id }) => id)).toEqual(['kept']);
  });

  it('shows no reader what is not committed, and lets it read without waiting for the writer', async () => {
    const { database } = opened;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const write = database.write(async (transaction) => {
      await transaction.insert(NoteEntity, note('open'));
      await held;
    });
    await sleep(20);
    expect(await database.read.count(NoteEntity)).toBe(0);
    release();
    await write;
    expect(await database.read.count(NoteEntity)).toBe(1);
  });

  it('throws, instead of waiting for itself, when a write is opened inside a write', async () => {
    const { database } = opened;
    await expect(database.write(() => database.write(async () => 1))).rejects.toThrow(
      DatabaseDisciplineError,
    );
  });

  it('throws when a read outside the transaction happens inside a write, also through a kept repository', async () => {
    const { database } = opened;
    const kept = database.read.getRepository(NoteEntity);
    await expect(database.write(() => kept.find())).rejects.toThrow(DatabaseDisciplineError);
    await expect(database.write(async () => database.read.find(NoteEntity))).rejects.toThrow(
      DatabaseDisciplineError,
    );
  });

  it('refuses the transaction after its write is over, and a write through the reading connection', async () => {
    const { database } = opened;
    const kept = await database.write(async (transaction) => transaction.getRepository(NoteEntity));
    await expect(kept.insert(note('late'))).rejects.toThrow();
    await expect(database.read.insert(NoteEntity, note('sly'))).rejects.toThrow();
    expect(await database.read.count(NoteEntity)).toBe(0);
  });

  it('lets a query that was not awaited fail, instead of entering the next write', async () => {
    const { database } = opened;
    let stray: Promise<unknown> = Promise.resolve();
    await database.write(async (transaction) => {
      stray = sleep(20).then(() => transaction.insert(NoteEntity, note('stray')));
      stray.catch(() => undefined);
    });
    await database.write(() => sleep(60));
    await expect(stray).rejects.toThrow();
    expect(await database.read.count(NoteEntity)).toBe(0);
  });

  it('says how many rows a guarded update touched', async () => {
    const { database } = opened;
    await database.write((transaction) => transaction.insert(NoteEntity, note('n')));
    const raise = (version: number) =>
      database.write(async (transaction) => {
        const { affected } = await transaction.update(
          NoteEntity,
          { id: 'n', version },
          { version: version + 1 },
        );
        return affected;
      });
    expect([await raise(1), await raise(1)]).toEqual([1, 0]);
  });

  it('tells a taken key and a missing reference from other errors, and leaves nothing of the failed write', async () => {
    const { database } = opened;
    await database.write((transaction) => transaction.insert(NoteEntity, note('a')));
    const twice = database.write(async (transaction) => {
      await transaction.insert(NoteEntity, note('b'));
      await transaction.insert(NoteEntity, note('c', 'a'));
    });
    expect(isUniqueViolation(await twice.catch((error: unknown) => error))).toBe(true);
    const orphan = database.write((transaction) =>
      transaction.query('INSERT INTO floor_note_parts (id, noteId) VALUES (?, ?)', ['p', 'nobody']),
    );
    expect(isForeignKeyViolation(await orphan.catch((error: unknown) => error))).toBe(true);
    expect(await database.read.count(NoteEntity)).toBe(1);
  });

  it('keeps keys that differ only in case or accent apart', async () => {
    const { database } = opened;
    await database.write((transaction) => transaction.insert(NoteEntity, [note('a'), note('A'), note('á')]));
    expect(await database.read.findOneBy(NoteEntity, { id: 'A' })).toMatchObject({ label: 'A' });
    expect(await database.read.count(NoteEntity)).toBe(3);
  });

  it('stores null, long Chinese text and rare characters as they are', async () => {
    const { database } = opened;
    const content = '制造业𠮷'.repeat(3_000);
    await database.write((transaction) =>
      transaction.insert(NoteEntity, [note('empty'), { ...note('full'), content }]),
    );
    expect(await database.read.findOneBy(NoteEntity, { id: 'empty' })).toMatchObject({ content: null });
    expect(await database.read.findOneBy(NoteEntity, { id: 'full' })).toMatchObject({ content });
  });

  it('adds up 40 writes that arrive at once', async () => {
    const { database } = opened;
    await database.write((transaction) => transaction.insert(NoteEntity, note('sum')));
    await Promise.all(
      Array.from({ length: 40 }, () =>
        database.write((transaction) => transaction.increment(NoteEntity, { id: 'sum' }, 'version', 1)),
      ),
    );
    expect(await database.read.findOneBy(NoteEntity, { id: 'sum' })).toMatchObject({ version: 41 });
  });

  it("gives the database's clock as UTC with milliseconds", async () => {
    const now = await databaseNow(opened.database.read);
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5_000);
  });

  it('finds no weak durability setting and no pending migration on a fresh database', async () => {
    expect(await opened.database.readiness()).toEqual([]);
  });
});
