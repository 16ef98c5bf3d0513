import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWechatClient, WechatApiError, type SendResult } from '../../server/src/wechat';
import {
  callCount,
  clientOf,
  deliveredCount,
  fault,
  messageTo,
  secret,
  sendPath,
  signIn,
  standingClock,
  startSimulator,
  stopSimulators,
  tokenPath,
} from './running-simulator';

afterEach(stopSimulators);

/** 10:00 in Beijing: 14 hours until the daily quota begins again. */
const clock = standingClock('2026-11-20T02:00:00.000Z');
const hours = 3_600_000;

function kindOf(result: SendResult): string {
  return result.outcome === 'refused' ? result.failure.kind : result.outcome;
}

describe('what each answer of WeChat means', () => {
  it.each([
    { errcode: -1, kind: 'busy', afterMs: 60_000, sends: 5, isAlert: false },
    { errcode: 40001, kind: 'token', afterMs: 60_000, sends: 2, isAlert: false },
    { errcode: 40014, kind: 'token', afterMs: 60_000, sends: 2, isAlert: false },
    { errcode: 42001, kind: 'token', afterMs: 60_000, sends: 2, isAlert: false },
    { errcode: 40003, kind: 'unreachable', afterMs: undefined, sends: 1, isAlert: false },
    { errcode: 40037, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
    { errcode: 41030, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
    { errcode: 43101, kind: 'notSubscribed', afterMs: undefined, sends: 1, isAlert: false },
    { errcode: 43107, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
    { errcode: 43108, kind: 'busy', afterMs: 2_000, sends: 4, isAlert: false },
    { errcode: 45009, kind: 'quota', afterMs: 14 * hours, sends: 1, isAlert: true },
    { errcode: 45011, kind: 'retryLater', afterMs: 60_000, sends: 1, isAlert: false },
    { errcode: 45168, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
    { errcode: 47001, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
    { errcode: 47003, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
    { errcode: 40164, kind: 'config', afterMs: hours, sends: 1, isAlert: true },
    { errcode: 99999, kind: 'final', afterMs: undefined, sends: 1, isAlert: true },
  ])(
    'errcode $errcode is $kind, after $sends requests',
    async ({ errcode, kind, afterMs, sends, isAlert }) => {
      const simulator = await startSimulator();
      const openId = await signIn(simulator, '甲', 1);
      await fault(simulator, { endpoint: sendPath, errcode, times: 100 });
      const client = clientOf(simulator, { clock, sleep: async () => undefined });
      const result = await client.sendSubscribeMessage(messageTo(openId));
      expect(result).toMatchObject({ outcome: 'refused', failure: { errcode, kind, isAlert } });
      expect(result.outcome === 'refused' ? result.failure.afterMs : null).toBe(afterMs);
      expect(result.outcome === 'refused' ? result.failure.rid : null).toMatch(
        /^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/u,
      );
      expect(await callCount(simulator, sendPath)).toBe(sends);
      expect(await deliveredCount(simulator, '甲')).toBe(0);
    },
  );

  it.each([
    { effect: { timeout: true }, kind: 'unknown', delivered: 0 },
    { effect: { timeout: true, afterAccept: true }, kind: 'unknown', delivered: 1 },
    { effect: { reset: true }, kind: 'unknown', delivered: 0 },
    { effect: { reset: true, afterAccept: true }, kind: 'unknown', delivered: 1 },
    { effect: { notJson: true, afterAccept: true }, kind: 'unknown', delivered: 1 },
    { effect: { delayMs: 400, afterAccept: true }, kind: 'unknown', delivered: 1 },
    { effect: { http500: true }, kind: 'retryLater', delivered: 0 },
  ])('$effect is $kind and is not sent again by itself', async ({ effect, kind, delivered }) => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 3);
    await fault(simulator, { endpoint: sendPath, ...effect });
    const client = clientOf(simulator, { timeoutMs: 150 });
    expect(kindOf(await client.sendSubscribeMessage(messageTo(openId)))).toBe(kind);
    expect(await callCount(simulator, sendPath)).toBe(1);
    expect(await deliveredCount(simulator, '甲')).toBe(delivered);
  });

  it('knows that nothing was sent when nobody listens', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    const client = clientOf(simulator);
    await client.getTemplateList();
    await stopSimulators();
    // Until the closing of the idle connection is noticed, a send would be written to it: outcome unknown.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await client.sendSubscribeMessage(messageTo(openId))).toMatchObject({
      outcome: 'refused',
      failure: { kind: 'retryLater', errcode: null, transport: 'notSent: ECONNREFUSED' },
    });
  });

  it('knows that nothing was sent when the token cannot be had', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    await fault(simulator, { endpoint: tokenPath, timeout: true });
    const client = clientOf(simulator, { timeoutMs: 150 });
    expect(kindOf(await client.sendSubscribeMessage(messageTo(openId)))).toBe('retryLater');
    expect(kindOf(await client.sendSubscribeMessage(messageTo(openId)))).toBe('accepted');
  });

  it('waits 1, 2, 4 and 8 seconds while WeChat is busy, and then gets through', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    await fault(simulator, { endpoint: sendPath, errcode: -1, times: 4 });
    const waits: number[] = [];
    const client = clientOf(simulator, { sleep: async (ms) => void waits.push(ms) });
    expect(kindOf(await client.sendSubscribeMessage(messageTo(openId)))).toBe('accepted');
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('names the field that WeChat refused, even from a message cut short', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    const errmsg = 'argument invalid! data.character_string1.value i';
    await fault(simulator, { endpoint: sendPath, errcode: 47003, errmsg });
    const result = await clientOf(simulator).sendSubscribeMessage(messageTo(openId));
    expect(result).toMatchObject({ failure: { field: 'character_string1' } });
  });

  it('does not read an answer without end', async () => {
    const server = createServer((_request, response) => {
      response.end(`{"openid":"${'o'.repeat(10_000)}"}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = createWechatClient({ apiBase, appId: 'wx1', secret, maxReplyBytes: 1_000 });
    await expect(client.codeToSession('code')).rejects.toThrow(/too long/u);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('what leaves the client', () => {
  it('gives neither session key nor secret, token or openid away in results, errors and logs', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    const log: unknown[] = [];
    const note = (fields: object, text: string) => void log.push(fields, text);
    const seenTokens: string[] = [];
    const client = clientOf(simulator, {
      timeoutMs: 150,
      logger: { debug: note, warn: note },
      fetch: async (input, init) => {
        const token = new URL(String(input)).searchParams.get('access_token');
        if (token !== null) seenTokens.push(token);
        return fetch(input, init);
      },
    });
    const wrongCode = await client.codeToSession('spent-code').catch((error: unknown) => error);
    expect(wrongCode).toBeInstanceOf(WechatApiError);
    await fault(simulator, { endpoint: sendPath, errcode: 43101 });
    await fault(simulator, { endpoint: sendPath, timeout: true });
    await fault(simulator, { endpoint: sendPath, reset: true });
    for (let turn = 0; turn < 3; turn += 1) await client.sendSubscribeMessage(messageTo(openId));
    const phone = await client
      .getPhoneNumber({ code: 'spent-code', openId })
      .catch((error: unknown) => error);

    const everything = [log, wrongCode, phone].map((part) => JSON.stringify(part) + String(part)).join('\n');
    expect(log).toHaveLength(10);
    expect(seenTokens.length).toBeGreaterThan(0);
    for (const private_ of [secret, openId, 'spent-code', '工业互联网', ...seenTokens]) {
      expect(everything).not.toContain(private_);
    }
  });

  it('returns the openid of a code once, and no session key with it', async () => {
    const simulator = await startSimulator();
    const minted = await fetch(`${simulator.url}/sim/login-codes`, {
      method: 'POST',
      body: JSON.stringify({ account: '甲' }),
    });
    const { code } = (await minted.json()) as { code: string };
    const client = clientOf(simulator);
    const session = await client.codeToSession(code);
    expect(Object.keys(session)).toEqual(['openId', 'unionId']);
    await expect(client.codeToSession(code)).rejects.toMatchObject({
      failure: { errcode: 40029, kind: 'final' },
    });
  });
});
