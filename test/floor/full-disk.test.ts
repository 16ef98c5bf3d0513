import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, migrateDatabase } from '../../server/src/database';
import { isStorageFull } from '../../server/src/database/database-errors';
import { createLogger } from '../../server/src/logging';
import { LocalFileStorage } from '../../server/src/storage';
import { declareNotRun } from '../support/declare-not-run';
import { mountSmallDisk, smallDiskNotice } from '../support/small-disk';
import { note, NoteEntity, notebook } from './notebook';

const disk = mountSmallDisk(4 * 1024 * 1024);
afterAll(() => disk?.remove());

if (!disk) {
  declareNotRun(smallDiskNotice);
} else {
  describe('a full disk', () => {
    const filler = join(disk.path, 'filler');

    it('refuses a file with storage.full, keeps the earlier ones readable, and goes on when there is room', async () => {
      const storage = await LocalFileStorage.open(disk.path);
      await storage.put('kept', Buffer.from('old'));
      const large = storage.put('large', Buffer.alloc(8 * 1024 * 1024));
      await expect(large).rejects.toMatchObject({ code: 'storage.full', status: 507 });
      expect((await storage.read('kept')).toString()).toBe('old');
      expect([await storage.stat('large'), readdirSync(storage.temporaryDirectory)]).toEqual([null, []]);
      await storage.put('later', Buffer.alloc(1024 * 1024));
      await storage.remove('later');
    });

    it('rolls a write back as a whole, lets reads go on, and writes again when there is room', async () => {
      const options = {
        sqlitePath: join(disk.path, 'db.sqlite'),
        ...notebook,
        logger: createLogger({ level: 'silent' }),
      };
      await migrateDatabase(options);
      const database = await Database.open(options);
      await database.write((transaction) => transaction.insert(NoteEntity, note('kept')));
      const room = 300 * 1024;
      writeFileSync(filler, Buffer.alloc(4 * 1024 * 1024 - room - usedBytes(disk.path)));
      const tooMuch = database.write(async (transaction) => {
        for (let index = 0; index < 50; index += 1) {
          await transaction.insert(NoteEntity, { ...note(`n${index}`), content: 'x'.repeat(60_000) });
        }
      });
      expect(isStorageFull(await tooMuch.catch((error: unknown) => error))).toBe(true);
      expect(await database.read.count(NoteEntity)).toBe(1);
      rmSync(filler);
      await database.write((transaction) => transaction.insert(NoteEntity, note('after')));
      expect(await database.read.count(NoteEntity)).toBe(2);
      await database.close();
    });
  });
}

function usedBytes(directory: string): number {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length * 64 * 1024;
}
