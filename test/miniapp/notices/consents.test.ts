import { Consents, type ConsentParts, type UncountedConsent } from '../../../miniapp/src/notices/consents';

/** A phone that keeps consents and a server that counts each key once. */
function world(answers: ('counted' | 'later' | 'lost' | 'refused')[]) {
  let kept: UncountedConsent[] = [];
  const counted = new Map<string, UncountedConsent['choices']>();
  let keys = 0;
  const parts: ConsentParts = {
    load: async () => [...kept],
    save: async (consents) => {
      kept = [...consents];
    },
    newKey: () => `key-${(keys += 1)}`,
    report: async ({ key, choices }) => {
      const answer = answers.shift() ?? 'counted';
      if (answer === 'counted' || answer === 'lost') counted.set(key, choices);
      return answer === 'lost' ? 'later' : answer;
    },
  };
  return { parts, counted, kept: () => kept };
}

describe('consents to WeChat messages', () => {
  it('are counted once although the answer was lost and the app was closed', async () => {
    const { parts, counted, kept } = world(['lost']);
    const consents = new Consents(parts);
    await consents.add({ progress: 'accept' });
    await consents.report();
    expect(kept()).toHaveLength(1);
    await new Consents(parts).report();
    expect([counted.size, kept()]).toEqual([1, []]);
  });

  it('are all reported when the network is back, in their order', async () => {
    const { parts, counted } = world(['later']);
    const consents = new Consents(parts);
    await consents.add({ progress: 'accept' });
    await consents.add({ correction: 'accept' });
    await consents.report();
    expect(counted.size).toBe(0);
    await consents.report();
    expect([...counted.values()]).toEqual([{ progress: 'accept' }, { correction: 'accept' }]);
  });

  it('do not hold up later ones when the server refuses them', async () => {
    const { parts, counted, kept } = world(['refused', 'counted']);
    const consents = new Consents(parts);
    await consents.add({ progress: 'accept' });
    await consents.add({ deadline: 'accept' });
    await consents.report();
    expect([[...counted.values()], kept()]).toEqual([[{ deadline: 'accept' }], []]);
  });
});
