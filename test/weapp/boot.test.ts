import { buildWeapp, WeappApp } from './support/weapp-app';

describe('the built mini-program in what WeChat gives it', () => {
  let app: WeappApp;

  beforeAll(async () => {
    await buildWeapp();
    app = WeappApp.boot({ serverOrigin: 'http://127.0.0.1:1' });
  });
  afterAll(() => app.close());

  it('starts without what WeChat withholds', () => {
    const withheld = [
      'window',
      'document',
      'URL',
      'fetch',
      'TextEncoder',
      'structuredClone',
      'AbortController',
      'eval',
    ];
    for (const name of withheld) expect(app.loader.evaluate(`typeof ${name}`)).toBe('undefined');
    expect(app.loader.evaluate('Function("return 1")()')).toBeUndefined();
    expect(app.loader.evaluate('(() => {}).constructor("return 1")()')).toBeUndefined();
  });

  it('says at home that no server answers, and offers to try again', async () => {
    await app.see('连接不上服务器');
    await app.see('重试');
    expect(app.errors).toEqual([]);
  });
});
