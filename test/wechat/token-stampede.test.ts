import { printExperiment } from '../support/experiment';
import {
  callCount,
  clientOf,
  control,
  messageTo,
  sendPath,
  signIn,
  standingClock,
  startSimulator,
  stopSimulators,
  tokenPath,
} from './running-simulator';

afterEach(stopSimulators);

const INSTANCES = 3;
const SENDS = 200;

/** Sends from several instances at the moment when WeChat has let their token expire. */
async function stampede({ clientPerSend }: { clientPerSend: boolean }) {
  const simulator = await startSimulator({ sendLatencyMs: 1 });
  const openIds = await Promise.all(
    Array.from({ length: 20 }, (_, index) => signIn(simulator, `企业${index}`, SENDS)),
  );
  let forcedRefreshes = 0;
  const spyingFetch: typeof fetch = async (input, init) => {
    if (typeof init?.body === 'string' && init.body.includes('force_refresh')) forcedRefreshes += 1;
    return fetch(input, init);
  };
  const newClient = () =>
    clientOf(simulator, { clock: standingClock(), fetch: spyingFetch, sleep: async () => undefined });
  const instances = Array.from({ length: INSTANCES }, newClient);
  for (const instance of instances) await instance.getTemplateList();
  await control(simulator, 'POST', '/sim/clock', { advanceMs: 7_200_000 });
  const before = await callCount(simulator, tokenPath);
  const results = await Promise.all(
    Array.from({ length: SENDS }, async (_, index) => {
      const client = clientPerSend ? newClient() : instances[index % INSTANCES];
      return client?.sendSubscribeMessage(messageTo(openIds[index % 20] ?? ''));
    }),
  );
  return {
    tokenRequests: (await callCount(simulator, tokenPath)) - before,
    forcedRefreshes,
    accepted: results.filter((result) => result?.outcome === 'accepted').length,
    sends: await callCount(simulator, sendPath),
  };
}

describe(`${SENDS} sends of ${INSTANCES} instances with an expired token`, () => {
  it('ask for a new one once an instance, force nothing, and lose no message', async () => {
    const { sends, ...numbers } = await stampede({ clientPerSend: false });
    // Without force_refresh WeChat gives every instance the same token, so that none throws out another's.
    const pass =
      numbers.tokenRequests <= INSTANCES && numbers.forcedRefreshes === 0 && numbers.accepted === SENDS;
    printExperiment({ name: 'R14', n: SENDS, pass, numbers: { ...numbers, sends } });
    expect(numbers).toEqual({ tokenRequests: INSTANCES, forcedRefreshes: 0, accepted: SENDS });
  });

  it('would storm the token endpoint without one keeper an instance (the bug that this test must find)', async () => {
    const { tokenRequests } = await stampede({ clientPerSend: true });
    printExperiment({
      name: 'R14 control',
      n: SENDS,
      pass: tokenRequests > INSTANCES,
      numbers: { tokenRequests },
    });
    expect(tokenRequests).toBeGreaterThan(INSTANCES);
  });
});
