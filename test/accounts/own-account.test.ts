import { passwordFault } from '#shared/accounts/password-rules';
import { createSecretBox, StaffSecurity } from '../../server/src/sign-in-security';
import { stepOfCode, timeCode } from '../../server/src/sign-in-security/time-codes';
import { clerkOf, staffOf, type Clerk } from '../support/people';
import { describeApp } from '../support/test-app';
import { codeOnPhone, nextCodeOnPhone } from '../support/time-codes';

async function enrolled(clerk: Clerk): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { password } = clerk;
  const { secret } = (await clerk.call('staff.enrolSecondFactor', { body: { password } })).body;
  const body = { code: codeOnPhone(secret) };
  const { recoveryCodes } = (await clerk.call('staff.confirmSecondFactor', { body })).body;
  return { secret, recoveryCodes };
}

describeApp('the own password', (app) => {
  it('is changed with the old one, and every other sign-in ends', async () => {
    const clerk = await clerkOf(app(), '420100');
    const here = clerk.cookie;
    await clerk.signIn();
    const elsewhere = clerk.cookie;
    clerk.cookie = here;
    const body = { oldPassword: clerk.password, newPassword: '长江大桥-黄鹤楼-东湖绿道' };
    expect((await clerk.call('staff.changePassword', { body })).status).toBe(200);
    expect((await clerk.call('staff.me')).status).toBe(200);
    clerk.cookie = elsewhere;
    expect((await clerk.call('staff.me')).status).toBe(401);
    await clerk.signInAs({ userName: clerk.userName, password: body.newPassword });
  });

  it('stays as it is without the old one, and guessing at that one is stopped', async () => {
    const clerk = await clerkOf(app(), '420100');
    const guess = (oldPassword: string) =>
      clerk.call('staff.changePassword', { body: { oldPassword, newPassword: '长江大桥-黄鹤楼-东湖绿道' } });
    for (let tries = 0; tries < 5; tries += 1)
      expect((await guess(`wrong-${tries}`)).problem.code).toBe('staff.oldPasswordWrong');
    expect((await guess(clerk.password)).problem.code).toBe('staff.signInThrottled');
    await clerk.signIn();
  });

  it.each([
    ['短密码', 'tooShort'],
    ['Password-1234', 'usual'],
    ['aaaaaaaaaaaaaa', 'usual'],
    ['abcdefghijklm', 'usual'],
    ['wuhan-is-my-city', 'holdsUserName'],
    ['长江大桥-黄鹤楼-东湖绿道', null],
  ])('cannot be "%s": %s', (password, fault) => {
    expect(passwordFault(password, 'wuhan')).toBe(fault);
  });
});

describeApp('the second factor', (app) => {
  it('counts the codes of RFC 6238', () => {
    const secret = Buffer.from('12345678901234567890');
    const codes = [59, 1_111_111_109, 1_234_567_890, 2_000_000_000].map((seconds) =>
      timeCode(secret, Math.floor(seconds / 30)),
    );
    expect(codes).toEqual(['287082', '081804', '005924', '279037']);
    const nowUtc = new Date(59_000).toISOString();
    expect(stepOfCode(secret, { code: '287082', nowUtc, lastStep: null })).toBe(1);
    expect(stepOfCode(secret, { code: '287082', nowUtc, lastStep: 1 })).toBeNull();
    const later = new Date(59_000 + 90_000).toISOString();
    expect(stepOfCode(secret, { code: '287082', nowUtc: later, lastStep: null })).toBeNull();
  });

  it('is asked for once a code has confirmed it, and the sign-in without it says so', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { userName, password } = clerk;
    const wrong = await clerk.call('staff.enrolSecondFactor', { body: { password: 'wrong' } });
    expect(wrong.problem.code).toBe('staff.oldPasswordWrong');
    const started = (await clerk.call('staff.enrolSecondFactor', { body: { password } })).body;
    expect(started.qrSvg).toContain('<svg');
    expect((await clerk.signIn()).hasSecondFactor).toBe(false);
    const mismatch = await clerk.call('staff.confirmSecondFactor', { body: { code: '000000' } });
    expect(mismatch.problem.code).toBe('staff.codeMismatch');
    const { secret } = await enrolled(clerk);
    const without = await clerk.call('staff.signIn', { body: { userName, password } });
    expect([without.status, without.problem.code]).toEqual([401, 'staff.codeNeeded']);
    await clerk.signInAs({ userName, password, code: nextCodeOnPhone(secret) });
    expect((await clerk.call('staff.me')).body.hasSecondFactor).toBe(true);
  });

  it('takes a code once, also from two browsers at the same moment', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { secret } = await enrolled(clerk);
    const { userName, password } = clerk;
    const used = await clerk.call('staff.signIn', {
      body: { userName, password, code: codeOnPhone(secret) },
    });
    expect([used.status, used.problem.code]).toEqual([401, 'staff.codeWrong']);
    const body = { userName, password, code: nextCodeOnPhone(secret) };
    const replies = await Promise.all([1, 2].map(() => clerk.call('staff.signIn', { body })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('has ten recovery codes that work once each', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { recoveryCodes } = await enrolled(clerk);
    expect(new Set(recoveryCodes).size).toBe(10);
    const { userName, password } = clerk;
    const body = { userName, password, code: recoveryCodes[3] };
    expect((await clerk.call('staff.signIn', { body })).status).toBe(201);
    expect((await clerk.call('staff.signIn', { body })).problem.code).toBe('staff.codeWrong');
  });

  it('is stopped after five wrong codes', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { secret } = await enrolled(clerk);
    const { userName, password } = clerk;
    const guess = (code: string) => clerk.call('staff.signIn', { body: { userName, password, code } });
    for (let tries = 0; tries < 5; tries += 1) expect((await guess(`00000${tries}`)).status).toBe(401);
    expect((await guess(nextCodeOnPhone(secret))).problem.code).toBe('staff.signInThrottled');
  });

  it('is taken away by the administrator when the phone is lost', async () => {
    const clerk = await clerkOf(app(), '420100');
    await enrolled(clerk);
    const { accountId, userName, password } = clerk;
    const security = await app().database.read.findOneByOrFail(StaffSecurity, { accountId });
    const administrator = await staffOf(app(), 'admin');
    const params = { account: accountId };
    const { version } = security;
    await administrator.call('staffAccounts.resetSecondFactor', { params, body: {}, version });
    expect((await clerk.call('staff.me')).status).toBe(401);
    await clerk.signInAs({ userName, password });
  });

  it('lies in the database sealed, bound to its owner, and can be sealed again with a newer key', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { secret, recoveryCodes } = await enrolled(clerk);
    const rows = JSON.stringify(await app().database.read.query('SELECT * FROM staff_security'));
    for (const plain of [secret, ...recoveryCodes]) expect(rows).not.toContain(plain);
    const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const sealed = createSecretBox(new Map([['1', older]])).seal(Buffer.from('x'), 'owner');
    const rotated = createSecretBox(
      new Map([
        ['2', newer],
        ['1', older],
      ]),
    );
    expect(rotated.open(sealed, 'owner')?.toString()).toBe('x');
    expect([rotated.isOutdated(sealed), rotated.open(sealed, 'somebody else')]).toEqual([true, null]);
    expect(createSecretBox(new Map([['2', newer]])).open(sealed, 'owner')).toBeNull();
  });
});

describeApp('the own sign-ins', (app) => {
  it('are listed, and one elsewhere can be ended; nobody ends one of somebody else', async () => {
    const clerk = await clerkOf(app(), '420100');
    const elsewhere = clerk.cookie;
    await clerk.signIn();
    const { sessions } = (await clerk.call('staff.sessions')).body;
    expect(sessions.map(({ isThisOne }) => isThisOne).sort()).toEqual([false, true]);
    const session = sessions.find(({ isThisOne }) => !isThisOne)?.id ?? '';
    const stranger = await clerkOf(app(), '420100');
    expect((await stranger.call('staff.endSession', { params: { session } })).status).toBe(404);
    expect((await clerk.call('staff.endSession', { params: { session } })).status).toBe(204);
    clerk.cookie = elsewhere;
    expect((await clerk.call('staff.me')).status).toBe(401);
  });
});
