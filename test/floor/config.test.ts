import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  ConfigError,
  configVariables,
  envExample,
  loadDemonstrationSecrets,
  readConfig,
} from '../../server/src/config';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://shenbao.example.gov.cn',
  PAGE_CODE_KEYS: `2:${'ab'.repeat(32)},1:${'cd'.repeat(32)}`,
  WECHAT_APPID: 'wx0123456789abcdef',
  WECHAT_SECRET: 'a'.repeat(32),
  WECHAT_TEMPLATES: '{"progress":"p","correction":"c","deadline":"d"}',
  WECHAT_PUSH_TOKEN: 'token123',
  WECHAT_PUSH_AES_KEY: 'k'.repeat(43),
};

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.join('\n');
    throw error;
  }
  return '';
}

describe('the configuration', () => {
  it('starts a demonstration from nothing: loopback, embedded database, simulator', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 8080,
      database: { sqlitePath: join('.data', 'shenbao.sqlite') },
      wechat: null,
      pageCodeKeys: null,
      warnings: [],
    });
  });

  it('names all faults at once', () => {
    const faults = faultsOf({
      PORT: '80800',
      TRUST_PROXY: 'yes',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'postgres://x/y',
    });
    for (const name of ['PORT', 'TRUST_PROXY', 'LOG_LEVEL', 'DATABASE_URL']) expect(faults).toContain(name);
  });

  it('refuses production without any one of the credentials and secrets', () => {
    expect(faultsOf(production)).toBe('');
    const required = configVariables
      .filter(({ inProduction }) => inProduction === 'required')
      .map(({ name }) => name);
    expect(required).toEqual(expect.arrayContaining(Object.keys(production).slice(1)));
    for (const name of required) expect(faultsOf({ ...production, [name]: '' })).toContain(name);
    const none = faultsOf({ NODE_ENV: 'production' });
    for (const name of required) expect(none).toContain(name);
  });

  it('refuses the simulator and an address without HTTPS in production', () => {
    expect(faultsOf({ ...production, SIMULATOR_PORT: '8081' })).toContain('SIMULATOR_PORT');
    expect(faultsOf({ ...production, PUBLIC_URL: 'http://shenbao.example.gov.cn' })).toContain('PUBLIC_URL');
  });

  it('refuses WeChat credentials by halves', () => {
    expect(faultsOf({ WECHAT_APPID: production.WECHAT_APPID })).toContain('WECHAT_SECRET');
  });

  it('takes another simulator by its address alone, and a proxy on this machine in production', () => {
    const other = 'http://127.0.0.1:9000';
    expect(readConfig({ WECHAT_API_BASE: other }).wechat).toMatchObject({ apiBase: other, appId: null });
    expect(readConfig({ ...production, WECHAT_API_BASE: other }).wechat?.apiBase).toBe(other);
    expect(faultsOf({ ...production, WECHAT_API_BASE: 'http://10.0.0.1' })).toContain('WECHAT_API_BASE');
  });

  it('reads where mail is handed over, whole or not at all, and never says the password', () => {
    const mail = { MAIL_SERVER: 'smtps://bureau:p%40ss@mail.example.gov.cn', MAIL_FROM: 'a@example.gov.cn' };
    expect(readConfig(mail).mail).toEqual({
      host: 'mail.example.gov.cn',
      port: 465,
      isTls: true,
      user: 'bureau',
      password: 'p@ss',
      from: 'a@example.gov.cn',
    });
    expect(readConfig({ ...mail, MAIL_SERVER: 'smtp://[::1]:2525' }).mail).toMatchObject({
      host: '::1',
      port: 2525,
      isTls: false,
      user: null,
    });
    expect(readConfig({}).mail).toBeNull();
    expect(faultsOf({ MAIL_SERVER: mail.MAIL_SERVER })).toContain('MAIL_FROM');
    for (const wrong of [
      'mail.example.gov.cn',
      'http://a.cn',
      'smtp://secret%zz@a.cn',
      'smtp://a.cn/secret',
    ]) {
      expect(faultsOf({ ...mail, MAIL_SERVER: wrong })).toContain('MAIL_SERVER');
      expect(faultsOf({ ...mail, MAIL_SERVER: wrong })).not.toContain(wrong);
    }
  });

  it('never repeats the value of a secret in a fault', () => {
    expect(faultsOf({ ...production, WECHAT_SECRET: 'visible secret' })).not.toContain('visible secret');
  });

  it('reads the keys of the page codes in order, and refuses short, doubled and unnamed ones', () => {
    expect(readConfig(production).pageCodeKeys?.map(({ id }) => id)).toEqual(['2', '1']);
    for (const keys of [
      `1:${'ab'.repeat(16)}`,
      `1:${'ab'.repeat(32)},1:${'cd'.repeat(32)}`,
      'ab'.repeat(32),
    ]) {
      expect(faultsOf({ ...production, PAGE_CODE_KEYS: keys })).toContain('PAGE_CODE_KEYS');
    }
  });

  it('warns of a misspelt variable by name', () => {
    expect(readConfig({ WECHAT_APP_ID: 'x' }).warnings.join()).toContain('WECHAT_APP_ID');
  });

  it('is described by .env.example, which is generated from the same table', () => {
    expect(readFileSync(resolve(__dirname, '../../.env.example'), 'utf8')).toBe(envExample());
  });
});

describe('the secrets of a demonstration', () => {
  it('are random, private to the owner, and the same at the next start and for two starts at once', async () => {
    const directories = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'shenbao-secrets-')));
    const [first, second] = directories.map((directory) => readConfig({ DATA_DIR: directory }));
    if (!first || !second) throw new Error('two directories were made');
    const [one, same, other] = await Promise.all(
      [first, first, second].map((config) => loadDemonstrationSecrets(config)),
    );
    expect(same).toEqual(one);
    expect(await loadDemonstrationSecrets(first)).toEqual(one);
    expect(other?.wechatSecret).not.toBe(one?.wechatSecret);
    expect(statSync(join(first.dataDirectory, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(`${one?.wechatPushAesKey}=`, 'base64')).toHaveLength(32);
    for (const directory of directories) rmSync(directory, { recursive: true });
  });

  it('do not exist in production', async () => {
    await expect(loadDemonstrationSecrets(readConfig(production))).rejects.toThrow('Production');
  });
});
