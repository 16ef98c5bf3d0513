import { StaffAccount } from '../../server/src/accounts';
import { AuditEntry } from '../../server/src/audit';
import { createFirstAdministrator } from '../../server/src/staff-accounts';
import { Clerk, clerkOf, staffOf } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

async function accountAt(administrator: Clerk, id: string) {
  const { accounts } = (await administrator.call('staffAccounts.list')).body;
  const found = accounts.find((account) => account.id === id);
  if (found === undefined) throw new Error('no such account');
  return found;
}

async function newClerk(app: TestApp, administrator: Clerk) {
  const userName = `demo-${Math.random().toString(36).slice(2, 10)}`;
  const body = { userName, displayName: '演示·新同事', role: 'bureau', bureauCode: '420100' };
  const made = (await administrator.call('staffAccounts.create', { body })).body;
  return { ...made, userName, signIn: new Clerk(app, 'bureau', '420100') };
}

describeApp('the accounts of the staff', (app) => {
  let administrator: Clerk;
  beforeAll(async () => {
    administrator = await staffOf(app(), 'admin');
  });

  it('are made with a password that opens nothing but its own change', async () => {
    const { password, userName, account, signIn: clerk } = await newClerk(app(), administrator);
    expect(account).toMatchObject({ userName, role: 'bureau', mustChangePassword: true, isDisabled: false });
    const staff = await clerk.signInAs({ userName, password });
    expect(staff.mustChangePassword).toBe(true);
    for (const name of ['reviews.queue', 'staff.sessions'] as const) {
      const refused = await clerk.call(name);
      expect([name, refused.status, refused.problem.code]).toEqual([name, 403, 'staff.passwordChangeNeeded']);
    }
    expect((await clerk.call('staff.me')).body.mustChangePassword).toBe(true);
    const newPassword = '江汉平原三月花开了';
    const weak = await clerk.call('staff.changePassword', { body: { oldPassword: password, newPassword } });
    expect(weak.problem.faults?.[0]?.code).toBe('tooShort');
    const body = { oldPassword: password, newPassword: `${newPassword}真好看` };
    expect((await clerk.call('staff.changePassword', { body })).body.mustChangePassword).toBe(false);
    expect((await clerk.call('reviews.queue')).status).toBe(200);
  });

  it('keep a made-up password nowhere: not in the trail, not in stored answers', async () => {
    const { password } = await newClerk(app(), administrator);
    for (const table of ['audit_entry', 'idempotency_records', 'staff_account', 'staff_security']) {
      const rows = JSON.stringify(await app().database.read.query(`SELECT * FROM ${table}`));
      expect([table, rows.includes(password)]).toEqual([table, false]);
    }
  });

  it.each([
    ['a bureau clerk without a region', { role: 'bureau', bureauCode: null }],
    ['a bureau clerk of a region that does not exist', { role: 'bureau', bureauCode: '999999' }],
    ['somebody of the province with a region', { role: 'province', bureauCode: '420100' }],
  ])('cannot be those of %s', async (_, wrong) => {
    const body = { userName: 'demo-wrong', displayName: '演示', ...wrong };
    const refused = await administrator.call('staffAccounts.create', { body });
    expect([refused.status, refused.problem.code]).toEqual([422, 'staffAccount.invalid']);
  });

  it('have each name once, also when two administrators make it at the same moment', async () => {
    const second = await staffOf(app(), 'admin');
    const body = { userName: 'demo-twice', displayName: '演示', role: 'province', bureauCode: null };
    const replies = await Promise.all(
      [administrator, second].map((one) => one.call('staffAccounts.create', { body })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = replies.find(({ status }) => status === 409);
    expect(lost?.problem.code).toBe('staffAccount.userNameTaken');
  });

  it('end with all their sessions at once when they are disabled, and begin again when enabled', async () => {
    const clerk = await clerkOf(app(), '420100');
    const params = { account: clerk.accountId };
    const { version } = await accountAt(administrator, clerk.accountId);
    const disabled = await administrator.call('staffAccounts.disable', { params, body: {}, version });
    expect(disabled.body).toMatchObject({ isDisabled: true, version: version + 1 });
    expect((await clerk.call('staff.me')).status).toBe(401);
    expect((await administrator.call('staffAccounts.sessions', { params })).body.sessions).toEqual([]);
    await administrator.call('staffAccounts.enable', { params, body: {}, version: version + 1 });
    expect((await clerk.call('staff.me')).status).toBe(401);
    await clerk.signIn();
    expect((await clerk.call('staff.me')).status).toBe(200);
  });

  it('are changed by one of two administrators who saw the same version; the other is shown what stands', async () => {
    const clerk = await clerkOf(app(), '420100');
    const second = await staffOf(app(), 'admin');
    const { version } = await accountAt(administrator, clerk.accountId);
    const edit = (one: Clerk, displayName: string) =>
      one.call('staffAccounts.edit', {
        params: { account: clerk.accountId },
        body: { displayName, role: 'bureau', bureauCode: '420100' },
        version,
      });
    const replies = await Promise.all([edit(administrator, '演示·甲'), edit(second, '演示·乙')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = replies.find(({ status }) => status === 200)?.body;
    const lost = replies.find(({ status }) => status === 409)?.problem;
    expect(lost).toMatchObject({ code: 'version.stale', current: won });
  });

  it('end their sessions when role or region change, and not when only the name does', async () => {
    const clerk = await clerkOf(app(), '420100');
    const edit = async (body: object) => {
      const { version } = await accountAt(administrator, clerk.accountId);
      const params = { account: clerk.accountId };
      return administrator.call('staffAccounts.edit', { params, body, version });
    };
    await edit({ displayName: '演示·改名', role: 'bureau', bureauCode: '420100' });
    expect((await clerk.call('staff.me')).body.displayName).toBe('演示·改名');
    await edit({ displayName: '演示·改名', role: 'bureau', bureauCode: '420500' });
    expect((await clerk.call('staff.me')).status).toBe(401);
  });

  it('let nobody change their own role', async () => {
    const { version } = await accountAt(administrator, administrator.accountId);
    const refused = await administrator.call('staffAccounts.edit', {
      params: { account: administrator.accountId },
      body: { displayName: '演示', role: 'province', bureauCode: null },
      version,
    });
    expect([refused.status, refused.problem.code]).toEqual([409, 'staffAccount.ownRole']);
  });

  it('give a forgotten password a made-up one, which ends the sign-ins', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { version } = await accountAt(administrator, clerk.accountId);
    const params = { account: clerk.accountId };
    const reply = await administrator.call('staffAccounts.resetPassword', { params, body: {}, version });
    expect((await clerk.call('staff.me')).status).toBe(401);
    const { userName } = clerk;
    expect((await clerk.call('staff.signIn', { body: { userName, password: clerk.password } })).status).toBe(
      401,
    );
    const staff = await clerk.signInAs({ userName, password: reply.body.password });
    expect(staff.mustChangePassword).toBe(true);
  });

  it('show their sign-ins to the administrator, who ends one of them', async () => {
    const clerk = await clerkOf(app(), '420100');
    const params = { account: clerk.accountId };
    const { sessions } = (await administrator.call('staffAccounts.sessions', { params })).body;
    expect(sessions).toHaveLength(1);
    const session = sessions[0]?.id ?? '';
    await administrator.call('staffAccounts.endSession', { params: { ...params, session } });
    expect((await clerk.call('staff.me')).status).toBe(401);
  });

  it('leave each change in the trail, with who made it', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { version } = await accountAt(administrator, clerk.accountId);
    const params = { account: clerk.accountId };
    await administrator.call('staffAccounts.disable', { params, body: {}, version });
    const entry = await app().database.read.findOneByOrFail(AuditEntry, {
      subjectId: clerk.accountId,
      action: 'staffAccount.disabled',
    });
    expect(entry).toMatchObject({ actorKind: 'admin', actorId: administrator.accountId });
  });
});

describeApp('the last administrator', (app) => {
  it('can be neither disabled nor given another role, also by two who do it to each other at the same moment', async () => {
    const [first, second] = [await staffOf(app(), 'admin'), await staffOf(app(), 'admin')];
    const disable = (by: Clerk, whom: Clerk) =>
      by.call('staffAccounts.disable', { params: { account: whom.accountId }, body: {}, version: 1 });
    const replies = await Promise.all([disable(first, second), disable(second, first)]);
    const enabled = { role: 'admin', isDisabled: false } as const;
    expect(await app().database.read.countBy(StaffAccount, enabled)).toBe(1);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = replies[0]?.status === 200 ? first : second;
    const alone = await disable(left, left);
    expect([alone.status, alone.problem.code]).toEqual([409, 'staffAccount.lastAdministrator']);
  });

  it('is not made by the command when there is one', async () => {
    expect(await createFirstAdministrator(app().database)).toBe('exists');
  });
});

describeApp('the first administrator', (app) => {
  it('is made once, with a password that must be changed', async () => {
    const made = await createFirstAdministrator(app().database);
    if (made === 'exists') throw new Error('there is one already');
    expect(await createFirstAdministrator(app().database)).toBe('exists');
    const administrator = new Clerk(app(), 'admin', null);
    expect((await administrator.signInAs(made)).mustChangePassword).toBe(true);
    expect((await administrator.call('staffAccounts.list')).problem.code).toBe('staff.passwordChangeNeeded');
  });
});
