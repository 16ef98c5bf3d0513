import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../server/src/audit';
import { Submission } from '../../server/src/applications';
import { Notice } from '../../server/src/notices';
import { printExperiment, sizeFrom } from '../support/experiment';
import { createCaller, type Caller } from '../support/http-caller';
import { contactAt, type Contact } from '../support/people';
import { startTestApp, type TestApp } from '../support/test-app';
import { describeOnEachDatabase, type TestDatabase } from '../support/test-database';

const TIMES = 50;
const ROUNDS = sizeFrom('IDEMPOTENCY_ROUNDS', 2);

describeOnEachDatabase('one request at two instances', (openTestDatabase, kind) => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    let opened: TestDatabase | undefined;
    first = await startTestApp(async (contents) => (opened = await openTestDatabase(contents)));
    const { location, openAgain } = opened as TestDatabase;
    // SQLite is the database of one process: there the second instance works on the first one's connection.
    const database = kind === 'mysql' ? await openAgain() : first.database;
    second = await startTestApp(async () => ({
      kind,
      location,
      database,
      openAgain,
      close: async () => undefined,
    }));
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  /** The same person with the same session at the other instance. */
  const atSecond = (contact: Contact): Caller =>
    createCaller(second.url, {
      headers: () => ({ 'x-forwarded-for': contact.address, authorization: `Bearer ${contact.token ?? ''}` }),
      version: () => contact.application.version,
    });

  const submitManyTimes = (contact: Contact, keyOf: () => string) => {
    const [here, there] = [contact, atSecond(contact)];
    const params = { id: contact.id };
    return Promise.all(
      Array.from({ length: TIMES }, (_, index) =>
        (index % 2 === 0 ? here : there).call('applications.submit', { params, body: {}, key: keyOf() }),
      ),
    );
  };

  it(`has one effect when it arrives ${TIMES} times at once, and every answer is the same`, async () => {
    const effects: number[] = [];
    const answers: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const contact = await contactAt(first, 'photographed');
      const key = randomUUID();
      const replies = await submitManyTimes(contact, () => key);
      answers.push(new Set(replies.map(({ status, bytes }) => `${status} ${bytes.toString()}`)).size);
      const { read } = first.database;
      const applicationId = contact.id;
      effects.push(
        await read.countBy(Submission, { applicationId }),
        await read.countBy(AuditEntry, { subjectId: applicationId, action: 'move.submit' }),
        await read.countBy(Notice, { applicationId, kind: 'submissionReceived' }),
      );
      expect(replies[0]?.status).toBe(201);
    }
    const pass = effects.every((count) => count === 1) && answers.every((count) => count === 1);
    printExperiment({
      name: `R3 two instances ${kind}`,
      n: ROUNDS * TIMES,
      pass,
      numbers: { mostEffects: Math.max(...effects), mostDifferentAnswers: Math.max(...answers) },
    });
    expect(pass).toBe(true);
  });

  it('is answered in many ways with a key for each (the bug that this test must find)', async () => {
    const contact = await contactAt(first, 'photographed');
    const replies = await submitManyTimes(contact, randomUUID);
    const different = new Set(replies.map(({ status }) => status)).size;
    printExperiment({
      name: `R3 control ${kind}`,
      n: TIMES,
      pass: different > 1,
      numbers: { differentAnswers: different },
    });
    expect(different).toBeGreaterThan(1);
  });

  it('is refused at the other instance with another body, and unknown there to another person', async () => {
    const contact = await contactAt(first, 'draft');
    const key = randomUUID();
    const consent = (caller: Caller, choice: 'accept' | 'reject') =>
      caller.call('notices.recordConsents', { body: { choices: { progress: choice } }, key });
    expect((await consent(contact, 'accept')).status).toBe(200);
    const otherBody = await consent(atSecond(contact), 'reject');
    expect([otherBody.status, otherBody.problem.code]).toEqual([422, 'idempotency.keyReused']);
    const stranger = await contactAt(first, 'draft');
    const theirs = await consent(atSecond(stranger), 'accept');
    expect(theirs.body.accountId).toBe(stranger.me?.accountId);
    expect(theirs.headers.get('idempotent-replayed')).toBeNull();
  });
});
