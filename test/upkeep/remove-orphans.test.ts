import { encodeTime } from 'ulid';
import { documentFileKeys } from '#shared/recommendations/table-statuses';
import { removeOrphans } from '../../server/src/upkeep';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { approvedIn, readyToSend } from '../recommendations/approved-applications';
import { describeApp, type TestApp } from '../support/test-app';

async function filesBelow({ storage }: TestApp, folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(folder)) keys.push(key);
  return keys.sort();
}

const filesOf = (app: TestApp, { id }: Contact): Promise<string[]> => filesBelow(app, `applications/${id}`);

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

  it('removes scans that a clerk took away and documents of an issue that was never made, and keeps the others', async () => {
    const clerk = await clerkOf(app(), '420700');
    const { id } = await readyToSend(clerk, await approvedIn(app(), '420700', 1));
    const folder = `recommendations/${id ?? ''}`;
    const owned = await filesBelow(app(), folder);
    expect(owned.length).toBeGreaterThan(4);
    const old = agedName(2);
    const orphans = [`scans/${old}.pdf`, ...documentFileKeys.map((file) => `issues/${old}-${file}`)];
    for (const name of orphans) await app().storage.put(`${folder}/${name}`, Buffer.from('x'));
    expect(await removeOrphans(app().database, app().storage)).toBe(orphans.length);
    expect(await filesBelow(app(), folder)).toEqual(owned);
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
