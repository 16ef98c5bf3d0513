import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { route, type StaticSite } from '../../server/src/http';
import { openSqliteTestDatabase } from '../support/test-database';
import { contacts, floorEndpoint, okAnswer, startFloorApp, type FloorApp } from './floor-app';
import { note, NoteEntity } from './notebook';

const slow = route({
  endpoint: floorEndpoint({
    answer: okAnswer,
    name: 'applications.submit',
    path: '/api/floor/:id/slow',
    params: z.strictObject({ id: z.string() }),
    query: z.strictObject({ after: z.string().optional() }),
    body: z.strictObject({ text: z.string().max(9) }),
    status: 201,
    idempotent: true,
    versioned: true,
  }),
  policy: contacts,
  act: async ({ params }, transaction) => {
    await transaction.insert(NoteEntity, note(params.id));
    await sleep(400);
    return { ok: 'done' };
  },
});

const token = 'metrics-token-of-32-characters-or-more';

function sites(directory: string): StaticSite[] {
  const phone = join(directory, 'phone');
  const console = join(directory, 'console');
  mkdirSync(join(phone, 'js'), { recursive: true });
  mkdirSync(console);
  writeFileSync(join(directory, 'secrets.json'), 'secret');
  writeFileSync(join(phone, 'index.html'), '<script>start()</script><script src="js/app.js"></script>');
  writeFileSync(join(phone, 'js', 'app.0123abcd.js'), 'phone()');
  writeFileSync(join(phone, 'js', 'app.0123abcd.js.gz'), gzipSync('phone()'));
  writeFileSync(join(phone, '.hidden.txt'), 'hidden');
  writeFileSync(join(console, 'index.html'), 'console');
  return [
    { prefix: '/', directory: phone },
    { prefix: '/console', directory: console },
  ];
}

describe('the operation of the server', () => {
  let app: FloorApp;
  beforeEach(async () => {
    app = await startFloorApp({
      routes: [slow],
      openTestDatabase: openSqliteTestDatabase,
      sites,
      metricsToken: token,
    });
  });
  afterEach(() => app.close());

  const submit = (id: string) =>
    app.fetch(`/api/floor/${id}/slow`, {
      method: 'POST',
      as: 'contact-1',
      json: { text: 'x' },
      headers: { 'idempotency-key': `key-of-operation-${id}`, 'if-match': '"1"' },
    });

  it('says that it is alive and ready', async () => {
    expect((await app.fetch('/healthz')).status).toBe(200);
    const ready = await app.fetch('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { isReady: true, weaknesses: [] }]);
  });

  it('names a database that no longer answers', async () => {
    await app.opened.database.close();
    const ready = await app.fetch('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { isReady: false, weaknesses: ['the database does not answer'] },
    ]);
  });

  it('finishes what is in work when it is stopped, and accepts nothing new', async () => {
    const running = submit('a');
    await sleep(150);
    app.server.announceStop();
    expect((await app.fetch('/readyz')).status).toBe(503);
    const stopped = app.server.stop({ timeoutMs: 5_000 });
    const answer = await running;
    expect([answer.status, await answer.json()]).toEqual([201, { ok: 'done' }]);
    await stopped;
    await expect(app.fetch('/healthz')).rejects.toThrow();
    expect(await app.opened.database.read.count(NoteEntity)).toBe(1);
  });

  it('cuts what does not end in time', async () => {
    const running = submit('b').catch(() => 'cut');
    await sleep(150);
    const startedAt = Date.now();
    await app.server.stop({ timeoutMs: 50 });
    expect(Date.now() - startedAt).toBeLessThan(350);
    expect(await running).toBe('cut');
  });

  it('gives its numbers to this machine or for the token, and to nobody through a proxy', async () => {
    await submit('c');
    const local = await (await app.fetch('/metrics')).text();
    expect(local).toContain('route="POST /api/floor/:id/slow",status="201"');
    expect(local).toContain('nodejs_eventloop_lag');
    const proxied = (headers: Record<string, string>) =>
      app.fetch('/metrics', { headers: { 'x-forwarded-for': '192.0.2.7', ...headers } });
    expect((await proxied({})).status).toBe(404);
    expect((await proxied({ authorization: 'Bearer wrong-token' })).status).toBe(404);
    expect((await proxied({ authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('describes the API from the schemas that validate', async () => {
    const api = (await (await app.fetch('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<
        string,
        Record<string, { parameters: Array<{ name: string; in: string }>; requestBody: object }>
      >;
    };
    expect(api.openapi).toBe('3.1.0');
    const operation = api.paths['/api/floor/{id}/slow']?.post;
    expect(operation?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
      'path id',
      'query after',
      'header Idempotency-Key',
      'header If-Match',
    ]);
    expect(operation?.requestBody).toMatchObject({
      content: {
        'application/json': {
          schema: { additionalProperties: false, required: ['text'], properties: { text: { maxLength: 9 } } },
        },
      },
    });
  });

  it('serves the pages: index for addresses inside them, hashed files for ever, no folder but their own', async () => {
    const text = async (path: string) => (await app.fetch(path)).text();
    expect(await text('/pages/form/index')).toContain('start()');
    expect(await text('/console')).toBe('console');
    expect(await text('/console/queue/7')).toBe('console');
    const asset = await app.fetch('/js/app.0123abcd.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(asset.headers.get('vary')).toContain('Accept-Encoding');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect((await app.fetch('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await app.fetch('/js/gone.js')).status).toBe(404);
    expect((await app.fetch('/api/gone')).status).toBe(404);
    expect((await app.fetch('/.hidden.txt')).status).toBe(404);
    for (const path of [
      '/%2e%2e/secrets.json',
      '/..%2fsecrets.json',
      '/console/..%2f..%2fsecrets.json',
      '/%00',
      '/%ff',
    ]) {
      const answer = await app.fetch(path);
      expect([path, answer.status >= 400 || !(await answer.text()).includes('secret')]).toEqual([path, true]);
    }
  });

  it('lets a page run only its own scripts, its known inline ones by their hash, and no eval', async () => {
    const policy = (await app.fetch('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect((await app.fetch('/healthz')).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  it('refuses a head of 1 MB with 431 and goes on', async () => {
    const { hostname, port } = new URL(app.url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname);
      socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('error', () => undefined);
      socket.once('close', () => resolve(text));
      socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(1024 * 1024)}\r\n\r\n`);
    });
    expect(answer).toContain(' 431 ');
    expect((await app.fetch('/healthz')).status).toBe(200);
  });
});
