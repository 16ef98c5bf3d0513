import type * as httpDoor from '../../../miniapp/src/http';
import { PlatformError } from '../../../miniapp/src/platform/platform';
import { answer, refusal, startOnFakePhone, type FakePhone } from './fake-phone';

type Http = typeof httpDoor;

let phone: FakePhone;
let http: Http;

beforeEach(async () => {
  jest.useFakeTimers();
  ({ phone, http } = await startOnFakePhone());
});
afterEach(() => jest.useRealTimers());

/** Lets waits between attempts pass at once. */
async function settled<T>(running: Promise<T>): Promise<T> {
  void running.catch(() => {});
  await jest.advanceTimersByTimeAsync(60_000);
  return running;
}

describe('the call of an endpoint', () => {
  it('fills the path, and sends token, version and idempotency key', async () => {
    phone.reply(answer(201, { version: 8 }));
    await http.call('applications.submit', {
      params: { id: 'a/1' },
      body: {},
      ifMatch: 7,
      idempotencyKey: 'k1',
    });
    expect(phone.sent[0]).toMatchObject({
      method: 'POST',
      url: 'https://server.test/api/applications/a%2F1/submissions',
      body: '{}',
      headers: { authorization: 'Bearer old', 'if-match': '"7"', 'idempotency-key': 'k1' },
    });
  });

  it('leaves a query value out that was not given', async () => {
    phone.reply(answer(200, { notices: [], nextBefore: null }));
    await http.call('notices.inbox', { query: { before: undefined } });
    expect(phone.sent[0]?.url).toBe('https://server.test/api/notices');
  });

  it('names every fault of a refusal, and the present state of what was stale', async () => {
    phone.reply(
      refusal(409, 'version.stale', {
        current: { version: 9 },
        faults: [{ field: 'unitName', code: 'tooLong', message: '太长，请缩短。' }],
      }),
    );
    await expect(http.call('accounts.me', {})).rejects.toMatchObject({
      code: 'version.stale',
      current: { version: 9 },
      faults: [{ field: 'unitName' }],
      requestId: 'r1',
    });
  });

  it('takes a code that it does not know for the general one of its status', async () => {
    phone.reply(refusal(404, 'newer.code'));
    await expect(http.call('accounts.me', {})).rejects.toMatchObject({ code: 'notFound', title: '请重试。' });
  });

  it('does not take the page of a captive network for an answer', async () => {
    phone.reply({ status: 200, headers: {}, text: '<html>' });
    await expect(http.call('accounts.me', {})).rejects.toMatchObject({ kind: 'badAnswer' });
  });
});

describe('a session that has ended', () => {
  it('signs in once for all requests that wait, and sends each once more', async () => {
    phone.reply(
      refusal(401, 'session.missing'),
      refusal(401, 'session.missing'),
      answer(201, { token: 'new' }),
      answer(200, { n: 1 }),
      answer(200, { n: 2 }),
    );
    await Promise.all([http.call('accounts.me', {}), http.call('campaigns.current', {})]);
    expect(phone.signInCodes).toBe(1);
    expect(phone.sent.slice(3).map((request) => request.headers.authorization)).toEqual([
      'Bearer new',
      'Bearer new',
    ]);
    expect(phone.kept.get('session.token')).toBe('new');
  });

  it('does not go round in circles when the new session is refused too', async () => {
    phone.reply(
      refusal(401, 'session.missing'),
      answer(201, { token: 'new' }),
      refusal(401, 'session.missing'),
    );
    await expect(http.call('accounts.me', {})).rejects.toMatchObject({ code: 'session.missing' });
    expect(phone.sent).toHaveLength(3);
  });

  it('asks WeChat for one new code when the first had been used', async () => {
    phone.reply(refusal(401, 'wechat.codeInvalid'), answer(201, { token: 'new' }));
    await http.signIn();
    expect(phone.signInCodes).toBe(2);
    phone.reply(refusal(401, 'wechat.codeInvalid'), refusal(401, 'wechat.codeInvalid'));
    await expect(http.signIn()).rejects.toMatchObject({ code: 'wechat.codeInvalid' });
    expect(phone.signInCodes).toBe(4);
  });
});

describe('a weak network', () => {
  const lost = new PlatformError('network', 'reset');

  it('repeats what only reads, three times in all', async () => {
    phone.reply(lost, lost, lost);
    await expect(settled(http.call('accounts.me', {}))).rejects.toMatchObject({ kind: 'network' });
    expect(phone.sent).toHaveLength(3);
  });

  it('repeats a write with its idempotency key unchanged', async () => {
    phone.reply(lost, answer(201, {}));
    const options = { params: { id: 'a1' }, body: {}, ifMatch: 1, idempotencyKey: 'k1' };
    await settled(http.call('applications.submit', options));
    expect(phone.sent.map((request) => request.headers['idempotency-key'])).toEqual(['k1', 'k1']);
  });

  it('never repeats a write without one', async () => {
    phone.reply(lost);
    await expect(
      settled(http.call('pages.place', { params: { id: 'a1', photo: 'p1' }, body: { page: 1 } })),
    ).rejects.toMatchObject({ kind: 'network' });
    expect(phone.sent).toHaveLength(1);
  });

  it('waits as long as a busy server asks, and gives up at once when that is too long', async () => {
    phone.reply(refusal(503, 'server.busy'), answer(200, {}));
    phone.replies[0] = { ...refusal(503, 'server.busy'), headers: { 'retry-after': '5' } };
    const running = http.call('accounts.me', {});
    await jest.advanceTimersByTimeAsync(4_900);
    expect(phone.sent).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(200);
    await running;
    expect(phone.sent).toHaveLength(2);

    phone.reply({ ...refusal(503, 'server.busy'), headers: { 'retry-after': '3600' } });
    await expect(http.call('accounts.me', {})).rejects.toMatchObject({ code: 'server.busy' });
  });

  it('says so at once when the phone is offline', async () => {
    phone.reply(new PlatformError('offline', ''));
    await expect(http.call('accounts.me', {})).rejects.toMatchObject({ kind: 'offline' });
    expect(phone.sent).toHaveLength(1);
  });
});
