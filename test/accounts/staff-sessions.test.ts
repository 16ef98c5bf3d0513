import { Session, StaffAccount } from '../../server/src/accounts';
import { AuditEntry, brokenAuditSequence } from '../../server/src/audit';
import { ownAddress } from '../support/http-caller';
import { Clerk, clerkOf, Contact } from '../support/people';
import { describeApp } from '../support/test-app';

const hours = (count: number): string => new Date(Date.now() - count * 3_600_000).toISOString();

describeApp('signing in as staff', (app) => {
  it('gives a cookie that scripts and other sites cannot use', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    const { userName, password } = clerk;
    const reply = await clerk.call('staff.signIn', { body: { userName, password } });
    expect(reply.body).toMatchObject({ role: 'bureau', bureau: { code: '420100', region: '武汉市' } });
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=strict/i);
  });

  it('answers alike for a wrong password, an unknown name and a disabled account', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    const disabled = await new Clerk(app(), 'bureau', '420100').register();
    await app().database.write((tx) =>
      tx.update(StaffAccount, { id: disabled.accountId }, { isDisabled: true }),
    );
    const guesses = [
      { userName: clerk.userName, password: 'wrong' },
      { userName: 'nobody', password: 'wrong' },
      { userName: disabled.userName, password: disabled.password },
    ];
    const replies = await Promise.all(guesses.map((body) => clerk.call('staff.signIn', { body })));
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 401]);
    const answers = replies.map(({ problem: { requestId: _, ...rest } }) => JSON.stringify(rest));
    expect(new Set(answers).size).toBe(1);
  });

  it('is stopped after five wrong guesses, also when they come at the same moment from many addresses', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    const guess = (password: string) =>
      clerk.call('staff.signIn', {
        body: { userName: clerk.userName, password },
        headers: { 'x-forwarded-for': ownAddress() },
      });
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => guess(`guess-${index}`)));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([
      ...Array.from({ length: 5 }, () => 401),
      ...Array.from({ length: 15 }, () => 429),
    ]);
    const right = await guess(clerk.password);
    expect([right.status, right.problem.code]).toEqual([429, 'staff.signInThrottled']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is stopped for an address that tries many names', async () => {
    const clerk = new Clerk(app(), 'bureau', '420100');
    const statuses: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) {
      const body = { userName: `name-${tries}-${clerk.userName}`, password: 'Spring2026' };
      statuses.push((await clerk.call('staff.signIn', { body })).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  it('does not count right passwords', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    for (let times = 0; times < 7; times += 1) await clerk.signIn();
    expect((await clerk.call('staff.me')).status).toBe(200);
  });

  it('works on several desks at the same moment, each in the audit trail', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    const { userName, password } = clerk;
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => clerk.call('staff.signIn', { body: { userName, password } })),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const entries = await app().database.read.find(AuditEntry, {
      where: { subjectId: clerk.accountId },
      order: { sequence: 'ASC' },
    });
    expect([entries.length, brokenAuditSequence(entries)]).toEqual([4, null]);
  });
});

describeApp('a session of staff', (app) => {
  it('ends at once with the sign-out, also for a copy of the cookie', async () => {
    const clerk = await clerkOf(app(), '420100');
    expect((await clerk.call('staff.signOut')).status).toBe(204);
    expect((await clerk.call('staff.me')).problem.code).toBe('session.missing');
    expect((await clerk.call('reviews.queue')).status).toBe(401);
  });

  it.each([
    ['rested for more than an hour', { lastSeenAtUtc: hours(1.1) }],
    ['lasted for twelve hours', { expiresAtUtc: hours(0) }],
  ])('is over when it has %s', async (_, changes) => {
    const clerk = await clerkOf(app(), '420100');
    await app().database.write((tx) => tx.update(Session, { accountId: clerk.accountId }, changes));
    expect((await clerk.call('staff.me')).status).toBe(401);
  });

  it('is kept awake by use', async () => {
    const clerk = await clerkOf(app(), '420100');
    await app().database.write((tx) =>
      tx.update(Session, { accountId: clerk.accountId }, { lastSeenAtUtc: hours(0.5) }),
    );
    expect((await clerk.call('staff.me')).status).toBe(200);
    const { lastSeenAtUtc } = await app().database.read.findOneByOrFail(Session, {
      accountId: clerk.accountId,
    });
    expect(lastSeenAtUtc > hours(0.1)).toBe(true);
  });

  it('is over as soon as the account is disabled', async () => {
    const clerk = await clerkOf(app(), '420100');
    await app().database.write((tx) =>
      tx.update(StaffAccount, { id: clerk.accountId }, { isDisabled: true }),
    );
    expect((await clerk.call('staff.me')).status).toBe(401);
  });

  it('sees a change of the region with the next request', async () => {
    const clerk = await clerkOf(app(), '420100');
    await app().database.write((tx) =>
      tx.update(StaffAccount, { id: clerk.accountId }, { bureauCode: '420500' }),
    );
    expect((await clerk.call('staff.me')).body.bureau?.code).toBe('420500');
  });

  it.each(['https://evil.example', 'null', ''])(
    'writes nothing for a page of the origin "%s"',
    async (origin) => {
      const clerk = await clerkOf(app(), '420100');
      const reply = await clerk.call('staff.signOut', { headers: { origin } });
      expect([reply.status, reply.problem.code]).toEqual([403, 'session.crossSite']);
      expect((await clerk.call('staff.me')).status).toBe(200);
    },
  );

  it('of a contact does not open the desk, and a cookie does not open the phone', async () => {
    const contact = await new Contact(app()).signIn();
    const clerk = await clerkOf(app(), '420100');
    const asCookie = await clerk.call('staff.me', { headers: { cookie: `staff=${contact.token}` } });
    const asBearer = await contact.call('accounts.me', {
      headers: { authorization: `Bearer ${clerk.cookie?.split('=')[1]}` },
    });
    expect([asCookie.status, asBearer.status]).toEqual([401, 401]);
  });
});
