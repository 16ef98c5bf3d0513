import type { SheetView } from '#shared/api/views';
import { SheetAutosave, type Autosave, type SaveAnswer } from '../../server/console/scoring/sheet-autosave';
import type { SheetContent } from '../../server/console/scoring/kept-sheet';

const words = (comment: string): SheetContent => ({ scores: {}, comment });
const sheetOf = (comment: string, version: number): SheetView => ({
  ...words(comment),
  version,
  savedAtUtc: `2026-03-01T00:00:0${version}.000Z`,
  submittedAtUtc: null,
  reopenReason: null,
  faults: [],
});

/** A page with a clock that only the test moves, and a server that answers when the test says so. */
function page(start: Partial<Autosave> = {}) {
  let waiting: (() => void) | null = null;
  let answer: ((given: SaveAnswer) => void) | null = null;
  const sent: [string, number][] = [];
  const world = { now: null as Autosave | null, kept: null as string | null, sent };
  const autosave = new SheetAutosave(
    { content: words(''), state: 'saved', version: 1, savedAtUtc: '', theirs: null, ...start },
    {
      send: ({ comment }, version) => {
        sent.push([comment, version]);
        return new Promise((resolve) => (answer = resolve));
      },
      keep: ({ comment }) => (world.kept = comment),
      forget: () => (world.kept = null),
      later: (run) => {
        waiting = run;
        return () => (waiting = null);
      },
      onChange: (now) => (world.now = now),
    },
  );
  const pause = () => {
    const run = waiting;
    waiting = null;
    run?.();
  };
  const answerWith = async (given: SaveAnswer) => {
    answer?.(given);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { autosave, world, pause, answerWith, isWaiting: () => waiting !== null };
}

describe('a score sheet that is being written', () => {
  it('is sent after a pause, as it is then, and is kept on this computer until the server has it', async () => {
    const { autosave, world, pause, answerWith } = page();
    autosave.change(words('一'));
    autosave.change(words('一二'));
    expect([world.sent, world.kept]).toEqual([[], '一二']);
    pause();
    expect(world.sent).toEqual([['一二', 1]]);
    await answerWith({ kind: 'saved', sheet: sheetOf('一二', 2) });
    expect([world.now?.state, world.now?.version, world.kept]).toEqual(['saved', 2, null]);
  });

  it('has one request on its way at a time; what was written meanwhile goes out on the new version', async () => {
    const { autosave, world, pause, answerWith } = page();
    autosave.change(words('一'));
    pause();
    autosave.change(words('一二'));
    pause();
    expect(world.sent).toHaveLength(1);
    await answerWith({ kind: 'saved', sheet: sheetOf('一', 2) });
    expect([world.now?.state, world.kept]).toEqual(['saving', '一二']);
    pause();
    expect(world.sent.at(-1)).toEqual(['一二', 2]);
    await answerWith({ kind: 'saved', sheet: sheetOf('一二', 3) });
    expect(world.now?.state).toBe('saved');
  });

  it('stays here while the line is down, and goes out when it is back', async () => {
    const { autosave, world, pause, answerWith, isWaiting } = page();
    autosave.change(words('一'));
    pause();
    await answerWith({ kind: 'unanswered' });
    expect([world.now?.state, world.kept, isWaiting()]).toEqual(['kept', '一', true]);
    pause();
    await answerWith({ kind: 'saved', sheet: sheetOf('一', 2) });
    expect([world.now?.state, world.kept]).toEqual(['saved', null]);
  });

  it('takes a conflict with its own words for a save whose answer was lost', async () => {
    const { autosave, world, pause, answerWith } = page();
    autosave.change(words('一'));
    pause();
    await answerWith({ kind: 'conflict', sheet: sheetOf('一', 2) });
    expect([world.now?.state, world.now?.version]).toEqual(['saved', 2]);
  });

  it('of another window asks which one stays, sends nothing until then, and then does as told', async () => {
    const one = page();
    one.autosave.change(words('我的'));
    one.pause();
    await one.answerWith({ kind: 'conflict', sheet: sheetOf('另一窗口', 5) });
    one.autosave.change(words('我的，续'));
    expect([one.world.now?.state, one.isWaiting()]).toEqual(['conflict', false]);
    one.autosave.settle('own');
    one.pause();
    expect(one.world.sent.at(-1)).toEqual(['我的，续', 5]);

    const other = page();
    other.autosave.change(words('我的'));
    other.pause();
    await other.answerWith({ kind: 'conflict', sheet: sheetOf('另一窗口', 5) });
    other.autosave.settle('theirs');
    expect([other.world.now?.content.comment, other.world.now?.state, other.world.kept]).toEqual([
      '另一窗口',
      'saved',
      null,
    ]);
  });

  it('that the server refuses says so, and is sent again when it is corrected', async () => {
    const { autosave, world, pause, answerWith, isWaiting } = page();
    autosave.change(words('错'));
    pause();
    await answerWith({ kind: 'refused' });
    expect([world.now?.state, world.kept, isWaiting()]).toEqual(['faulty', '错', false]);
    autosave.change(words('对'));
    pause();
    await answerWith({ kind: 'saved', sheet: sheetOf('对', 2) });
    expect(world.now?.state).toBe('saved');
  });
});
