import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  api,
  appId,
  clientOf,
  control,
  deadlineTemplate,
  deliveredCount,
  goodData,
  messageTo,
  returnedTemplate,
  secret,
  sendPath,
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

describe('sign-in codes', () => {
  const sessionPath = (code: string, more = '') =>
    `/sns/jscode2session?appid=${appId}&secret=${secret}&js_code=${code}&grant_type=authorization_code${more}`;
  const mint = async (url: string, kind: 'login' | 'phone') => {
    const body = JSON.stringify({ account: '甲' });
    const response = await fetch(`${url}/sim/${kind}-codes`, { method: 'POST', body });
    return ((await response.json()) as { code: string }).code;
  };

  it('work once, for five minutes, and lead to the same person each time', async () => {
    const clock = standingClock();
    const { url } = await startSimulator({ clock });
    const code = await mint(url, 'login');
    const first = await api(url, sessionPath(code));
    expect(first).toMatchObject({ openid: expect.stringMatching(/^o.{27}$/u) });
    expect(first).not.toHaveProperty('errcode');
    expect(await api(url, sessionPath(code))).toMatchObject({ errcode: 40029 });
    const late = await mint(url, 'login');
    clock.advance(300_000);
    expect(await api(url, sessionPath(late))).toMatchObject({ errcode: 40029 });
    const second = await api(url, sessionPath(await mint(url, 'login')));
    expect(second.openid).toBe(first.openid);
    expect(second.session_key).not.toBe(first.session_key);
  });

  it('are refused for a wrong appid, secret or method, and a phone code is no login code', async () => {
    const { url } = await startSimulator();
    expect(await api(url, `/sns/jscode2session?appid=wx9&secret=${secret}`)).toMatchObject({
      errcode: 40013,
    });
    expect(await api(url, `/sns/jscode2session?appid=${appId}&secret=no`)).toMatchObject({ errcode: 40125 });
    expect(await api(url, sessionPath('x'), { method: 'POST' })).toMatchObject({ errcode: 41002 });
    expect(await api(url, sessionPath(await mint(url, 'phone')))).toMatchObject({ errcode: 40029 });
  });

  it('sign the DevTools mock code in as one fixed account, again and again', async () => {
    const { url } = await startSimulator();
    const client = clientOf({ url } as never);
    const first = await client.codeToSession('the code is a mock one');
    expect(await client.codeToSession('the code is a mock one')).toEqual(first);
  });

  it('give the phone number only to the person of the code', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 0);
    const other = await signIn(simulator, '乙', 0);
    const client = clientOf(simulator);
    const theft = client.getPhoneNumber({ code: await mint(simulator.url, 'phone'), openId: other });
    await expect(theft).rejects.toMatchObject({ failure: { errcode: 40029 } });
    const phone = await client.getPhoneNumber({ code: await mint(simulator.url, 'phone'), openId });
    expect(phone).toMatchObject({
      purePhoneNumber: expect.stringMatching(/^1380000\d{4}$/u),
      countryCode: '86',
    });
  });
});

describe('access tokens', () => {
  it('stay the same with falling life, and rotate five minutes early', async () => {
    const clock = standingClock();
    const { url } = await startSimulator({ clock });
    const first = await stableToken(url);
    expect(first).toMatchObject({ expires_in: 7200 });
    clock.advance(6_000_000);
    expect(await stableToken(url)).toEqual({ access_token: first.access_token, expires_in: 1200 });
    clock.advance(900_000);
    const next = await stableToken(url);
    expect(next.access_token).not.toBe(first.access_token);
    const list = '/wxaapi/newtmpl/gettemplate?access_token=';
    expect(await api(url, list + first.access_token)).toMatchObject({ errcode: 0 });
    clock.advance(300_000);
    expect(await api(url, list + first.access_token)).toMatchObject({ errcode: 42001 });
    expect(await api(url, `${list}nonsense`)).toMatchObject({ errcode: 40001 });
    expect(await api(url, list)).toMatchObject({ errcode: 41001 });
  });

  it('may be forced 20 times a day, 30 seconds apart, and the plain family is another one', async () => {
    const clock = standingClock();
    const { url } = await startSimulator({ clock });
    const plain = await api(
      url,
      `/cgi-bin/token?grant_type=client_credential&appid=${appId}&secret=${secret}`,
    );
    const forced = await stableToken(url, { force_refresh: true });
    expect((await stableToken(url, { force_refresh: true })).access_token).toBe(forced.access_token);
    for (let turn = 1; turn < 20; turn += 1) {
      clock.advance(31_000);
      expect(await stableToken(url, { force_refresh: true })).toHaveProperty('access_token');
    }
    clock.advance(31_000);
    expect(await stableToken(url, { force_refresh: true })).toMatchObject({ errcode: 45009 });
    const list = `/wxaapi/newtmpl/gettemplate?access_token=${plain.access_token}`;
    expect(await api(url, list)).toMatchObject({ errcode: 0 });
  });
});

describe('sending', () => {
  it('spends one consent a message, and ends with 43101', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    const client = clientOf(simulator);
    expect(await client.sendSubscribeMessage(messageTo(openId))).toEqual({
      outcome: 'accepted',
      msgId: '3000000000000000001',
    });
    expect(await client.sendSubscribeMessage(messageTo(openId))).toMatchObject({
      failure: { errcode: 43101 },
    });
  });

  it.each([
    ['a text too long', { data: { ...goodData, thing1: '双'.repeat(21) } }, 47003, 'thing1'],
    ['a missing keyword', { data: { thing1: '好', phrase2: '好', time3: '15:01' } }, 47003, 'thing4'],
    ['an empty value', { data: { ...goodData, thing4: ' ' } }, 47003, 'thing4'],
    ['a wrong type', { data: { ...goodData, phrase2: 'returned' } }, 47003, 'phrase2'],
    ['an unknown template', { templateId: 'TPL_GONE' }, 40037, undefined],
    ['an unknown person', { openId: 'oNobody' }, 40003, undefined],
    ['an unreleased page', { page: 'pages/later/index?id=1' }, 41030, undefined],
    ['a sensitive word', { data: { ...goodData, thing4: '代开发票' } }, 45168, undefined],
  ])('refuses %s without spending the consent', async (_case, changes, errcode, field) => {
    const pages = ['pages/application/index'];
    const simulator = await startSimulator({ pages, sensitiveWords: ['发票'] });
    const openId = await signIn(simulator, '甲', 1);
    const client = clientOf(simulator);
    const refused = await client.sendSubscribeMessage(messageTo(openId, changes));
    expect(refused).toMatchObject({ outcome: 'refused', failure: { errcode } });
    expect(refused.outcome === 'refused' && refused.failure.field).toBe(field);
    expect(await client.sendSubscribeMessage(messageTo(openId))).toMatchObject({ outcome: 'accepted' });
  });

  it("uses WeChat's wording for data given as a string", async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 1);
    const { access_token: token } = await stableToken(simulator.url);
    const body = JSON.stringify({
      touser: openId,
      template_id: returnedTemplate.id,
      data: JSON.stringify(goodData),
    });
    const reply = await api(simulator.url, `${sendPath}?access_token=${token}`, { method: 'POST', body });
    expect(reply.errcode).toBe(47003);
    expect(reply.errmsg).toMatch(/^argument invalid! data\.thing1\.value is empty rid: [0-9a-f-]{26}$/u);
  });

  it('answers the second of two parallel sends to one person with 43108', async () => {
    const simulator = await startSimulator({ sendLatencyMs: 30 });
    const openId = await signIn(simulator, '甲', 2);
    const { access_token: token } = await stableToken(simulator.url);
    const data = Object.fromEntries(Object.entries(goodData).map(([name, value]) => [name, { value }]));
    const body = JSON.stringify({ touser: openId, template_id: returnedTemplate.id, data });
    const send = () => api(simulator.url, `${sendPath}?access_token=${token}`, { method: 'POST', body });
    const codes = (await Promise.all([send(), send()])).map(({ errcode }) => errcode);
    expect(codes.sort()).toEqual([0, 43108]);
  });

  it('lists the templates with their keywords', async () => {
    const simulator = await startSimulator();
    expect(await clientOf(simulator).getTemplateList()).toEqual([
      { ...returnedTemplate, kind: 'oneTime', listedValues: {} },
      { ...deadlineTemplate, kind: 'oneTime', listedValues: {} },
    ]);
  });
});

describe('the state', () => {
  it('outlives a restart: same person, consents and messages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wechat-simulator-'));
    closers.push(() => rm(folder, { recursive: true }));
    const statePath = join(folder, 'state', 'wechat.json');
    const first = await startSimulator({ statePath });
    const openId = await signIn(first, '甲', 30);
    await Promise.all(
      Array.from({ length: 3 }, () => clientOf(first).sendSubscribeMessage(messageTo(openId))),
    );
    await stopSimulators();
    expect(await readdir(join(folder, 'state'))).toEqual(['wechat.json']);
    const second = await startSimulator({ statePath });
    const before = await deliveredCount(second, '甲');
    expect(before).toBe(3);
    expect(await clientOf(second).sendSubscribeMessage(messageTo(openId))).toEqual({
      outcome: 'accepted',
      msgId: '3000000000000000004',
    });
    expect(JSON.parse(await readFile(statePath, 'utf8'))).toMatchObject({
      grants: { [openId]: { [returnedTemplate.id]: 26 } },
    });
  });

  it('that cannot be read stops the start and stays as it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wechat-simulator-'));
    closers.push(() => rm(folder, { recursive: true }));
    const statePath = join(folder, 'wechat.json');
    await writeFile(statePath, '{"accounts":');
    await expect(startSimulator({ statePath })).rejects.toThrow(/Delete the file/u);
    expect(await readFile(statePath, 'utf8')).toBe('{"accounts":');
  });
});

describe('control and inbox', () => {
  it('listens on loopback only', async () => {
    await expect(startSimulator({ host: '0.0.0.0' as never })).rejects.toThrow(/loopback/u);
  });

  it.each([
    ['POST', '/sim/login-codes', {}],
    ['POST', '/sim/subscriptions', { account: '甲', choices: {} }],
    ['POST', '/sim/subscriptions', { account: '甲', choices: { TPL_GONE: 'accept' } }],
    ['POST', '/sim/subscriptions', { openid: 'oNobody', choices: { [returnedTemplate.id]: 'accept' } }],
    ['POST', '/sim/faults', { endpoint: sendPath, unknown: true }],
  ])('refuses %s %s with %j', async (method, path, body) => {
    const simulator = await startSimulator();
    expect(await control(simulator, method, path, body)).toMatchObject({
      status: 400,
      body: { error: expect.any(String) },
    });
  });

  it('is closed to a page of another site in the same browser', async () => {
    const simulator = await startSimulator();
    const response = await fetch(`${simulator.url}/sim/login-codes`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: JSON.stringify({ account: '甲' }),
    });
    expect(response.status).toBe(403);
  });

  it('lists a message as the card shows it, with the link to its page', async () => {
    const simulator = await startSimulator({ openPageUrl: 'http://127.0.0.1:8080/' });
    const openId = await signIn(simulator, '甲', 2);
    await clientOf(simulator).sendSubscribeMessage(messageTo(openId));
    await clientOf(simulator).sendSubscribeMessage(messageTo(openId, { page: null }));
    const { body } = await control(simulator, 'GET', '/sim/messages?account=%E7%94%B2');
    expect(body).toMatchObject({
      messages: [
        { openUrl: null },
        {
          title: '申报退回通知',
          openUrl: 'http://127.0.0.1:8080/#/pages/application/index?id=01J',
          rows: [
            { label: '项目名称', value: goodData.thing1 },
            { label: '状态', value: goodData.phrase2 },
            { label: '时间', value: goodData.time3 },
            { label: '温馨提示', value: goodData.thing4 },
          ],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain(openId);
  });

  it('serves the inbox from its own files under a strict policy', async () => {
    const { url } = await startSimulator();
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/u);
    for (const path of ['/sim/inbox.js', '/sim/inbox.css']) {
      expect(html).toContain(path);
      expect((await fetch(url + path)).status).toBe(200);
    }
  });
});
