import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { route } from '../../server/src/http';
import { problem } from '../../server/src/problem';
import { openSqliteTestDatabase } from '../support/test-database';
import { contacts, floorEndpoint, startFloorApp, type FloorApp } from './floor-app';
import { note, NoteEntity } from './notebook';

const maxBytes = 100 * 1024;
const boundary = 'floor-boundary';

const undone: string[] = [];

const add = route({
  endpoint: {
    ...floorEndpoint({ name: 'attachments.add', path: '/api/floor/files', idempotent: true }),
    upload: {
      field: 'file' as const,
      maxBytes,
      fields: z.strictObject({ kind: z.enum(['photo', 'refused']) }),
    },
    answer: z.strictObject({ fileName: z.string(), bytes: z.int(), sha256: z.string() }),
  },
  policy: contacts,
  prepare: async ({ upload }) => upload.sha256,
  act: async ({ upload }, transaction) => {
    if (upload.fields.kind === 'refused') throw problem('attachment.tooMany');
    await transaction.insert(NoteEntity, note(upload.sha256.slice(0, 26)));
    return { fileName: upload.fileName, bytes: upload.bytes, sha256: upload.sha256 };
  },
  undo: async (sha256) => void undone.push(sha256),
});

interface Part {
  head: string;
  body?: string;
}

const kindPart: Part = { head: 'form-data; name="kind"', body: 'photo' };
const filePart = (body: string): Part => ({ head: 'form-data; name="file"; filename="a.png"', body });

function form(parts: Part[], end = `--${boundary}--\r\n`): string {
  const texts = parts.map(
    ({ head, body = '' }) => `--${boundary}\r\nContent-Disposition: ${head}\r\n\r\n${body}\r\n`,
  );
  return texts.join('') + end;
}

describe('uploads', () => {
  let app: FloorApp;
  let made = 0;
  beforeEach(async () => {
    undone.length = 0;
    app = await startFloorApp({ routes: [add], openTestDatabase: openSqliteTestDatabase });
  });
  afterEach(() => app.close());

  const left = () => readdirSync(app.storage.temporaryDirectory);
  const newKey = () => `key-of-upload-${(made += 1).toString().padStart(6, '0')}`;

  const sendForm = (data: FormData, key = newKey()) =>
    app.fetch('/api/floor/files', {
      method: 'POST',
      as: 'contact-1',
      body: data,
      headers: { 'idempotency-key': key },
    });

  const sendRaw = (body: string, contentType = `multipart/form-data; boundary=${boundary}`) =>
    app.fetch('/api/floor/files', {
      method: 'POST',
      as: 'contact-1',
      body,
      headers: { 'idempotency-key': newKey(), 'content-type': contentType },
    });

  function photo(content: string, name = '照片 一.png', kind = 'photo'): FormData {
    const data = new FormData();
    data.set('kind', kind);
    data.set('file', new Blob([content]), name);
    return data;
  }

  it('takes a file with its Chinese name, counts and hashes it, and leaves nothing temporary', async () => {
    const answer = await sendForm(photo('picture'));
    expect(await answer.json()).toEqual({
      fileName: '照片 一.png',
      bytes: 7,
      sha256: createHash('sha256').update('picture').digest('hex'),
    });
    expect(left()).toEqual([]);
  });

  it('takes a file of exactly the limit and refuses one byte more', async () => {
    expect((await sendForm(photo('x'.repeat(maxBytes)))).status).toBe(200);
    const refused = await sendForm(photo('x'.repeat(maxBytes + 1)));
    expect([refused.status, await refused.json()]).toMatchObject([413, { code: 'file.tooLarge' }]);
    expect(left()).toEqual([]);
  });

  it.each([
    ['no boundary', form([kindPart, filePart('x')]), 'multipart/form-data', 415],
    ['an empty boundary', form([kindPart, filePart('x')]), 'multipart/form-data; boundary=', 400],
    ['another boundary', form([kindPart, filePart('x')]), 'multipart/form-data; boundary=other', 400],
    ['a form that is cut off', form([kindPart, filePart('x')], ''), undefined, 400],
    ['JSON in its place', '{}', 'application/json', 415],
    ['no file', form([kindPart]), undefined, 400],
    ['an empty file', form([kindPart, filePart('')]), undefined, 422],
    ['two files', form([kindPart, filePart('x'), filePart('y')]), undefined, 400],
    [
      'a file under another name',
      form([kindPart, { head: 'form-data; name="other"; filename="a"', body: 'x' }]),
      undefined,
      400,
    ],
    ['1,000 parts', form([...Array<Part>(1_000).fill(kindPart), filePart('x')]), undefined, 400],
    ['a field of 64 kB', form([{ ...kindPart, body: 'x'.repeat(65_536) }, filePart('x')]), undefined, 400],
    [
      'an unknown field',
      form([kindPart, { head: 'form-data; name="role"', body: 'admin' }, filePart('x')]),
      undefined,
      400,
    ],
    ['a field twice', form([kindPart, kindPart, filePart('x')]), undefined, 400],
    [
      'a field that poisons prototypes',
      form([{ head: 'form-data; name="__proto__"', body: 'x' }, kindPart, filePart('x')]),
      undefined,
      400,
    ],
    ['no field where one is required', form([filePart('x')]), undefined, 400],
    ['50 MB', form([kindPart, filePart('x'.repeat(50 * 1024 * 1024))]), undefined, 413],
  ])('refuses %s and leaves nothing on the disk', async (_, body, contentType, status) => {
    const answer = await sendRaw(body, contentType);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(left()).toEqual([]);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(0);
  });

  it('removes the half of a file whose sender went away', async () => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/floor/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer contact-1\r\nIdempotency-Key: ${newKey()}\r\n` +
        `Content-Type: multipart/form-data; boundary=${boundary}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const begun = form([kindPart, filePart('x'.repeat(20_000))], '').slice(0, -2);
    socket.write(`${begun.length.toString(16)}\r\n${begun}\r\n`);
    while (left().length === 0) await sleep(10);
    socket.destroy();
    while (left().length > 0) await sleep(10);
    expect(left()).toEqual([]);
  });

  it('stops reading a chunked body without end, and answers before much more than the limit arrived', async () => {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    let answered = '';
    socket.on('data', (chunk: Buffer) => (answered += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/floor/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer contact-1\r\nIdempotency-Key: ${newKey()}\r\n` +
        `Content-Type: multipart/form-data; boundary=${boundary}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const head = form([kindPart, filePart('')], '').slice(0, -2);
    socket.write(`${head.length.toString(16)}\r\n${head}\r\n`);
    const chunk = 'x'.repeat(4_096);
    let sentBytes = 0;
    for (; !answered.includes('file.tooLarge') && sentBytes < 50 * maxBytes; sentBytes += chunk.length) {
      socket.write(`1000\r\n${chunk}\r\n`);
      await sleep(1);
    }
    expect(answered).toContain('HTTP/1.1 413');
    // What lies in the sockets' buffers counts as sent, so that the bound is wider than the server's own.
    expect(sentBytes).toBeLessThan(2 * maxBytes);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(left()).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['a\u0085b?.png', 'ab.png'],
    ['...', '未命名'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('makes a harmless label of the file name %j', async (given, label) => {
    const head = `form-data; name="file"; filename="${given}"`;
    const answer = await sendRaw(form([kindPart, { head, body: 'x' }]));
    expect(await answer.json()).toMatchObject({ fileName: label });
  });

  it('has one effect when the same upload arrives 10 times at once, and takes back what the others prepared', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendForm(photo('same'), key)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await app.opened.database.read.count(NoteEntity)).toBe(1);
    const replayedAfterPrepare = undone.length;
    expect(replayedAfterPrepare).toBeLessThanOrEqual(9);
    expect((await sendForm(photo('other'), key)).status).toBe(422);
    expect((await sendForm(photo('same', 'a.png', 'refused'), key)).status).toBe(422);
    expect(left()).toEqual([]);
  });

  it('takes back what was prepared when the use case refuses', async () => {
    expect((await sendForm(photo('x', 'a.png', 'refused'))).status).toBe(409);
    expect(undone).toHaveLength(1);
  });
});
