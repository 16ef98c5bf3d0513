import {
  callCount,
  clientOf,
  control,
  deliveredCount,
  messageTo,
  sendPath,
  signIn,
  standingClock,
  startSimulator,
  stopSimulators,
  tokenPath,
} from './running-simulator';

afterEach(stopSimulators);

async function signInMany(simulator: Awaited<ReturnType<typeof startSimulator>>, count: number) {
  const openIds: string[] = [];
  for (let number = 0; number < count; number += 1) openIds.push(await signIn(simulator, `企业${number}`, 2));
  return openIds;
}

describe('the access token under load', () => {
  it('is asked for once by 200 sends at the same moment', async () => {
    const simulator = await startSimulator({ sendLatencyMs: 1 });
    const openIds = await signInMany(simulator, 20);
    const client = clientOf(simulator);
    const sends = Array.from({ length: 200 }, (_, index) =>
      client.sendSubscribeMessage(messageTo(openIds[index % 20] ?? '')),
    );
    await Promise.all(sends);
    expect(await callCount(simulator, tokenPath)).toBe(1);
    expect(await callCount(simulator, sendPath)).toBe(200);
  });

  it('is replaced once when WeChat says to 200 sends that it has expired', async () => {
    const simulator = await startSimulator({ sendLatencyMs: 1 });
    const openIds = await signInMany(simulator, 20);
    // The client's own clock stands, so that it only learns of the expiry from WeChat.
    const client = clientOf(simulator, { clock: standingClock() });
    await client.getTemplateList();
    await control(simulator, 'POST', '/sim/clock', { advanceMs: 7_200_000 });
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        client.sendSubscribeMessage(messageTo(openIds[index % 20] ?? '')),
      ),
    );
    const outcomes = results.map((result) =>
      result.outcome === 'refused' ? result.failure.kind : result.outcome,
    );
    // Two consents each: 40 arrive, and no send is lost to the token.
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(40);
    expect(outcomes.filter((outcome) => outcome === 'notSubscribed')).toHaveLength(160);
    expect(await callCount(simulator, tokenPath)).toBe(2);
  });

  it('is renewed by the own clock before its end', async () => {
    const simulator = await startSimulator();
    const clock = standingClock();
    const client = clientOf(simulator, { clock });
    await client.getTemplateList();
    clock.advance(6_899_000);
    await client.getTemplateList();
    expect(await callCount(simulator, tokenPath)).toBe(1);
    clock.advance(2_000);
    await client.getTemplateList();
    expect(await callCount(simulator, tokenPath)).toBe(2);
  });
});

describe('sends to one person', () => {
  it('wait for each other: 20 at once never meet 43108', async () => {
    const simulator = await startSimulator();
    const openId = await signIn(simulator, '甲', 20);
    const client = clientOf(simulator, {
      sleep: () => Promise.reject(new Error('a send had to wait for another one')),
    });
    const results = await Promise.all(
      Array.from({ length: 20 }, () => client.sendSubscribeMessage(messageTo(openId))),
    );
    expect(results.every((result) => result.outcome === 'accepted')).toBe(true);
    expect(await deliveredCount(simulator, '甲')).toBe(20);
    const ids = results.map((result) => (result.outcome === 'accepted' ? result.msgId : null));
    expect(new Set(ids).size).toBe(20);
  });

  it('from two processes collide at WeChat, and both arrive', async () => {
    const simulator = await startSimulator({ sendLatencyMs: 20 });
    const openId = await signIn(simulator, '甲', 2);
    const waits: number[] = [];
    const options = {
      sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, waits.push(ms) * 30)),
    };
    const results = await Promise.all([
      clientOf(simulator, options).sendSubscribeMessage(messageTo(openId)),
      clientOf(simulator, options).sendSubscribeMessage(messageTo(openId)),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(waits.length).toBeGreaterThan(0);
  });

  it('do not hold up sends to others, and never exceed the limit in all', async () => {
    const simulator = await startSimulator();
    const openIds = await signInMany(simulator, 12);
    let running = 0;
    let most = 0;
    const client = clientOf(simulator, {
      sendConcurrency: 4,
      fetch: async (input, init) => {
        running += 1;
        most = Math.max(most, running);
        try {
          return await fetch(input, init);
        } finally {
          running -= 1;
        }
      },
    });
    await Promise.all(openIds.map((openId) => client.sendSubscribeMessage(messageTo(openId))));
    expect(most).toBe(4);
  });
});
