import type * as httpDoor from '../../../miniapp/src/http';
import type * as transport from '../../../miniapp/src/applications/save-transport';
import { answer, refusal, startOnFakePhone, type FakePhone } from './fake-phone';

let phone: FakePhone;
let http: typeof httpDoor;
let sendAnswers: typeof transport.sendAnswers;

const request = { idempotencyKey: 'k1', version: 4, changes: { address: '武汉市' } };
const save = () => sendAnswers('a1', request);
const portal = '<html><title>免费无线网络</title></html>';

beforeEach(async () => {
  ({ phone, http } = await startOnFakePhone());
  ({ sendAnswers } = await import('../../../miniapp/src/applications/save-transport'));
});

describe('something between the phone and the server that answers in its place', () => {
  it.each([200, 400, 403, 404, 409])('with a page and status %i leaves a save open', async (status) => {
    phone.reply({ status, headers: {}, text: portal });
    expect(await save()).toMatchObject({ kind: 'unknown' });
  });

  it.each([{}, { code: 0, msg: 'ok' }, { version: 3, savedAtUtc: '', faults: [] }, [], 'ok', null])(
    'with 200 and the JSON %j confirms nothing',
    async (body) => {
      phone.reply(answer(200, body));
      expect(await save()).toMatchObject({ kind: 'unknown' });
    },
  );

  it('does not stand in the way of the server itself', async () => {
    const saved = { version: 5, savedAtUtc: '2026-11-24T06:49:00.000Z', faults: [], remarks: [] };
    phone.reply(answer(200, saved));
    expect(await save()).toEqual({ kind: 'saved', answer: saved });
    phone.reply(refusal(404, 'notFound'));
    expect(await save()).toMatchObject({ kind: 'closed' });
  });
});

describe('a session that ends while sixty requests are under way', () => {
  it('is renewed once, and every request goes out once more', async () => {
    const requests = 60;
    phone.reply(...Array.from({ length: requests }, () => refusal(401, 'session.missing')));
    phone.reply(answer(201, { token: 'new' }));
    phone.reply(...Array.from({ length: requests }, (_, n) => answer(200, { n })));
    const answers = await Promise.all(Array.from({ length: requests }, () => http.call('accounts.me', {})));
    expect(answers).toHaveLength(requests);
    expect(phone.signInCodes).toBe(1);
    expect(phone.sent).toHaveLength(2 * requests + 1);
  });
});
