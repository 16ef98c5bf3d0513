import fc from 'fast-check';
import { FormPhone } from './support/form-phone';
import { FormServer } from './support/form-server';

const fields = ['address', 'industry'] as const;
const phones = [0, 1] as const;

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        phone: fc.constantFrom(...phones),
        field: fc.constantFrom(...fields),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('pass' as const),
        phone: fc.constantFrom(...phones),
        ms: fc.constantFrom(100, 900, 70_000),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('network' as const),
        phone: fc.constantFrom(...phones),
        to: fc.constantFrom('online' as const, 'offline' as const, 'losesAnswers' as const, 'slow' as const),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'deliver' as const,
          'arrive' as const,
          'restart' as const,
          'look' as const,
          'touch' as const,
        ),
        phone: fc.constantFrom(...phones),
      }),
    },
  ),
  { maxLength: 40 },
);

/** What each phone's person typed last in each field. */
type LastTyped = Map<string, { phone: number; field: string; value: string }>;

async function play(sequence: typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never) {
  const server = new FormServer();
  const both = [new FormPhone(server), new FormPhone(server)] as const;
  const unseen: string[] = [];
  server.onOverwrite = (key, before, request) => {
    const writer = both.find((phone) => phone.sent.includes(request));
    if (before !== '""' && !writer?.seen.get(key)?.has(before)) unseen.push(`${key}: ${before}`);
  };
  const last: LastTyped = new Map();
  let typed = 0;
  for (const step of sequence) {
    const phone = both[step.phone];
    if (step.do === 'type') {
      const value = `text ${(typed += 1)}`;
      phone.autosave.type(step.field, value);
      last.set(`${step.phone}.${step.field}`, { phone: step.phone, field: step.field, value });
    } else if (step.do === 'pass') await phone.pass(step.ms);
    else if (step.do === 'network') phone.network = step.to;
    else if (step.do === 'deliver') await phone.deliver();
    else if (step.do === 'arrive') phone.arrive();
    else if (step.do === 'restart') await phone.restart();
    else if (step.do === 'touch') server.touch();
    else phone.autosave.adopt(server.view(), { isEditable: true });
  }
  for (const phone of both) {
    phone.network = 'online';
    for (let turn = 0; turn < 4; turn += 1) {
      await phone.deliver();
      await phone.pass(70_000);
    }
  }
  return { server, both, last, unseen };
}

describe('any interleaving of two phones on a bad network', () => {
  it('loses no typed text, overwrites none unseen, and comes to rest', async () => {
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { server, both, last, unseen } = await play(sequence);
        for (const { phone, field, value } of last.values()) {
          const isStillOpen = both[phone as 0 | 1].draft.typed[field] === value;
          expect({ value, isSafe: isStillOpen || server.hasHad(field, value) }).toEqual({
            value,
            isSafe: true,
          });
        }
        expect(unseen).toEqual([]);
        for (const { draft } of both) {
          expect(draft.sending).toBeNull();
          expect(Object.keys(draft.typed).sort()).toEqual([...draft.conflicts].sort());
          conflicts += draft.conflicts.length;
        }
      }),
      { numRuns: 1_000, seed: 20201225 },
    );
    // Without conflicts in the sample the property would say nothing.
    expect(conflicts).toBeGreaterThan(20);
  });
});
