import { route } from '../../server/src/http';
import { problem } from '../../server/src/problem';
import { describeOnEachDatabase } from '../support/test-database';
import { contacts, floorEndpoint, okAnswer, startFloorApp, type FloorApp } from './floor-app';
import { note, NoteEntity } from './notebook';

/** What is outside the database and is used up by the write: the pieces of a photograph, for example. */
let isThere: boolean;
let isClearingFailing: boolean;
/** Lets the next preparation go on. */
let waiting: (() => void)[];

const useUp = route({
  endpoint: floorEndpoint({ answer: okAnswer, path: '/api/floor/used-up', status: 201, idempotent: true }),
  policy: contacts,
  prepare: async () => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (!isThere) throw problem('notFound');
  },
  act: async ({ requestId }, transaction) => {
    await transaction.insert(NoteEntity, note('used-up'));
    return { ok: requestId };
  },
  afterCommit: async () => {
    if (isClearingFailing) throw new Error('the disk is away');
    isThere = false;
  },
});

describeOnEachDatabase('a write that uses something up', (openTestDatabase) => {
  let app: FloorApp;
  beforeEach(async () => {
    app = await startFloorApp({ routes: [useUp], openTestDatabase });
    [isThere, isClearingFailing, waiting] = [true, false, []];
  });
  afterEach(() => app.close());

  const send = (key: string) =>
    app.fetch('/api/floor/used-up', {
      method: 'POST',
      as: 'contact-1',
      headers: { 'idempotency-key': key },
    });
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('clears it away after the commit, and answers the same request that came meanwhile as the first', async () => {
    const first = send('key-0123456789-one');
    await until(() => waiting.length === 1);
    const later = [send('key-0123456789-one'), send('key-0123456789-two')];
    await until(() => waiting.length === 3);
    waiting[0]?.();
    await until(() => !isThere);
    waiting.slice(1).forEach((goOn) => goOn());
    const answers = await Promise.all([first, ...later]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 404]);
    const [one, same] = await Promise.all(answers.map((answer) => answer.text()));
    expect(same).toBe(one);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(1);
  });

  it('is answered as done also when the clearing away fails', async () => {
    isClearingFailing = true;
    const sending = send('key-0123456789-one');
    await until(() => waiting.length === 1);
    waiting[0]?.();
    expect((await sending).status).toBe(201);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(1);
  });
});
