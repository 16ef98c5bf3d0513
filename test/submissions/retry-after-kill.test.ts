import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { printExperiment, sizeFrom } from '../support/experiment';
import { KillableServer } from '../support/killable-server';
import { Contact } from '../support/people';
import type { TestApp } from '../support/test-app';

const KILLS = sizeFrom('RETRY_KILLS', 6);
/** A consent is counted up, so that an effect that happens twice shows. */
const consent = { choices: { progress: 'accept' } };

describe('a request that is asked again after the server was killed', () => {
  let server: KillableServer;
  let contact: Contact;
  beforeAll(async () => {
    server = await KillableServer.start();
    contact = new Contact({ url: server.url, campaignId: '' } as TestApp);
    await (await contact.signIn()).consent();
  });
  afterAll(() => server.close());

  const counted = async (): Promise<number> =>
    (await contact.call('accounts.me')).body.remainingMessages.progress;
  const ask = (key: string) => contact.call('notices.recordConsents', { body: consent, key });

  it(`has one effect, wherever each of ${KILLS} kills met it`, async () => {
    const before = await counted();
    let answeredBefore = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const key = randomUUID();
      const asking = ask(key).then(
        ({ status }) => status === 200,
        () => false,
      );
      await wait(Math.random() * 12);
      await server.kill();
      if (await asking) answeredBefore += 1;
      await server.run();
      expect((await ask(key)).status).toBe(200);
    }
    const effects = (await counted()) - before;
    printExperiment({
      name: 'R3 retry after kill',
      n: KILLS,
      pass: effects === KILLS,
      numbers: { effects, answeredBefore },
    });
    expect(effects).toBe(KILLS);
  });

  it('has two with another key (the bug that this test must find)', async () => {
    const before = await counted();
    await ask(randomUUID());
    await server.kill();
    await server.run();
    await ask(randomUUID());
    expect((await counted()) - before).toBe(2);
  });
});
