import { setImmediate as turn } from 'node:timers/promises';
import { shownAnswers, startDraft } from '../../miniapp/src/answers/answers-draft';
import { Autosave, type SaveOutcome } from '../../miniapp/src/answers/autosave';
import type { SaveRequest } from '../../miniapp/src/answers/answers-draft';
import type { ApplicationView } from '#shared/api/views';
import { Application, answersOf } from '../../server/src/applications';
import { saveAnswers } from '../../server/src/applications/save-answers';
import { ProblemError } from '../../server/src/problem';
import { UnitMember } from '../../server/src/units';
import { contactAt } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

const runs = 200;
const fields = ['address', 'industry', 'legalRepresentative'] as const;
let keys = 0;

/** Reproducible, so that a failure can be looked at again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** The form of one application, saved by the server's own use case on the database under test. */
class SharedForm {
  /** Texts that were written over by a device that had never shown them. */
  readonly unseen: string[] = [];
  private readonly answered = new Map<string, SaveOutcome>();

  constructor(
    private readonly app: TestApp,
    readonly id: string,
    private readonly accountId: string,
    /** The seeded fault: every save names the version that is there, so that the last writer wins. */
    private readonly lastWriterWins: boolean,
  ) {}

  async view(): Promise<ApplicationView> {
    const row = await this.app.database.read.findOneByOrFail(Application, { id: this.id });
    return { version: row.version, answers: answersOf(row) } as ApplicationView;
  }

  async save(request: SaveRequest, seen: Device['seen']): Promise<SaveOutcome> {
    const known = this.answered.get(request.idempotencyKey);
    if (known) return known;
    const before = await this.view();
    try {
      const { version } = await this.app.database.write((tx) =>
        saveAnswers(tx, {
          actor: { kind: 'contact', accountId: this.accountId, sessionId: 'test' },
          applicationId: this.id,
          expectedVersion: this.lastWriterWins ? before.version : request.version,
          answers: request.changes,
          presentCurrent: () => Promise.resolve(before),
        }),
      );
      for (const key of Object.keys(request.changes)) {
        const text = String(before.answers[key] ?? '');
        if (text !== '' && !seen.has(`${key} ${text}`)) this.unseen.push(`${key}: ${text}`);
      }
      const answer = { version, savedAtUtc: '', faults: [], remarks: [], isPrintStale: false };
      const outcome: SaveOutcome = { kind: 'saved', answer };
      this.answered.set(request.idempotencyKey, outcome);
      return outcome;
    } catch (reason) {
      if (reason instanceof ProblemError && reason.code === 'version.stale') {
        return { kind: 'stale', current: before };
      }
      throw reason;
    }
  }
}

/** A phone or a computer with the form open. */
class Device {
  network: 'online' | 'offline' | 'losesAnswers' = 'online';
  readonly seen = new Set<string>();
  readonly autosave: Autosave;

  constructor(
    private readonly form: SharedForm,
    view: ApplicationView,
  ) {
    this.autosave = new Autosave(startDraft(view), {
      send: (request) => this.send(request),
      keep: () => Promise.resolve(),
      newKey: () => `key-${(keys += 1)}`,
      clock: { nowMs: () => 0, after: () => () => undefined },
      onSaved: () => undefined,
      onView: () => undefined,
    });
    this.autosave.store.subscribe(() => this.look());
    this.look();
  }

  get draft() {
    return this.autosave.store.getState().draft;
  }

  private look(): void {
    for (const [key, text] of Object.entries(shownAnswers(this.draft)))
      this.seen.add(`${key} ${String(text)}`);
    for (const key of this.draft.conflicts) this.seen.add(`${key} ${String(this.draft.saved[key] ?? '')}`);
  }

  private async send(request: SaveRequest): Promise<SaveOutcome> {
    if (this.network === 'offline') return { kind: 'unknown', text: null };
    const outcome = await this.form.save(request, this.seen);
    return this.network === 'online' ? outcome : { kind: 'unknown', text: null };
  }
}

/** One interleaving of two or three devices; gives how many conflicts were shown. */
async function play(form: SharedForm, seed: number): Promise<number> {
  const roll = dice(seed);
  const view = await form.view();
  const devices = Array.from({ length: 2 + (seed % 2) }, () => new Device(form, view));
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  let conflicts = 0;
  for (let step = 0; step < 16; step += 1) {
    // SQLite answers within the same turn of the event loop: without this nothing else would happen for many seconds.
    await turn();
    const device = pick(devices);
    const what = roll(10);
    if (what < 4) device.autosave.type(pick(fields), `${seed}/${step}`);
    else if (what < 6) device.network = pick(['online', 'offline', 'losesAnswers']);
    else await device.autosave.flush();
  }
  for (const device of devices) {
    device.network = 'online';
    await device.autosave.flush();
    // What comes with the next answer may be another conflict: the person is asked again.
    for (let key = device.draft.conflicts[0]; key !== undefined; key = device.draft.conflicts[0]) {
      conflicts += 1;
      device.autosave.resolve(key, pick(['mine', 'theirs', 'both']));
      await device.autosave.flush();
    }
    expect(device.draft.typed).toEqual({});
  }
  return conflicts;
}

async function openForm(app: TestApp, lastWriterWins: boolean): Promise<SharedForm> {
  const { id } = await contactAt(app, 'draft');
  const { unitId } = await app.database.read.findOneByOrFail(Application, { id });
  const { accountId } = await app.database.read.findOneByOrFail(UnitMember, { unitId });
  return new SharedForm(app, id, accountId, lastWriterWins);
}

describeApp('two or three devices with offline phases on one form', (app) => {
  it(`overwrite no text that they have not shown, in ${runs} interleavings`, async () => {
    const form = await openForm(app(), false);
    let conflicts = 0;
    for (let seed = 1; seed <= runs; seed += 1) conflicts += await play(form, seed);
    expect(form.unseen).toEqual([]);
    // Without conflicts in the sample it would say nothing.
    expect(conflicts).toBeGreaterThan(20);
  });

  it('would be found overwriting if the last writer won', async () => {
    const form = await openForm(app(), true);
    for (let seed = 1; seed <= 30; seed += 1) await play(form, seed);
    expect(form.unseen.length).toBeGreaterThan(0);
  });
});
