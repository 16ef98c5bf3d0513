import type { ApplicationView } from '#shared/api/views';
import { submitOnTap, type SubmitParts } from '../../../miniapp/src/submissions/submit-flow';
import { sampleApplication } from '../support/sample-application';

class Refusal extends Error {
  readonly faults: { field: string; code: string; message: string }[];
  constructor(
    readonly code:
      'version.stale' | 'application.moveNotAllowed' | 'application.pagesMissing' | 'campaign.closed',
    fields: string[] = [],
  ) {
    super(code);
    this.faults = fields.map((field) => ({ field, code: 'photoMissing', message: '请补拍。' }));
  }
}

const submitted = sampleApplication({
  status: 'submitted',
  version: 8,
  submission: { number: 'SC-1', submittedAtUtc: '2026-11-24T08:00:00.000Z', sha256: 'a'.repeat(64) },
});

function partsWith(changes: Partial<SubmitParts>): { parts: SubmitParts; calls: string[] } {
  const calls: string[] = [];
  const noted =
    <Arguments extends unknown[], Result>(name: string, act: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      calls.push([name, ...given].join(' '));
      return act(...given);
    };
  const all: SubmitParts = {
    ask: async () => ({ kind: 'answered', choices: {} }),
    settle: async () => null,
    current: () => sampleApplication({ version: 7 }),
    send: async () => submitted,
    look: async () => null,
    problemOf: (reason) => (reason instanceof Refusal ? reason : null),
    wordingOf: (reason) => (reason instanceof Error ? reason.message : ''),
    ...changes,
  };
  const parts: SubmitParts = {
    ...all,
    ask: noted('ask', all.ask),
    settle: noted('settle', all.settle),
    send: noted('send', all.send),
    look: noted('look', all.look),
  };
  return { parts, calls };
}

const refuse = (reason: Error) => async (): Promise<ApplicationView> => {
  throw reason;
};

describe('the tap on 提交', () => {
  it('asks WeChat inside the tap itself, before anything is waited for', () => {
    const { parts, calls } = partsWith({});
    void submitOnTap(parts);
    expect(calls).toEqual(['ask']);
  });

  it.each([
    ['refuses every message', { kind: 'answered', choices: { progress: 'reject', correction: 'reject' } }],
    ['has switched messages off', { kind: 'failed', failure: 'mainSwitchOff' }],
  ])('submits the version that the phone has when the person %s', async (_, answer) => {
    const { parts, calls } = partsWith({ ask: async () => answer });
    await expect(submitOnTap(parts)).resolves.toMatchObject({ kind: 'submitted' });
    expect(calls).toEqual(['ask', 'settle', 'send 7']);
  });

  it('sends nothing while typed text is not on the server', async () => {
    const { parts, calls } = partsWith({ settle: async () => '还没有存到服务器。' });
    await expect(submitOnTap(parts)).resolves.toEqual({ kind: 'failed', text: '还没有存到服务器。' });
    expect(calls).not.toContain('send 7');
  });

  it('finds out after a lost answer that the submission took effect', async () => {
    const { parts } = partsWith({ send: refuse(new Error('timeout')), look: async () => submitted });
    await expect(submitOnTap(parts)).resolves.toEqual({ kind: 'submitted', application: submitted });
  });

  it('says that a second tap is safe when nobody knows', async () => {
    const { parts } = partsWith({ send: refuse(new Error('网络太慢。')) });
    const outcome = await submitOnTap(parts);
    expect(outcome).toEqual({ kind: 'failed', text: expect.stringContaining('不会重复提交') });
  });

  it('shows every place that the server names', async () => {
    const refusal = new Refusal('application.pagesMissing', ['pages.2', 'pages.3']);
    const { parts } = partsWith({ send: refuse(refusal) });
    const outcome = await submitOnTap(parts);
    expect(outcome).toMatchObject({ kind: 'faulty', faults: [{ field: 'pages.2' }, { field: 'pages.3' }] });
  });

  it('leads to the receipt when another phone has submitted meanwhile', async () => {
    const { parts } = partsWith({
      send: refuse(new Refusal('version.stale')),
      look: async () => submitted,
    });
    await expect(submitOnTap(parts)).resolves.toMatchObject({ kind: 'submitted' });
  });

  it('shows the newer content instead of submitting what was not seen', async () => {
    const newer = sampleApplication({ version: 9 });
    const { parts } = partsWith({ send: refuse(new Refusal('version.stale')), look: async () => newer });
    await expect(submitOnTap(parts)).resolves.toMatchObject({ kind: 'changed', application: newer });
  });

  it('says plainly that the time is over', async () => {
    const { parts } = partsWith({ send: refuse(new Refusal('campaign.closed')) });
    await expect(submitOnTap(parts)).resolves.toEqual({ kind: 'failed', text: 'campaign.closed' });
  });
});
