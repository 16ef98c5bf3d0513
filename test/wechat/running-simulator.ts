import { createWechatClient, startWechatSimulator } from '../../server/src/wechat';
import type { SimulatorHandle, SimulatorOptions, WechatClientOptions } from '../../server/src/wechat';

export const appId = 'wx0000000000000001';
export const secret = 'secret-of-the-simulator';
export const pushToken = 'push-token';
export const pushAesKey = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ';
export const sendPath = '/cgi-bin/message/subscribe/send';
export const tokenPath = '/cgi-bin/stable_token';

export const returnedTemplate = {
  id: 'TPL_RETURNED',
  title: '申报退回通知',
  keywords: [
    { name: 'thing1', label: '项目名称' },
    { name: 'phrase2', label: '状态' },
    { name: 'time3', label: '时间' },
    { name: 'thing4', label: '温馨提示' },
  ],
};
export const deadlineTemplate = {
  id: 'TPL_DEADLINE',
  title: '截止提醒',
  keywords: [{ name: 'thing1', label: '项目名称' }],
};

export const goodData = {
  thing1: '工业互联网双创平台',
  phrase2: '退回补正',
  time3: '2026年12月1日 15:01',
  thing4: '请在截止前改好再提交',
};

/** A clock that stands still until it is moved. */
export function standingClock(startUtc = '2026-11-20T02:00:00.000Z') {
  let nowMs = Date.parse(startUtc);
  return {
    now: () => new Date(nowMs),
    advance(ms: number) {
      nowMs += ms;
    },
  };
}

const running: SimulatorHandle[] = [];

export async function startSimulator(changes: Partial<SimulatorOptions> = {}): Promise<SimulatorHandle> {
  const simulator = await startWechatSimulator({
    host: '127.0.0.1',
    port: 0,
    appId,
    secret,
    templates: [returnedTemplate, deadlineTemplate],
    pushToken,
    pushAesKey,
    pushDelayMs: 1,
    pushRetryMs: 1,
    ...changes,
  });
  running.push(simulator);
  return simulator;
}

export async function stopSimulators(): Promise<void> {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
}

export function clientOf(simulator: SimulatorHandle, changes: Partial<WechatClientOptions> = {}) {
  return createWechatClient({ apiBase: simulator.url, appId, secret, ...changes });
}

export async function control(simulator: SimulatorHandle, method: string, path: string, body?: object) {
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as never };
}

export async function fault(simulator: SimulatorHandle, body: object): Promise<void> {
  const { status } = await control(simulator, 'POST', '/sim/faults', body);
  if (status !== 200) throw new Error(`the fault was refused: ${JSON.stringify(body)}`);
}

export async function callCount(simulator: SimulatorHandle, path: string): Promise<number> {
  const { body } = await control(simulator, 'GET', '/sim/calls');
  return (body as Record<string, number>)[path] ?? 0;
}

export async function deliveredCount(simulator: SimulatorHandle, account: string): Promise<number> {
  const { body } = await control(simulator, 'GET', `/sim/messages?account=${encodeURIComponent(account)}`);
  return (body as { messages: unknown[] }).messages.length;
}

/** Signs the account in over HTTP and gives it `consents` consents for the returned-template. */
export async function signIn(simulator: SimulatorHandle, account: string, consents: number): Promise<string> {
  const { body } = await control(simulator, 'POST', '/sim/login-codes', { account });
  const { openId } = await clientOf(simulator).codeToSession((body as { code: string }).code);
  for (let given = 0; given < consents; given += 1) {
    await control(simulator, 'POST', '/sim/subscriptions', {
      account,
      choices: { [returnedTemplate.id]: 'accept' },
    });
  }
  return openId;
}

export function messageTo(openId: string, changes: object = {}) {
  return {
    openId,
    templateId: returnedTemplate.id,
    page: 'pages/application/index?id=01J',
    miniprogramState: 'formal' as const,
    data: goodData,
    ...changes,
  };
}

/** An answer of WeChat's: always HTTP 200. */
type Json = Record<string, never> & { errcode?: number; errmsg?: string };

export async function api(url: string, path: string, init?: RequestInit): Promise<Json> {
  const response = await fetch(`${url}${path}`, init);
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Json;
}

export function stableToken(url: string, more: object = {}): Promise<Json> {
  const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, ...more });
  return api(url, '/cgi-bin/stable_token', { method: 'POST', body });
}
