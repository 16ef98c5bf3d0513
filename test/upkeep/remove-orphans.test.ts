import { encodeTime } from 'ulid';
import { removeOrphans } from '../../server/src/upkeep';
import { contactAt, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

async function filesOf({ storage }: TestApp, { id }: Contact): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(`applications/${id}`)) keys.push(key);
  return keys.sort();
}

/** A name as old as the given hours. */
function agedName(hours: number): string {
  return `${encodeTime(Date.now() - hours * 3_600_000)}ABCDEFGHJKMNPQRS`;
}

describeApp('the sweep of files', (app) => {
  it('removes what no row owns, with its scan and its small picture, and nothing else', async () => {
    const contact = await contactAt(app(), 'submitted');
    const owned = await filesOf(app(), contact);
    expect(owned.filter((key) => key.endsWith('-scan.jpg'))).toHaveLength(3);
    const folder = `applications/${contact.id}`;
    const old = agedName(2);
    const young = agedName(0.5);
    const orphans = [
      'photos/#.jpg',
      'photos/#-scan.jpg',
      'photos/#-thumbnail.jpg',
      'prints/#.pdf',
      'attachments/#.pdf',
    ];
    const strangers = ['notes/read-me.txt', `notes/${old}.txt`];
    for (const name of [...orphans, ...strangers]) {
      for (const id of [old, young])
        await app().storage.put(`${folder}/${name.replace('#', id)}`, Buffer.from('x'));
    }
    expect(await removeOrphans(app().database, app().storage)).toBe(orphans.length);
    expect(await filesOf(app(), contact)).toEqual(
      [
        ...owned,
        ...orphans.map((name) => `${folder}/${name.replace('#', young)}`),
        ...strangers.map((name) => `${folder}/${name}`),
      ].sort(),
    );
  });

  it('keeps every file of rows that are old themselves', async () => {
    const contact = await contactAt(app(), 'submitted');
    const owned = await filesOf(app(), contact);
    const clock = jest.spyOn(Date, 'parse').mockImplementation(() => Date.now() + 48 * 3_600_000);
    try {
      await removeOrphans(app().database, app().storage);
    } finally {
      clock.mockRestore();
    }
    expect(await filesOf(app(), contact)).toEqual(owned);
  });
});
