import { startTestApp, type TestApp } from '../../support/test-app';
import { openSqliteTestDatabase } from '../../support/test-database';
import { buildWeapp, WeappApp, type BootOptions } from './weapp-app';

export interface Phones {
  server(): TestApp;
  /** Another phone, or the same one started again; closed after the test. */
  boot(options?: Omit<BootOptions, 'serverOrigin'>): WeappApp;
}

/** For a suite: the built mini-program, a server for it, and as many phones as a test starts. */
export function usePhones(): Phones {
  let running: TestApp | undefined;
  const phones: WeappApp[] = [];
  const server = (): TestApp => {
    if (running === undefined) throw new Error('The server of this suite did not start');
    return running;
  };
  beforeAll(async () => {
    await buildWeapp();
    running = await startTestApp(openSqliteTestDatabase);
  });
  afterEach(() => phones.splice(0).forEach((phone) => phone.close()));
  afterAll(() => running?.close());
  return {
    server,
    boot(options = {}) {
      const phone = WeappApp.boot({ serverOrigin: server().url, ...options });
      phones.push(phone);
      return phone;
    },
  };
}
