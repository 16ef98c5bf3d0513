import { Application } from '../../server/src/applications';
import type { EndpointName } from '#shared/api/paths';
import { clerkOf, contactAt, type Clerk, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

/** What is no text, and in a query without types might match the first row that comes. */
const wrongForText = [0, 1, false, true, null, [], ['x'], {}, { $gt: '' }, 1e309, -1];

interface Probe {
  name: EndpointName;
  as: 'contact' | 'clerk';
  body: Record<string, unknown>;
  /** Scalars of the body, each replaced by every wrong value. */
  scalars: string[];
  params?: Record<string, string>;
}

const probes: Probe[] = [
  { name: 'sessions.createWechat', as: 'contact', body: { code: 'x' }, scalars: ['code'] },
  { name: 'accounts.consent', as: 'contact', body: { version: 'x' }, scalars: ['version'] },
  {
    name: 'units.claim',
    as: 'contact',
    body: { creditCode: '1', name: '演示', bureauCode: '420100' },
    scalars: ['creditCode', 'name', 'bureauCode'],
  },
  { name: 'applications.create', as: 'contact', body: { campaignId: 'x' }, scalars: ['campaignId'] },
  {
    name: 'applications.saveAnswers',
    as: 'contact',
    body: { answers: { projectName: 'x', mobile: '1' } },
    scalars: ['answers.projectName', 'answers.mobile'],
  },
  {
    name: 'staff.signIn',
    as: 'clerk',
    body: { userName: 'x', password: 'x' },
    scalars: ['userName', 'password'],
  },
  { name: 'reviews.approve', as: 'clerk', body: { opinion: '同意' }, scalars: ['opinion'] },
  { name: 'reviews.decline', as: 'clerk', body: { reason: '不同意' }, scalars: ['reason'] },
  {
    name: 'reviews.return',
    as: 'clerk',
    body: { reasons: [], correctUntilUtc: '2098-01-01T00:00:00.000Z' },
    scalars: ['correctUntilUtc', 'reasons'],
  },
];

function withValue(body: Record<string, unknown>, path: string, value: unknown): object {
  const copy = structuredClone(body);
  const [outer = '', inner] = path.split('.');
  if (inner === undefined) copy[outer] = value;
  else copy[outer] = { ...(copy[outer] as object), [inner]: value };
  return copy;
}

describeApp('a value of the wrong type', (app) => {
  let contact: Contact;
  let clerk: Clerk;
  beforeAll(async () => {
    contact = await contactAt(app(), 'draft');
    clerk = await clerkOf(app(), '420100');
  });

  const probe = async ({ name, as, params }: Probe, body: unknown) => {
    const caller = as === 'contact' ? contact : clerk;
    return caller.call(name, {
      params: { id: contact.id, ...params },
      version: contact.application.version,
      body,
      // Limits of the claim and the sign-in count by person and address; this is about types.
      headers: {
        'x-forwarded-for': `10.9.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
      },
    });
  };

  it.each(probes.map((each) => [each.name, each] as const))(
    'is refused by %s in every scalar, and changes nothing',
    async (_, each) => {
      const before = await app().database.read.findOneByOrFail(Application, { id: contact.id });
      for (const scalar of each.scalars) {
        for (const value of wrongForText) {
          const reply = await probe(each, withValue(each.body, scalar, value));
          if (reply.status === 429) continue;
          expect([each.name, scalar, value, reply.status]).toEqual([each.name, scalar, value, 400]);
        }
      }
      expect(await app().database.read.findOneByOrFail(Application, { id: contact.id })).toEqual(before);
    },
  );

  it.each([[null], [[]], ['text'], [0], [true]])('as a whole body (%j) is refused', async (body) => {
    for (const each of probes) {
      const reply = await probe(each, body);
      if (reply.status !== 429) expect([each.name, reply.status]).toEqual([each.name, 400]);
    }
  });

  it('in a query is refused: a parameter that comes twice, and one that nobody knows', async () => {
    const ask = (path: string, headers: Record<string, string>) => fetch(`${app().url}${path}`, { headers });
    const asClerk = { cookie: clerk.cookie ?? '' };
    const asContact = { authorization: `Bearer ${contact.token}` };
    const replies = [
      await ask('/api/staff/applications?status=submitted&status=draft', asClerk),
      await ask('/api/staff/applications?search[$gt]=', asClerk),
      await ask('/api/notices?before=0', asContact),
      await ask('/api/notices?before=01J00000000000000000000000&before=x', asContact),
      await ask('/api/me?accountId=x', asContact),
    ];
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  });

  it('in a path names nothing', async () => {
    for (const id of [
      '0',
      'null',
      '%00',
      "'",
      '01j00000000000000000000000',
      '01J0000000000000000000000',
      '%2e%2e',
    ]) {
      const reply = await fetch(`${app().url}/api/applications/${id}`, {
        headers: { authorization: `Bearer ${contact.token}` },
      });
      expect([id, reply.status]).toEqual([id, 404]);
    }
  });
});
