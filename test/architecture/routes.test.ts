import { endpointPaths } from '#shared/api/paths';
import { miniappPages } from '#shared/notices/notice-pages';
import { openSqliteTestDatabase } from '../support/test-database';
import { startTestApp, type TestApp } from '../support/test-app';

describe('the routes of the running server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(openSqliteTestDatabase);
  });
  afterAll(() => app.close());

  it('are exactly the paths that phone and console know', async () => {
    const description = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const served = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(served.sort()).toEqual(Object.values(endpointPaths).sort());
  });

  it('use no method that WeChat does not have', () => {
    for (const route of Object.values(endpointPaths))
      expect(route).toMatch(/^(GET|POST|PUT|DELETE) \/(api\/|publicity($|\/)|print$)/);
  });
});

interface MiniappConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

describe('the pages that notices lead to', () => {
  it('are pages of the mini-program', async () => {
    // Taro's compiler gives this function; it only hands the configuration through.
    Object.assign(globalThis, { defineAppConfig: (config: MiniappConfig) => config });
    const { default: config } = (await import('../../miniapp/src/app.config')) as unknown as {
      default: MiniappConfig;
    };
    const pages = [
      ...config.pages,
      ...config.subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
    ];
    expect(pages).toEqual(expect.arrayContaining(Object.values(miniappPages)));
  });
});
