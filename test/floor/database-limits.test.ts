import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { Database, writeLimits } from '../../server/src/database';
import { isDatabaseUnavailable } from '../../server/src/database/database-errors';
import { createLogger } from '../../server/src/logging';
import {
  describeOnEachDatabase,
  describeOnMariadb,
  openSqliteTestDatabase,
  type TestDatabase,
} from '../support/test-database';
import { startStallingProxy } from '../support/stalling-proxy';
import { note, NoteEntity, notebook } from './notebook';

describe('the writer of SQLite', () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openSqliteTestDatabase(notebook);
  });
  afterEach(() => opened.close());

  it('refuses what the queue does not hold, with a time to come again, and does the rest', async () => {
    const { database } = opened;
    const holder = database.write(() => sleep(200));
    const extra = 7;
    const results = await Promise.allSettled(
      Array.from({ length: writeLimits.queueLimit + extra }, () => database.write(async () => 1)),
    );
    await holder;
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(extra);
    expect(refused[0]).toMatchObject({ reason: { code: 'server.busy', facts: { retryAfterSeconds: 2 } } });
  });

  it('gives up a write that never ends, rolls it back, and lets the next one through', async () => {
    const { database } = opened;
    const endless = database.write(async (transaction) => {
      await transaction.insert(NoteEntity, note('endless'));
      await new Promise(() => undefined);
    });
    const impatient = database.write(async () => 1);
    await expect(impatient).rejects.toMatchObject({ code: 'server.busy' });
    await expect(endless).rejects.toMatchObject({ code: 'server.busy' });
    await database.write((transaction) => transaction.insert(NoteEntity, note('next')));
    expect((await database.read.find(NoteEntity)).map(({ id }) => id)).toEqual(['next']);
  });

  it('syncs every commit to the disk, on the writing and the reading connection', async () => {
    const { database } = opened;
    const ask = 'PRAGMA synchronous';
    expect(await database.read.query(ask)).toEqual([{ synchronous: 2 }]);
    expect(await database.write((transaction) => transaction.query(ask))).toEqual([{ synchronous: 2 }]);
  });

  it.each([
    ['synchronous = NORMAL', 'synchronous is 1, wanted 2'],
    ['foreign_keys = OFF', 'foreign_keys is 0, wanted 1'],
    ['busy_timeout = 0', 'busy_timeout is not set'],
  ])('is not ready with %s', async (weakness, sentence) => {
    await opened.database.read.query(`PRAGMA ${weakness}`);
    expect((await opened.database.readiness()).join()).toContain(sentence);
  });

  it('waits for another process that writes, and reads meanwhile', async () => {
    const { database, location } = opened;
    const other = new Libsql(location.sqlitePath ?? '');
    other.exec('BEGIN IMMEDIATE');
    expect(await database.read.count(NoteEntity)).toBe(0);
    other.exec('COMMIT');
    await database.write((transaction) => transaction.insert(NoteEntity, note('mine')));
    expect(other.prepare('SELECT count(*) AS n FROM floor_notes').all()).toMatchObject([{ n: 1 }]);
    other.close();
  });

  it('stores whole numbers as such, also in a text column', async () => {
    const { database } = opened;
    await database.write((transaction) =>
      transaction.query('INSERT INTO floor_notes (id, label, content, version) VALUES (?, ?, ?, ?)', [
        'n',
        5,
        null,
        true,
      ]),
    );
    expect(
      await database.read.query('SELECT label, version FROM floor_notes WHERE id = ? LIMIT ?', ['n', 1]),
    ).toEqual([{ label: '5', version: 1 }]);
  });

  it.each([[new Date(0)], [undefined], [Number.NaN], [{}]])(
    'refuses the parameter %p, and lives on',
    async (value) => {
      const { database } = opened;
      await expect(database.read.query('SELECT ? AS x', [value])).rejects.toThrow('SQLite cannot store');
      expect(await database.read.query('SELECT ? AS x', [null])).toEqual([{ x: null }]);
    },
  );

  it('answers an error, and does not end the process, when it is used after it was closed', async () => {
    await opened.database.close();
    await expect(opened.database.read.query('SELECT 1')).rejects.toThrow();
    await opened.database.close();
  });
});

describeOnEachDatabase('two transactions that want the same rows in opposite order', (openTestDatabase) => {
  it('both end well, each with one effect', async () => {
    const opened = await openTestDatabase(notebook);
    const { database } = opened;
    await database.write((transaction) => transaction.insert(NoteEntity, [note('a'), note('b')]));
    let tries = 0;
    const both = (first: string, second: string) =>
      database.write(async (transaction) => {
        tries += 1;
        await transaction.increment(NoteEntity, { id: first }, 'version', 1);
        await sleep(50);
        await transaction.increment(NoteEntity, { id: second }, 'version', 1);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect((await database.read.find(NoteEntity)).map(({ version }) => version)).toEqual([3, 3]);
    // On MySQL the rule is worth nothing unless the two really met.
    expect(tries).toBe(opened.kind === 'mysql' ? 3 : 2);
    await opened.close();
  });
});

describeOnMariadb('a database server that goes silent', (openTestDatabase) => {
  it('is given up within 10 seconds, and is used again when it answers', async () => {
    const opened = await openTestDatabase(notebook);
    const address = new URL(opened.location.url ?? '');
    const proxy = await startStallingProxy(Number(address.port));
    address.port = String(proxy.port);
    const database = await Database.open({
      url: address.href,
      ...notebook,
      logger: createLogger({ level: 'silent' }),
    });
    await database.write((transaction) => transaction.insert(NoteEntity, note('before')));
    expect(await database.read.count(NoteEntity)).toBe(1);

    proxy.stall();
    const startedAt = Date.now();
    const errors: unknown[] = await Promise.all([
      database.read.count(NoteEntity).catch((error: unknown) => error),
      database
        .write((transaction) => transaction.insert(NoteEntity, note('lost')))
        .catch((error: unknown) => error),
    ]);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(errors.map(isDatabaseUnavailable)).toEqual([true, true]);

    proxy.goOn();
    await database.write((transaction) => transaction.insert(NoteEntity, note('after')));
    expect(await database.read.count(NoteEntity)).toBe(2);

    proxy.cut();
    await sleep(50);
    await database.write((transaction) => transaction.insert(NoteEntity, note('after the cut')));
    expect(await database.read.count(NoteEntity)).toBe(3);
    await database.close();
    await proxy.close();
    await opened.close();
  });
});
