import { z } from 'zod';
import { route, RouteTableError, type Route } from '../../server/src/http';
import { problem } from '../../server/src/problem';
import { openSqliteTestDatabase } from '../support/test-database';
import {
  anyone,
  bureaus,
  contacts,
  floorEndpoint,
  okAnswer,
  startFloorApp,
  type FloorApp,
} from './floor-app';

const echo = route({
  endpoint: floorEndpoint({
    answer: okAnswer,
    name: 'applications.create',
    path: '/api/floor/echo',
    query: z.strictObject({ page: z.string().regex(/^\d+$/).optional() }),
    body: z.strictObject({
      title: z.string().min(1).max(5),
      count: z.int().min(1).max(9),
      kind: z.enum(['a', 'b']),
      tags: z.array(z.string()).min(1).max(2),
      agreed: z.boolean(),
      code: z.string().refine((code) => code === 'right', { params: { fault: 'badFormat' } }),
    }),
  }),
  policy: contacts,
  act: async ({ body }) => ({ ok: body.title }),
});

const look = route({
  endpoint: floorEndpoint({
    answer: okAnswer,
    name: 'applications.get',
    method: 'GET',
    path: '/api/floor/things/:id',
    params: z.strictObject({ id: z.string().regex(/^[0-9]{3}$/) }),
  }),
  policy: anyone,
  limit: { requests: 30, perSeconds: 60, by: 'ip' },
  act: async ({ params, ip }) => {
    if (params.id === '500') throw new Error('SELECT secret FROM /var/lib/passwords');
    if (params.id === '404') throw problem('notFound');
    return { ok: ip };
  },
});

const leak = route({
  endpoint: floorEndpoint({ name: 'accounts.me', method: 'GET', path: '/api/floor/leak', answer: okAnswer }),
  policy: contacts,
  // A presenter that gives more than the endpoint promises; the cast stands for a mistake that types did not see.
  act: async () => ({ ok: 'yes', passwordHash: 'leaked' }) as { ok: string },
});

const clerks = route({
  endpoint: floorEndpoint({
    name: 'staff.me',
    path: '/api/staff/floor',
    body: z.strictObject({}),
    answer: okAnswer,
  }),
  policy: bureaus,
  act: async ({ actor }) => ({ ok: actor.role }),
});

const file = route({
  endpoint: floorEndpoint({ name: 'papers.pdf', method: 'GET', path: '/api/floor/file', answersFile: true }),
  policy: contacts,
  act: async () => ({
    file: Buffer.from('<script>alert(1)</script>'),
    contentType: 'image/png',
    fileName: '../照片"1\r\n.png',
  }),
});

const routes = [echo, look, leak, clerks, file];

describe('requests', () => {
  let app: FloorApp;
  beforeEach(async () => {
    app = await startFloorApp({ routes, openTestDatabase: openSqliteTestDatabase, trustedProxyHops: 1 });
  });
  afterEach(() => app.close());

  const good = { title: '标题', count: 3, kind: 'a', tags: ['x'], agreed: true, code: 'right' };
  const send = (json: unknown, path = '/api/floor/echo') =>
    app.fetch(path, { method: 'POST', as: 'contact-1', json });
  const faultsOf = async (answer: Response) => {
    const { faults = [] } = (await answer.json()) as {
      faults?: Array<{ field: string; code: string; message: string }>;
    };
    return Object.fromEntries(faults.map(({ field, code }) => [field, code]));
  };

  it('names every fault of a request at once, each with its field, code and a Chinese sentence', async () => {
    const answer = await send(
      { title: '太长的标题', count: 10, kind: 'c', tags: [], code: 'wrong', extra: 1, other: 2 },
      '/api/floor/echo?page=x&unknown=1',
    );
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const body = (await answer.clone().json()) as { faults: Array<{ message: string }> };
    for (const { message } of body.faults) expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(await faultsOf(answer)).toEqual({
      'query.page': 'badFormat',
      'query.unknown': 'unknownField',
      count: 'outOfRange',
      kind: 'notAllowed',
      tags: 'tooFew',
      agreed: 'required',
      code: 'badFormat',
      extra: 'unknownField',
      other: 'unknownField',
    });
  });

  it.each([
    ['a number for a text', { ...good, title: 7 }, { title: 'wrongType' }],
    ['null for a number', { ...good, count: null }, { count: 'wrongType' }],
    ['an object for a text', { ...good, title: { $gt: '' } }, { title: 'wrongType' }],
    ['a text for a truth', { ...good, agreed: 'true' }, { agreed: 'wrongType' }],
    ['a huge number', { ...good, count: 1e308 }, { count: 'outOfRange' }],
    ['an empty text', { ...good, title: '' }, { title: 'required' }],
    ['too many', { ...good, tags: ['1', '2', '3'] }, { tags: 'tooMany' }],
    ['half a character', { ...good, title: '\ud800' }, { title: 'badFormat' }],
  ])('refuses %s', async (_, json, faults) => {
    const answer = await send(json);
    expect(answer.status).toBe(400);
    expect(await faultsOf(answer)).toMatchObject(faults);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', async (key) => {
    const body = JSON.stringify(good).replace('{', `{"${key}":{"polluted":true},`);
    const headers = { 'content-type': 'application/json' };
    const answer = await app.fetch('/api/floor/echo', { method: 'POST', as: 'contact-1', body, headers });
    expect(answer.status).toBe(400);
    expect(await faultsOf(answer)).toMatchObject({ [key]: 'unknownField' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['JSON that calls itself text', 'text/plain', '{}', 415],
    ['a form', 'application/x-www-form-urlencoded', 'a=1', 415],
    ['another character set', 'application/json; charset=gbk', '{}', 415],
    ['broken JSON', 'application/json', '{"a":', 400],
    ['bottomless nesting', 'application/json', '['.repeat(10_000) + ']'.repeat(10_000), 400],
    ['more than the limit', 'application/json', `"${'x'.repeat(300 * 1024)}"`, 413],
  ])('refuses a body with %s', async (_, type, body, status) => {
    const answer = await app.fetch('/api/floor/echo', {
      method: 'POST',
      as: 'contact-1',
      body,
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(status);
  });

  it('answers 401 to nobody, 403 to the wrong role, and lets the right one in', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const call = (as?: string) => app.fetch('/api/staff/floor', { method: 'POST', json: {}, headers, as });
    expect([(await call()).status, (await call('contact-1')).status, (await call('admin-1')).status]).toEqual(
      [401, 403, 403],
    );
    expect(await (await call('bureau-1')).json()).toEqual({ ok: 'bureau' });
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['a sibling subdomain', { origin: 'http://sub.127.0.0.1', 'sec-fetch-site': 'same-site' }, 403],
    ['no origin at all', {}, 403],
    [
      'a cross-site fetch that claims the right origin',
      { origin: 'own', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['the own page', { origin: 'own' }, 200],
  ])('answers the write of a clerk from %s', async (_, given: Record<string, string>, status) => {
    const headers = { ...given, ...(given.origin === 'own' ? { origin: app.url } : {}) };
    const answer = await app.fetch('/api/staff/floor', {
      method: 'POST',
      cookie: 'floor=bureau-1',
      json: {},
      headers,
    });
    expect(answer.status).toBe(status);
  });

  it('answers a path that no schema accepts exactly like a missing object', async () => {
    const [malformed, missing] = await Promise.all(
      ['abc', '404'].map(async (id) => {
        const answer = await app.fetch(`/api/floor/things/${id}`);
        return { status: answer.status, ...((await answer.json()) as object), requestId: '' };
      }),
    );
    expect(malformed).toEqual(missing);
    expect(missing).toMatchObject({ status: 404, code: 'notFound' });
  });

  it('says nothing of the cause of a fault, and logs it under the same request id', async () => {
    const answer = await app.fetch('/api/floor/things/500');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toMatch(/SELECT|passwords|at |\.ts/);
    const { requestId } = JSON.parse(text) as { requestId: string };
    expect(app.logLines.some((line) => line.includes(requestId) && line.includes('request failed'))).toBe(
      true,
    );
  });

  it('answers a fault, and nothing of the data, when a presenter gives more than was promised', async () => {
    const answer = await app.fetch('/api/floor/leak', { as: 'contact-1' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('leaked');
  });

  it('gives a file its declared type, never to be sniffed, cached, or run, under a safe name', async () => {
    const { headers } = await app.fetch('/api/floor/file', { as: 'contact-1' });
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="__1.png"; filename*=UTF-8''${encodeURIComponent('照片1.png')}`,
    );
  });

  it('counts requests by the address that the trusted proxy saw, not by what the client wrote', async () => {
    const call = (forwarded: string) =>
      app.fetch('/api/floor/things/123', { headers: { 'x-forwarded-for': forwarded } });
    const answers = await Promise.all(
      Array.from({ length: 31 }, (_, index) => call(`10.0.0.${index}, 192.0.2.1`)),
    );
    expect(await answers[0]?.json()).toEqual({ ok: '192.0.2.1' });
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call('192.0.2.2')).status).toBe(200);
  });

  it('names the methods that an address knows', async () => {
    const answer = await app.fetch('/api/floor/echo', { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('writes one line a request, with the pattern and ids, and never with the address or what was sent', async () => {
    await send({ ...good, title: 'marke' }, '/api/floor/echo?page=139000');
    const lines = app.logLines.filter((line) => line.includes('"msg":"request"'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      route: 'POST /api/floor/echo',
      status: 200,
      actorId: '1',
    });
    expect(app.logLines.join('')).not.toMatch(/marke|139000/);
  });
});

describe('the table of routes', () => {
  const start = (table: Route[]) =>
    startFloorApp({ routes: table, openTestDatabase: openSqliteTestDatabase });
  const faultsOf = async (table: Route[]) => {
    const error: unknown = await start(table).catch((reason: unknown) => reason);
    if (!(error instanceof RouteTableError)) throw new Error('the start was not refused');
    return error.faults.join('\n');
  };

  it('stops the start for a route without a policy, an audience, a scope or a reason', async () => {
    const without = (policy: unknown) => faultsOf([{ ...echo, policy } as Route]);
    expect(await without(undefined)).toContain('applications.create has no policy');
    expect(await without({ ...anyone, audience: [] })).toContain('without an audience');
    expect(await without({ ...anyone, scope: ' ' })).toContain('without a scope');
    expect(await without({ ...anyone, reason: '' })).toContain('without a reason');
  });

  it('stops the start for two routes of one endpoint and for a GET that declares a body', async () => {
    expect(await faultsOf([echo, echo])).toContain('applications.create has two routes');
    const get = { ...echo, endpoint: { ...echo.endpoint, method: 'GET' as const } };
    expect(await faultsOf([get])).toContain('is a GET');
  });
});
