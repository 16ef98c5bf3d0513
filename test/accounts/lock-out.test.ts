import { createStaffVerifier } from '../../server/src/accounts';
import {
  attemptLimits,
  createAttemptCounter,
  createSecretBox,
  removeOldAttempts,
  SignInAttempt,
} from '../../server/src/sign-in-security';
import { ownAddress } from '../support/http-caller';
import { Clerk, clerkOf } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';
import { codeOnPhone, nextCodeOnPhone } from '../support/time-codes';

const fromElsewhere = () => ({ 'x-forwarded-for': ownAddress() });

async function shut(clerk: Clerk): Promise<void> {
  const { userName } = clerk;
  for (let tries = 0; tries < attemptLimits.account; tries += 1)
    await clerk.call('staff.signIn', { body: { userName, password: 'wrong' }, headers: fromElsewhere() });
}

/** The 15 minutes of every window are over. */
async function waitLong(app: TestApp): Promise<void> {
  const windowEndsUtc = '2020-01-01T00:00:00.000Z';
  await app.database.write((tx) =>
    tx.createQueryBuilder().update(SignInAttempt).set({ windowEndsUtc }).execute(),
  );
}

describeApp('an account that somebody guesses at', (app) => {
  it('is shut for every instance, not only for the one that counted', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    await shut(clerk);
    const other = await app().openAgain();
    const secretBox = createSecretBox(new Map([['1', Buffer.alloc(32, 7)]]));
    const verifier = createStaffVerifier({
      database: other,
      attempts: createAttemptCounter(other),
      secretBox,
    });
    const { userName, password } = clerk;
    const attempt = verifier.verify({ userName, password, code: undefined, address: ownAddress() });
    await expect(attempt).rejects.toMatchObject({ code: 'staff.signInThrottled' });
  });

  it('opens for its owner after the wait', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    await shut(clerk);
    await waitLong(app());
    await clerk.signIn();
    expect((await clerk.call('staff.me')).status).toBe(200);
  });

  it('opens for its owner at once with the second factor, and with nothing less', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { userName, password } = clerk;
    const { secret } = (await clerk.call('staff.enrolSecondFactor', { body: { password } })).body;
    await clerk.call('staff.confirmSecondFactor', { body: { code: codeOnPhone(secret) } });
    await shut(clerk);
    const attempt = (body: object) =>
      clerk.call('staff.signIn', { body: { userName, ...body }, headers: fromElsewhere() });
    const refused = [
      await attempt({ password }),
      await attempt({ password, code: '000000' }),
      await attempt({ password: 'wrong', code: nextCodeOnPhone(secret) }),
    ];
    // Nobody learns from the answer that the password was right.
    expect(refused.map((reply) => reply.problem.code)).toEqual(Array(3).fill('staff.signInThrottled'));
    expect((await attempt({ password, code: nextCodeOnPhone(secret) })).status).toBe(201);
  });

  it('stays shut for a name that nobody has as for one that somebody has', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    const nobody = new Clerk(app(), 'bureau', '420100');
    const answersOf = async (one: Clerk) => {
      await shut(one);
      const body = { userName: one.userName, password: 'wrong' };
      const { status, problem } = await one.call('staff.signIn', { body, headers: fromElsewhere() });
      return { status, problem: { ...problem, requestId: '' } };
    };
    expect(await answersOf(nobody)).toEqual(await answersOf(clerk));
  });

  it('answers a known and an unknown name in the same time', async () => {
    const clerk = await new Clerk(app(), 'bureau', '420100').register();
    const secretBox = createSecretBox(new Map([['1', Buffer.alloc(32, 7)]]));
    const attempts = { take: () => Promise.resolve(null), giveBack: async () => {}, forget: async () => {} };
    const verifier = createStaffVerifier({ database: app().database, attempts, secretBox });
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const names = { known: clerk.userName, unknown: 'nobody-has-this' } as const;
    for (let round = 0; round < 30; round += 1) {
      for (const kind of ['known', 'unknown'] as const) {
        const startedAt = performance.now();
        const credentials = { userName: names[kind], password: 'wrong', code: undefined, address: 'x' };
        await verifier.verify(credentials).catch(() => undefined);
        times[kind].push(performance.now() - startedAt);
      }
    }
    const median = (values: number[]) => values.sort((left, right) => left - right)[values.length >> 1] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    // A missing hash would make the unknown name some 20 ms faster.
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(5, known / 3));
  });

  it('leaves nothing once the windows are over', async () => {
    await shut(new Clerk(app(), 'bureau', '420100'));
    await waitLong(app());
    await removeOldAttempts(app().database);
    expect(await app().database.read.count(SignInAttempt)).toBe(0);
  });
});
