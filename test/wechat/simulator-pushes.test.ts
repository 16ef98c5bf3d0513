import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readPush, verifyPushUrl, type WechatPushEvent } from '../../server/src/wechat';
import {
  api,
  appId,
  clientOf,
  control,
  fault,
  messageTo,
  pushAesKey,
  pushToken,
  returnedTemplate,
  signIn,
  stableToken,
  standingClock,
  startSimulator,
  stopSimulators,
} from './running-simulator';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await stopSimulators();
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A product that takes pushes; `statuses` are its first answers, then 200. */
async function startReceiver(statuses: number[] = []) {
  const events: WechatPushEvent[] = [];
  const settings = () => ({ token: pushToken, aesKey: pushAesKey, appId, now: new Date() });
  let posts = 0;
  const server = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
    if (request.method === 'GET') return void response.end(verifyPushUrl(query, settings()) ?? 'no');
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posts += 1;
      const reading = readPush({ query, body }, settings());
      response.statusCode = reading.ok ? (statuses.shift() ?? 200) : 403;
      if (reading.ok) events.push(...reading.events);
      response.end('success');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
  return { url, events, posts: () => posts };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

describe('pushes', () => {
  it.each(['json', 'xml'] as const)(
    'arrive signed and sealed as %s, with the msgid of the send',
    async (format) => {
      const receiver = await startReceiver();
      const simulator = await startSimulator({ pushUrl: receiver.url, pushFormat: format });
      const openId = await signIn(simulator, '甲', 1);
      const sent = await clientOf(simulator).sendSubscribeMessage(messageTo(openId));
      await until(() => receiver.events.length === 2);
      expect(receiver.events.find(({ kind }) => kind === 'subscribePopup')).toMatchObject({
        openId,
        templateId: returnedTemplate.id,
        choice: 'accept',
      });
      expect(receiver.events.find(({ kind }) => kind === 'subscribeSent')).toMatchObject({
        msgId: sent.outcome === 'accepted' ? sent.msgId : 'none',
        isDelivered: true,
      });
    },
  );

  it('are tried three times, and the same event keeps its key', async () => {
    const receiver = await startReceiver([500, 500]);
    const simulator = await startSimulator({ pushUrl: receiver.url });
    await signIn(simulator, '甲', 1);
    await until(() => receiver.posts() === 3);
    expect(new Set(receiver.events.map(({ dedupeKey }) => dedupeKey)).size).toBe(1);
  });

  it('can be doubled or lost on purpose', async () => {
    const receiver = await startReceiver();
    const simulator = await startSimulator({ pushUrl: receiver.url });
    await fault(simulator, { endpoint: 'push', lost: true });
    await fault(simulator, { endpoint: 'push', duplicate: true });
    await signIn(simulator, '甲', 1);
    await control(simulator, 'POST', '/sim/refusals', { account: '甲', templateId: returnedTemplate.id });
    await until(() => receiver.posts() === 2);
    expect(new Set(receiver.events.map(({ dedupeKey }) => dedupeKey)).size).toBe(1);
  });

  it('in plain mode are not taken by a server in safe mode', async () => {
    const receiver = await startReceiver();
    const simulator = await startSimulator({ pushUrl: receiver.url, pushMode: 'plain' });
    await signIn(simulator, '甲', 1);
    await until(() => receiver.posts() === 3);
    expect(receiver.events).toEqual([]);
  });

  it('begin with the check of the address', async () => {
    const receiver = await startReceiver();
    const simulator = await startSimulator();
    expect((await control(simulator, 'POST', '/sim/push/handshake')).body).toEqual({ ok: false });
    simulator.setPushUrl(receiver.url);
    expect((await control(simulator, 'POST', '/sim/push/handshake')).body).toEqual({ ok: true });
  });

  it('tell of a refusal in 服务通知, after which nothing can be sent', async () => {
    const receiver = await startReceiver();
    const simulator = await startSimulator({ pushUrl: receiver.url });
    const openId = await signIn(simulator, '甲', 3);
    await control(simulator, 'POST', '/sim/refusals', { account: '甲', templateId: returnedTemplate.id });
    await until(() => receiver.events.some(({ kind }) => kind === 'subscribeChange'));
    const sent = await clientOf(simulator).sendSubscribeMessage(messageTo(openId));
    expect(sent).toMatchObject({ failure: { kind: 'notSubscribed' } });
  });
});

describe('content checks', () => {
  async function check(simulator: Awaited<ReturnType<typeof startSimulator>>, path: string, fields: object) {
    const { access_token: token } = await stableToken(simulator.url);
    const body = JSON.stringify({ version: 2, scene: 2, ...fields });
    return api(simulator.url, `${path}?access_token=${token}`, { method: 'POST', body });
  }

  it('judge a text by words, and only for a person of the last two hours', async () => {
    const clock = standingClock();
    const simulator = await startSimulator({ clock, sensitiveWords: ['发票'], reviewWords: ['贷款'] });
    const openid = await signIn(simulator, '甲', 0);
    const judge = (content: string, more: object = {}) =>
      check(simulator, '/wxa/msg_sec_check', { openid, content, ...more });
    expect(await judge('双创平台')).toMatchObject({ result: { suggest: 'pass', label: 100 } });
    expect(await judge('代开发票')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await judge('贷款服务')).toMatchObject({ result: { suggest: 'review' } });
    expect(await judge('')).toMatchObject({ errcode: 44002 });
    expect(await judge('好', { scene: 5 })).toMatchObject({ errcode: 40129 });
    expect(await judge('好', { openid: 'oNobody' })).toMatchObject({ errcode: 43104 });
    clock.advance(7_200_001);
    expect(await judge('好')).toMatchObject({ errcode: 61010 });
  });

  it.each(['json', 'xml'] as const)('push the verdict on a picture later, as %s', async (pushFormat) => {
    const receiver = await startReceiver();
    const simulator = await startSimulator({ pushUrl: receiver.url, pushFormat });
    const openid = await signIn(simulator, '甲', 0);
    const media = { openid, media_type: 2, media_url: `${simulator.url}/sim/inbox.svg` };
    const reply = await check(simulator, '/wxa/media_check_async', media);
    expect(reply).toMatchObject({ errcode: 0, trace_id: expect.any(String) });
    await until(() => receiver.events.length === 1);
    expect(receiver.events).toMatchObject([{ kind: 'other', event: 'wxa_media_check' }]);
    const wrongType = await check(simulator, '/wxa/media_check_async', { ...media, media_type: 3 });
    expect(wrongType).toMatchObject({ errcode: 40004 });
  });
});
