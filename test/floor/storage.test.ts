import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalFileStorage } from '../../server/src/storage';

describe('the storage', () => {
  let directory: string;
  let storage: LocalFileStorage;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'shenbao-storage-'));
    storage = await LocalFileStorage.open(directory);
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('gives back what was put, replaces it as a whole, lists it and removes it', async () => {
    const path = join(directory, 'source');
    writeFileSync(path, 'from a file');
    expect(await storage.put('a/01J/photo.jpg', Buffer.from('first'))).toEqual({
      key: 'a/01J/photo.jpg',
      bytes: 5,
    });
    await storage.put('a/01J/photo.jpg', { path });
    await storage.put('a/02J/photo.jpg', Buffer.from('second'));
    expect((await storage.read('a/01J/photo.jpg')).toString()).toBe('from a file');
    const { bytes, stream } = await storage.open('a/02J/photo.jpg');
    expect([bytes, Buffer.concat(await stream.toArray()).toString()]).toEqual([6, 'second']);
    const keys: string[] = [];
    for await (const { key } of storage.list('a')) keys.push(key);
    expect(keys.sort()).toEqual(['a/01J/photo.jpg', 'a/02J/photo.jpg']);
    await storage.remove('a/01J/photo.jpg');
    await storage.remove('a/01J/photo.jpg');
    expect(await storage.stat('a/01J/photo.jpg')).toBeNull();
    await expect(storage.open('a/01J/photo.jpg')).rejects.toMatchObject({ code: 'notFound' });
    expect(readdirSync(storage.temporaryDirectory)).toEqual([]);
  });

  it.each([
    '../a',
    'a/../b',
    '/etc/passwd',
    'a//b',
    '',
    '.hidden',
    'a/..',
    'a\\b',
    'a\0b',
    'a/b/',
    'x'.repeat(65),
    'a..b',
  ])('refuses the key %j in every method', async (key) => {
    await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow('Not a storage key');
    await expect(storage.open(key)).rejects.toThrow('Not a storage key');
    await expect(storage.remove(key)).rejects.toThrow('Not a storage key');
    await expect(storage.list(key)[Symbol.asyncIterator]().next()).rejects.toThrow('Not a storage key');
    await expect(storage.removeFolder(key)).rejects.toThrow('Not a storage key');
  });

  it('removes a folder with all that is in it and nothing beside it, and is content when there is none', async () => {
    for (const key of ['a/01J/1.part', 'a/01J/2.part', 'a/02J/1.part'])
      await storage.put(key, Buffer.from('x'));
    await storage.removeFolder('a/01J');
    await storage.removeFolder('a/01J');
    const keys: string[] = [];
    for await (const { key } of storage.list('a')) keys.push(key);
    expect(keys).toEqual(['a/02J/1.part']);
    expect(readdirSync(join(directory, 'files', 'a'))).toEqual(['02J']);
  });

  it('empties its temporary folder at the start, and only that', async () => {
    await storage.put('kept', Buffer.from('x'));
    writeFileSync(join(storage.temporaryDirectory, 'left-by-a-kill.part'), 'x');
    await LocalFileStorage.open(directory);
    expect(readdirSync(join(directory, 'tmp'))).toEqual([]);
    expect(await storage.stat('kept')).not.toBeNull();
  });

  it('leaves the old file and nothing half-written when the source cannot be read', async () => {
    await storage.put('kept', Buffer.from('old'));
    await expect(storage.put('kept', { path: join(directory, 'gone') })).rejects.toThrow();
    expect((await storage.read('kept')).toString()).toBe('old');
    expect(readdirSync(storage.temporaryDirectory)).toEqual([]);
  });
});
