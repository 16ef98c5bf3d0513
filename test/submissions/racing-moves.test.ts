import { setTimeout as wait } from 'node:timers/promises';
import { moveKeys, moves } from '#shared/applications/moves';
import { AuditEntry, brokenAuditSequence } from '../../server/src/audit';
import { Application } from '../../server/src/applications';
import { printExperiment, sizeFrom } from '../support/experiment';
import { clerkOf, contactAt, type Clerk, type Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

const SCHEDULES = sizeFrom('RACE_SCHEDULES', 100);
const SCHEDULES_A_SCENE = 50;

type Command = (version: number) => Promise<{ status: number }>;

/** What contact and bureau may do with a submitted application, each at the version that they saw. */
function commandsOn(contact: Contact, [one, other]: readonly [Clerk, Clerk]): Record<string, Command> {
  const params = { id: contact.id };
  const reasons = [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }];
  const correctUntilUtc = '2098-01-01T00:00:00.000Z';
  return {
    recall: (version) => contact.own('applications.recall', { body: {}, version }),
    withdraw: (version) => contact.own('applications.withdraw', { body: {}, version }),
    return: (version) => one.call('reviews.return', { params, body: { reasons, correctUntilUtc }, version }),
    approve: (version) => other.call('reviews.approve', { params, body: { opinion: '同意' }, version }),
    decline: (version) => one.call('reviews.decline', { params, body: { reason: '不符' }, version }),
    approveToo: (version) => one.call('reviews.approve', { params, body: { opinion: '同意推荐' }, version }),
  };
}

/** People whose writes stay below their limit of requests a minute. */
interface Scene {
  contact: Contact;
  commands: Command[];
  submittedAtUtc: string | null;
}

async function setScene(app: TestApp): Promise<Scene> {
  const contact = await contactAt(app, 'submitted');
  const clerks = [await clerkOf(app, '420100'), await clerkOf(app, '420100')] as const;
  const row = await app.database.read.findOneByOrFail(Application, { id: contact.id });
  return {
    contact,
    commands: Object.values(commandsOn(contact, clerks)),
    submittedAtUtc: row.submittedAtUtc,
  };
}

interface Step {
  action: string;
  from: string;
  to: string;
  version: number;
}

/** The moves in the trail after the given number of entries. */
async function stepsSince({ database }: TestApp, subjectId: string, count: number): Promise<Step[]> {
  const entries = await database.read.find(AuditEntry, { where: { subjectId }, order: { sequence: 'ASC' } });
  expect(brokenAuditSequence(entries)).toBeNull();
  return entries.slice(count).flatMap(({ action, detail }) => {
    if (!action.startsWith('move.')) return [];
    return [{ action: action.slice('move.'.length), ...(JSON.parse(detail) as Omit<Step, 'action'>) }];
  });
}

function isLegal({ action, from, to }: Step): boolean {
  const key = moveKeys.find((one) => one === action);
  return key !== undefined && (moves[key].from as readonly string[]).includes(from) && moves[key].to === to;
}

describeApp('people who act on one application at the same moment', (app, kind) => {
  it(`have one winner for each version in ${SCHEDULES} schedules, and no move that the table does not know`, async () => {
    const { database } = app();
    let scene: Scene | null = null;
    const tally = { illegal: 0, doubleWinners: 0, noWinner: 0, wrongVersion: 0, unclear: 0 };
    for (let schedule = 0; schedule < SCHEDULES; schedule += 1) {
      if (schedule % SCHEDULES_A_SCENE === 0) scene = await setScene(app());
      const { contact, commands, submittedAtUtc } = scene as Scene;
      // Back to where everybody may act; the version goes on.
      const submitted = {
        status: 'submitted',
        openedAtUtc: null,
        correctUntilUtc: null,
        submittedAtUtc,
      } as const;
      await database.write((tx) => tx.update(Application, { id: contact.id }, submitted));
      const { version } = await database.read.findOneByOrFail(Application, { id: contact.id });
      const entriesBefore = await database.read.countBy(AuditEntry, { subjectId: contact.id });
      const replies = await Promise.all(
        commands.map(async (command) => {
          await wait(Math.random() * 6);
          return command(version);
        }),
      );
      const winners = replies.filter(({ status }) => status < 300).length;
      const after = await database.read.findOneByOrFail(Application, { id: contact.id });
      const steps = await stepsSince(app(), contact.id, entriesBefore);
      if (winners > 1) tally.doubleWinners += 1;
      if (winners === 0) tally.noWinner += 1;
      if (after.version !== version + winners || steps.length !== winners) tally.wrongVersion += 1;
      tally.illegal += steps.filter((step) => !isLegal(step) || step.to !== after.status).length;
      // A recalled application is not the bureau's any more: to the clerk it does not exist.
      tally.unclear += replies.filter(
        ({ status }) => status >= 300 && status !== 409 && status !== 404,
      ).length;
    }
    const pass = Object.values(tally).every((count) => count === 0);
    printExperiment({ name: `R5 ${kind}`, n: SCHEDULES, pass, numbers: tally });
    expect(tally).toEqual({ illegal: 0, doubleWinners: 0, noWinner: 0, wrongVersion: 0, unclear: 0 });
  }, 1_200_000);

  it('would both win if the row were changed without looking at its version (the bug that this test must find)', async () => {
    const contact = await contactAt(app(), 'submitted');
    const { database } = app();
    const unguarded = async (status: 'returned' | 'approved'): Promise<number> => {
      const { version } = await database.read.findOneByOrFail(Application, { id: contact.id });
      await wait(5);
      const change = { status, version: version + 1 };
      return (await database.write((tx) => tx.update(Application, { id: contact.id }, change))).affected ?? 0;
    };
    const winners = await Promise.all([unguarded('returned'), unguarded('approved')]);
    expect(winners).toEqual([1, 1]);
  });
});
