import { endpointPaths, type EndpointName } from '#shared/api/paths';
import type { Reply } from '../support/http-caller';
import { Clerk, contactAt } from '../support/people';
import { describeApp } from '../support/test-app';
import { missingId, requestOf, setScene, type Scene } from './access-scene';
import { accessTable, people } from './access-table';

const names = Object.keys(endpointPaths) as EndpointName[];
/** They end sessions that other rows need, so they are asked last. */
const lastOnes: EndpointName[] = ['sessions.end', 'staff.signOut'];

function outcomeOf(reply: Reply<unknown>): 'in' | number {
  // A page shows the faults of its form; it is no problem+json.
  if (reply.status < 400 || reply.status === 422) return 'in';
  const { code } = reply.problem;
  if (code === 'session.missing' || code === 'session.notAllowed' || code === 'notFound') return reply.status;
  return 'in';
}

describeApp('the access matrix', (app) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(app());
  });

  it('has a row for every endpoint', () => {
    expect(Object.keys(accessTable).sort()).toEqual([...names].sort());
  });

  it('is what every endpoint does to every kind of person', async () => {
    const ordered = [...names.filter((name) => !lastOnes.includes(name)), ...lastOnes];
    const found: Record<string, Record<string, unknown>> = {};
    for (const name of ordered) {
      found[name] = {};
      for (const person of people) {
        const reply = await scene.callers[person].call(name, requestOf(scene, name));
        expect([name, person, reply.status]).not.toEqual([name, person, 500]);
        found[name][person] = outcomeOf(reply);
      }
      if (name === 'sessions.end') await Promise.all(scene.contacts.map((contact) => contact.signIn()));
    }
    expect(found).toEqual(accessTable);
  });

  it('answers for an object of somebody else exactly as for one that does not exist', async () => {
    const other = await contactAt(app(), 'draft');
    const clerk = await new Clerk(app(), 'bureau', '420500').register();
    await clerk.signIn();
    for (const name of names) {
      const foreigner =
        accessTable[name].contactOfOtherUnit === 404
          ? other
          : accessTable[name].otherBureau === 404
            ? clerk
            : null;
      if (foreigner === null) continue;
      const [foreign, missing] = [
        await foreigner.call(name, requestOf(scene, name)),
        await foreigner.call(name, requestOf(scene, name, missingId)),
      ];
      const withoutId = ({ status, problem }: Reply<unknown>) => ({
        status,
        problem: { ...problem, requestId: '' },
      });
      expect([name, withoutId(foreign)]).toEqual([name, withoutId(missing)]);
    }
  });
});
