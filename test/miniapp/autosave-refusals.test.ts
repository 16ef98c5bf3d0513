import { startDraft, type SaveRequest } from '../../miniapp/src/answers/answers-draft';
import { Autosave, type SaveOutcome } from '../../miniapp/src/answers/autosave';
import type { ApplicationView } from '#shared/api/views';

const sent: SaveRequest[] = [];
let outcomes: SaveOutcome[];
let autosave: Autosave;

const saved: SaveOutcome = {
  kind: 'saved',
  answer: {
    version: 2,
    savedAtUtc: '2026-11-24T06:49:00.000Z',
    faults: [],
    remarks: [],
    isPrintStale: false,
  },
};

beforeEach(() => {
  sent.length = 0;
  outcomes = [];
  autosave = new Autosave(startDraft({ version: 1, answers: {} }), {
    async send(request) {
      sent.push(request);
      return outcomes.shift() ?? saved;
    },
    keep: async () => {},
    newKey: () => `key-${sent.length}`,
    clock: { nowMs: () => 0, after: () => () => {} },
    onSaved: () => {},
    onView: () => {},
  });
});

describe('what the server refuses', () => {
  it('holds the refused field back, shows its faults and saves the others', async () => {
    outcomes = [{ kind: 'faulty', faults: { address: ['太长，请缩短。'] } }];
    autosave.type('address', '很长');
    autosave.type('industry', '机械');
    await autosave.flush();
    expect(sent.map(({ changes }) => changes)).toEqual([
      { address: '很长', industry: '机械' },
      { industry: '机械' },
    ]);
    const { draft, saveState } = autosave.store.getState();
    expect(draft.held).toEqual({ address: ['太长，请缩短。'] });
    expect(draft.typed).toEqual({ address: '很长' });
    expect(saveState.kind).toBe('refused');
  });

  it('sends the field again once it has been changed', async () => {
    outcomes = [{ kind: 'faulty', faults: { address: ['太长，请缩短。'] } }];
    autosave.type('address', '很长');
    await autosave.flush();
    autosave.type('address', '短');
    await autosave.flush();
    expect(autosave.store.getState()).toMatchObject({
      draft: { held: {}, typed: {} },
      saveState: { kind: 'saved' },
    });
  });

  it('stops at the deadline and keeps the text', async () => {
    outcomes = [{ kind: 'closed', text: '申报已经截止。' }];
    autosave.type('address', '孝感市');
    await autosave.flush();
    await autosave.flush();
    expect(sent).toHaveLength(1);
    expect(autosave.store.getState()).toMatchObject({
      closedText: '申报已经截止。',
      draft: { typed: { address: '孝感市' } },
      saveState: { kind: 'refused' },
    });
  });

  it('goes on when the deadline has been moved', async () => {
    outcomes = [{ kind: 'closed', text: '申报已经截止。' }];
    autosave.type('address', '孝感市');
    await autosave.flush();
    autosave.adopt({ version: 1, answers: {} } as ApplicationView, { isEditable: true });
    await autosave.flush();
    expect(autosave.store.getState()).toMatchObject({ closedText: null, draft: { typed: {} } });
  });

  it('takes a new key when its key has served another request', async () => {
    outcomes = [{ kind: 'keySpent' }];
    autosave.type('address', '孝感市');
    await autosave.flush();
    expect(sent).toHaveLength(2);
    expect(sent[0]?.idempotencyKey).not.toBe(sent[1]?.idempotencyKey);
  });

  it('does not turn in a circle with a server that refuses every request', async () => {
    outcomes = Array.from({ length: 50 }, () => ({ kind: 'keySpent' as const }));
    autosave.type('address', '孝感市');
    await autosave.flush();
    expect(sent.length).toBeLessThanOrEqual(4);
  });
});
