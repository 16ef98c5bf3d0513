import { endpointPaths, type EndpointName } from '#shared/api/paths';
import { AuditEntry } from '../../server/src/audit';
import { accessTable, people, type Person } from '../accounts/access-table';
import { requestOf, setScene, type Scene } from '../accounts/access-scene';
import { describeApp } from '../support/test-app';
import { readingTable } from './reading-table';

const staff: readonly Person[] = ['bureau', 'bureauHead', 'province', 'expert', 'auditor', 'administrator'];
const isStaffQuestion = (name: EndpointName): boolean =>
  endpointPaths[name].startsWith('GET') && accessTable[name].anonymous !== 'in' && mayAsk(name).length > 0;
const mayAsk = (name: EndpointName): Person[] =>
  people.filter((person) => staff.includes(person) && accessTable[name][person] === 'in');

const questions = (Object.keys(endpointPaths) as EndpointName[]).filter(isStaffQuestion);

it('says for every question of the desks what it leaves in the trail', () => {
  // Of these the access table's application has none yet: test/audit/readings.test.ts, test/reviews/changes.test.ts.
  const others: EndpointName[] = ['opinions.pdf', 'opinions.image', 'opinions.scan', 'reviews.compare'];
  expect(Object.keys(readingTable).sort()).toEqual([...questions, ...others].sort());
});

/** Only the date is ours. */
const realTimers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

describeApp('a question of the desks', (app) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(app());
    jest.useFakeTimers({ doNotFake: [...realTimers] });
  });
  afterAll(() => jest.useRealTimers());

  it('leaves what the table says, by everybody who may ask it, and nothing else', async () => {
    const found: string[] = [];
    const wanted: string[] = [];
    for (const name of questions) {
      const trace = readingTable[name];
      for (const person of mayAsk(name)) {
        await startOfNextHour();
        await scene.callers[person].call(name, requestOf(scene, name));
        const entries = await app().database.read.find(AuditEntry);
        found.push(`${name} by ${person}: ${entries.map(({ action }) => action).join()}`);
        wanted.push(`${name} by ${person}: ${trace !== undefined && 'leaves' in trace ? trace.leaves : ''}`);
      }
    }
    expect(found).toEqual(wanted);
  });

  /** One reading an hour leaves a row: of this process, which remembers them by its clock, and in the trail. */
  async function startOfNextHour(): Promise<void> {
    jest.setSystemTime(Date.now() + 3_600_000);
    await app().database.write((tx) => tx.query('DELETE FROM audit_entry'));
  }
});
