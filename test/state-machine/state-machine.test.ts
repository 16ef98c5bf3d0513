import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { answersOf, Application, findOwnApplication, Submission } from '../../server/src/applications';
import { AuditEntry, brokenAuditSequence } from '../../server/src/audit';
import type { ContactActor, StaffActor } from '../../server/src/http';
import { ApplicationListing, countsOf, findWrongCounts } from '../../server/src/listing';
import { performMove } from '../../server/src/moves';
import { contactAt } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';
import { commandSequences, commandText, type Command } from './commands';
import { expected, freshDraft, type ModelState } from './model';
import { outcomeOf, performCommand, type Perform, type Scene } from './system';

/** On each of the two databases. STATE_MACHINE_RUNS=2500 makes the 5,000 of the release. */
const runs = Number(process.env.STATE_MACHINE_RUNS ?? 150);
const REGION = '420100';

class Undo extends Error {}

const staffId = (serial: number): string => `01J0000000000000000000000${serial}`;
const staff = (serial: number, role: StaffActor['role'], bureauCode: string | null): StaffActor => ({
  kind: 'staff',
  accountId: staffId(serial),
  role,
  bureauCode,
  sessionId: staffId(serial),
});

async function setScene(app: TestApp): Promise<Scene> {
  const contact = await contactAt(app, 'photographed', { bureauCode: REGION });
  const other = await contactAt(app, 'draft', { bureauCode: REGION });
  const actorOf = ({ me }: typeof contact): ContactActor => ({
    kind: 'contact',
    accountId: me?.accountId ?? '',
    sessionId: staffId(9),
  });
  return {
    applicationId: contact.id,
    printedAnswer: String(contact.application.answers.industry),
    actors: {
      contact: actorOf(contact),
      otherContact: actorOf(other),
      clerk: staff(1, 'bureau', REGION),
      secondClerk: staff(2, 'bureau', REGION),
      head: staff(3, 'bureauHead', REGION),
      otherClerk: staff(4, 'bureau', '420500'),
      province: staff(5, 'province', null),
    },
  };
}

/** What the database holds, in the model's words. */
async function stateIn(tx: EntityManager, scene: Scene, first: Application): Promise<ModelState> {
  const row = await tx.findOneByOrFail(Application, { id: scene.applicationId });
  const entries = await tx.findBy(AuditEntry, { subjectId: scene.applicationId });
  const moved = entries
    .sort((one, next) => one.sequence - next.sequence)
    .flatMap(({ action }) => (action.startsWith('move.') ? [action.slice('move.'.length)] : []));
  return {
    status: row.status,
    changes: row.version - first.version,
    isOpened: row.openedAtUtc !== null,
    isHandedIn: row.submittedAtUtc !== null,
    returns: row.returnCount,
    receipts: await tx.countBy(Submission, { applicationId: scene.applicationId }),
    answer: answersOf(row).industry === scene.printedAnswer ? 'printed' : 'other',
    pin: null,
    moves: moved,
  };
}

/** Whatever happened: an unbroken trail, right numbers, and a list row exactly for what is handed in. */
async function expectInStep(tx: EntityManager, scene: Scene, state: ModelState): Promise<void> {
  const entries = await tx.find(AuditEntry, {
    where: { subjectId: scene.applicationId },
    order: { sequence: 'ASC' },
  });
  expect(brokenAuditSequence(entries)).toBeNull();
  expect(await findWrongCounts(tx)).toEqual([]);
  const listed = await tx.findOneBy(ApplicationListing, { applicationId: scene.applicationId });
  expect(listed?.status ?? null).toBe(state.isHandedIn ? state.status : null);
}

async function runAgainstModel(
  app: TestApp,
  scene: Scene,
  commands: readonly Command[],
  perform: Perform,
): Promise<void> {
  const run = app.database.write(async (tx) => {
    const first = await tx.findOneByOrFail(Application, { id: scene.applicationId });
    let state: ModelState = freshDraft;
    for (const command of commands) {
      const { outcome, next } = expected(state, command);
      const found = await outcomeOf(perform, tx, scene, command);
      expect([commandText(command), found]).toEqual([commandText(command), outcome]);
      state = next;
    }
    expect(await stateIn(tx, scene, first)).toEqual({ ...state, pin: null });
    await expectInStep(tx, scene, state);
    throw new Undo();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}

describeApp('the states of an application', (app) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(app());
  });

  it(`follow the model whatever anybody tries in whatever order (${runs} sequences)`, async () => {
    let commands = 0;
    const ends = new Map<string, number>();
    const property = fc.asyncProperty(commandSequences, async (sequence) => {
      await runAgainstModel(app(), scene, sequence, performCommand);
      commands += sequence.length;
      const { status } = sequence.reduce((state, command) => expected(state, command).next, freshDraft);
      ends.set(status, (ends.get(status) ?? 0) + 1);
    });
    await fc.assert(property, {
      numRuns: runs,
      reporter: (result) => {
        if (result.failed)
          throw new Error(failureText(result.seed, result.counterexample?.[0] ?? [], result.errorInstance));
      },
    });
    process.stdout.write(
      `${JSON.stringify({ name: 'state machine', runs, commands, ends: Object.fromEntries(ends) })}\n`,
    );
    // Sequences that never leave the draft would prove little.
    expect(ends.size).toBeGreaterThan(6);
  }, 600_000);

  it('would show a fault: a recall that forgets that a clerk has opened is found and made as short as it can be', async () => {
    const forgetful: Perform = async (tx, at, command) => {
      const isRecall = command.act.kind === 'move' && command.act.move === 'recall';
      if (!isRecall || command.by !== 'contact' || command.sees === 'stale')
        return performCommand(tx, at, command);
      const application = await findOwnApplication(tx, at.actors.contact as ContactActor, at.applicationId);
      return performMove(tx, {
        application,
        move: 'recall',
        by: { kind: 'contact', id: at.actors.contact.accountId },
        nowUtc: '2026-06-01T00:00:00.000Z',
        changes: { submittedAtUtc: null },
      });
    };
    const property = fc.asyncProperty(commandSequences, (sequence) =>
      runAgainstModel(app(), scene, sequence, forgetful),
    );
    const result = await fc.check(property, { numRuns: 300, seed: 20_200_414 });
    const shortest = result.counterexample?.[0] ?? [];
    expect(result.failed).toBe(true);
    expect(shortest.length).toBeLessThanOrEqual(4);
    expect(shortest.map(({ act }) => (act.kind === 'move' ? act.move : act.kind))).toEqual(
      expect.arrayContaining(['submit', 'open', 'recall']),
    );
  }, 600_000);

  it('leave nothing behind in this suite', async () => {
    const row = await app().database.read.findOneByOrFail(Application, { id: scene.applicationId });
    expect(row.status).toBe('draft');
    const [own] = await countsOf(app().database.read, { campaignId: app().campaignId, bureauCode: REGION });
    expect(own).toMatchObject({ status: 'draft', applications: 2, handedIn: 0 });
  });
});

function failureText(seed: number, sequence: readonly Command[], error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  return `The model and the database differ (seed ${seed}) after\n${sequence.map(commandText).join('\n')}\n${told}`;
}
