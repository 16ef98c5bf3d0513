import { ContactAccount, PrivacyConsent, Session } from '../../server/src/accounts';
import { privacyNotice } from '#shared/campaigns/privacy-notice';
import { Contact } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';

async function codesFor(app: TestApp, account: string, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const answer = await fetch(`${app.simulatorUrl}/sim/login-codes`, {
        method: 'POST',
        body: JSON.stringify({ account }),
      });
      return ((await answer.json()) as { code: string }).code;
    }),
  );
}

describeApp('signing in as a contact', (app) => {
  it('makes one account for a person who signs in for the first time on five phones at once', async () => {
    const contact = new Contact(app());
    const before = await app().database.read.count(ContactAccount);
    const codes = await codesFor(app(), contact.account, 5);
    const replies = await Promise.all(
      codes.map((code) => contact.call('sessions.createWechat', { body: { code } })),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await app().database.read.count(ContactAccount)).toBe(before + 1);
  });

  it('takes a code once', async () => {
    const contact = new Contact(app());
    const [code] = await codesFor(app(), contact.account, 1);
    await contact.call('sessions.createWechat', { body: { code } });
    const again = await contact.call('sessions.createWechat', { body: { code } });
    expect([again.status, again.problem.code]).toEqual([401, 'wechat.codeInvalid']);
  });

  it('keeps no token, only its hash', async () => {
    const contact = await new Contact(app()).signIn();
    const sessions = await app().database.read.find(Session);
    expect(JSON.stringify(sessions)).not.toContain(contact.token);
  });

  it('ends with the sign-out, at once', async () => {
    const contact = await new Contact(app()).signIn();
    expect((await contact.call('sessions.end')).status).toBe(204);
    expect((await contact.call('accounts.me')).status).toBe(401);
  });

  it('records one consent when the person taps five times', async () => {
    const contact = await new Contact(app()).signIn();
    const body = { version: privacyNotice.version };
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => contact.call('accounts.consent', { body })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { accountId } = (await contact.call('accounts.me')).body;
    expect(await app().database.read.countBy(PrivacyConsent, { accountId })).toBe(1);
  });

  it('takes no consent to a wording that is not in force', async () => {
    const contact = await new Contact(app()).signIn();
    const reply = await contact.call('accounts.consent', { body: { version: '2020-01' } });
    expect([reply.status, reply.problem.code]).toEqual([409, 'privacy.versionOutdated']);
  });
});
