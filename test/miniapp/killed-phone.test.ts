import { shownAnswers, startDraft } from '../../miniapp/src/answers/answers-draft';
import { Autosave, type AutosaveParts } from '../../miniapp/src/answers/autosave';
import { restoreDraft } from '../../miniapp/src/answers/kept-draft';
import type { ApplicationView } from '#shared/api/views';
import { settle } from './support/form-phone';

const kills = 20;
const fields = Array.from({ length: 24 }, (_, index) => `field${index}`);
const view = { version: 1, answers: {} } as ApplicationView;

/** Reproducible, so that a failure can be looked at again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A phone's storage: a write is on the disk when it ends, and a kill comes before or after it. */
class Disk {
  text: string | null = null;
  private isCut = false;
  private waiting: (() => void)[] = [];

  readonly keep = (text: string | null): Promise<void> =>
    new Promise((done) =>
      this.waiting.push(() => {
        if (!this.isCut) this.text = text;
        done();
      }),
    );

  async finishWrite(): Promise<void> {
    this.waiting.shift()?.();
    await settle();
  }

  cut(): void {
    this.isCut = true;
  }
}

function openOffline(disk: Disk, keep: AutosaveParts['keep'], nextKey: () => number): Autosave {
  const fresh = startDraft(view);
  return new Autosave(disk.text === null ? fresh : restoreDraft(fresh, disk.text), {
    send: () => Promise.resolve({ kind: 'unknown', text: null }),
    keep,
    newKey: () => `key-${nextKey()}`,
    clock: { nowMs: () => 0, after: () => () => undefined },
    onSaved: () => undefined,
    onView: () => undefined,
  });
}

/** Types offline, is killed at a random moment, opens again; tells how many fields had been kept and are gone. */
async function lostFields(seed: number, keepOf: (disk: Disk) => AutosaveParts['keep']): Promise<number> {
  const roll = dice(seed);
  let keys = 0;
  let disk = new Disk();
  let lost = 0;
  let typed = 0;
  /** By field the newest text that the phone has called kept; texts are numbered as they are typed. */
  const safe = new Map<string, number>();
  for (let kill = 0; kill < kills; kill += 1) {
    const phone = openOffline(disk, keepOf(disk), () => (keys += 1));
    const moments = 1 + roll(40);
    for (let moment = 0; moment < moments; moment += 1) {
      const what = roll(4);
      if (what < 2) phone.type(fields[roll(fields.length)] ?? '', String((typed += 1)));
      else if (what === 2) await disk.finishWrite();
      else void phone.flush();
      await settle();
      if (what === 2 && (await isKept(phone))) {
        for (const [key, value] of Object.entries(shownAnswers(phone.store.getState().draft))) {
          safe.set(key, Number(value));
        }
      }
    }
    disk.cut();
    const rest = new Disk();
    rest.text = disk.text;
    disk = rest;
    const shown = shownAnswers(openOffline(disk, keepOf(disk), () => (keys += 1)).store.getState().draft);
    lost += [...safe].filter(([key, kept]) => !(Number(shown[key]) >= kept)).length;
  }
  return lost;
}

/** Whether the phone says that everything typed is on its disk. */
async function isKept(phone: Autosave): Promise<boolean> {
  let isDone = false;
  void phone.whenKept().then(() => (isDone = true));
  await settle();
  return isDone;
}

describe('a phone that is killed while it is offline', () => {
  it.each([1, 2, 3, 4, 5])(`loses no kept field in ${kills} kills (seed %i)`, async (seed) => {
    expect(await lostFields(seed, (disk) => disk.keep)).toBe(0);
  });

  it('would be found out by this test if it emptied the storage before writing', async () => {
    const emptiesFirst = (disk: Disk) => async (text: string | null) => {
      await disk.keep(null);
      await disk.keep(text);
    };
    let lost = 0;
    for (const seed of [1, 2, 3, 4, 5]) lost += await lostFields(seed, emptiesFirst);
    expect(lost).toBeGreaterThan(0);
  });
});
