import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { route, reply } from '../../server/src/http';
import { problem } from '../../server/src/problem';
import { describeOnEachDatabase } from '../support/test-database';
import { contacts, floorEndpoint, okAnswer, startFloorApp, type FloorApp } from './floor-app';
import { note, NoteEntity } from './notebook';

const addNote = route({
  endpoint: floorEndpoint({
    answer: okAnswer,
    name: 'applications.create',
    path: '/api/floor/notes',
    body: z.strictObject({ label: z.string().min(1).max(20) }),
    status: 201,
    idempotent: true,
  }),
  policy: contacts,
  prepare: async () => sleep(5),
  act: async ({ body, actor, requestId }, transaction) => {
    if (body.label === 'refused') throw problem('application.exists');
    await transaction.insert(NoteEntity, note(`${actor.accountId}-${body.label}`));
    return { ok: requestId };
  },
});

const raiseVersion = route({
  endpoint: floorEndpoint({
    answer: okAnswer,
    name: 'applications.saveAnswers',
    method: 'PUT',
    path: '/api/floor/notes/:id',
    params: z.strictObject({ id: z.string().max(26) }),
    body: z.strictObject({ content: z.string().max(100) }),
    versioned: true,
  }),
  policy: contacts,
  act: async ({ params, body, expectedVersion }, transaction) => {
    const change = { content: body.content, version: expectedVersion + 1 };
    const { affected } = await transaction.update(
      NoteEntity,
      { id: params.id, version: expectedVersion },
      change,
    );
    if (affected === 1) return { ok: 'saved' };
    const current = await transaction.findOneByOrFail(NoteEntity, { id: params.id });
    throw problem('version.stale', { current: { version: current.version, content: current.content } });
  },
});

const countFailure = route({
  endpoint: floorEndpoint({
    name: 'staff.signIn',
    path: '/api/floor/failures',
    body: z.strictObject({}),
    answer: okAnswer,
  }),
  policy: contacts,
  act: async (_, transaction) => {
    await transaction.insert(NoteEntity, note('failure'));
    return problem('staff.signInFailed');
  },
});

const signIn = route({
  endpoint: floorEndpoint({ name: 'sessions.createWechat', path: '/api/floor/sessions', answer: okAnswer }),
  policy: contacts,
  act: async () =>
    reply({ ok: 'in' }, { cookies: [{ name: 'floor', value: 'contact-9', maxAgeSeconds: 60 }] }),
});

describeOnEachDatabase('writes', (openTestDatabase) => {
  let app: FloorApp;
  beforeEach(async () => {
    app = await startFloorApp({ routes: [addNote, raiseVersion, countFailure, signIn], openTestDatabase });
  });
  afterEach(() => app.close());

  const add = (label: string, key: string | null, as = 'contact-1') =>
    app.fetch('/api/floor/notes', {
      method: 'POST',
      as,
      json: { label },
      headers: key === null ? {} : { 'idempotency-key': key },
    });
  const key = 'a-key-made-by-the-client';

  it('has one effect and gives equal replies when the same request arrives 50 times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => add('same', key)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.filter(({ headers }) => !headers.has('idempotent-replayed'))).toHaveLength(1);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(1);
  });

  it('refuses the key for another content, and knows nothing of it for another person', async () => {
    await add('mine', key);
    const other = await add('else', key);
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'idempotency.keyReused' }]);
    const neighbour = await add('mine', key, 'contact-2');
    expect(neighbour.status).toBe(201);
    expect(neighbour.headers.has('idempotent-replayed')).toBe(false);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(2);
  });

  it('asks for a key, and for one that cannot be guessed', async () => {
    expect(await (await add('a', null)).json()).toMatchObject({
      status: 400,
      code: 'idempotency.keyMissing',
    });
    expect((await add('a', 'short')).status).toBe(400);
  });

  it('keeps nothing of a refused request, so that the same key may be tried again', async () => {
    expect((await add('refused', key)).status).toBe(409);
    expect((await add('fine', key)).status).toBe(201);
  });

  it('answers 428 without a version, 409 with the current state for an old one, and saves for the right one', async () => {
    await app.opened.database.write((transaction) => transaction.insert(NoteEntity, note('n')));
    const save = (content: string, version?: string) =>
      app.fetch('/api/floor/notes/n', {
        method: 'PUT',
        as: 'contact-1',
        json: { content },
        headers: version === undefined ? {} : { 'if-match': version },
      });
    expect((await save('first')).status).toBe(428);
    expect((await save('first', '7')).status).toBe(400);
    expect((await save('first', '"1"')).status).toBe(200);
    const stale = await save('second', '"1"');
    expect([stale.status, await stale.json()]).toMatchObject([
      409,
      { current: { version: 2, content: 'first' } },
    ]);
  });

  it('lets one of 20 people win a version, and loses nobody silently', async () => {
    await app.opened.database.write((transaction) => transaction.insert(NoteEntity, note('n')));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        app.fetch('/api/floor/notes/n', {
          method: 'PUT',
          as: 'contact-1',
          json: { content: `text ${index}` },
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
  });

  it('commits what a returned refusal has written', async () => {
    const answer = await app.fetch('/api/floor/failures', { method: 'POST', as: 'contact-1', json: {} });
    expect(answer.status).toBe(401);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(1);
  });

  it('sets cookies that scripts and other sites cannot use', async () => {
    const answer = await app.fetch('/api/floor/sessions', { method: 'POST', as: 'contact-1' });
    expect(answer.headers.get('set-cookie')).toMatch(/floor=contact-9;.*httponly/i);
    expect(answer.headers.get('set-cookie')).toMatch(/samesite=strict/i);
  });
});
