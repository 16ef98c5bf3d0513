import { AuditEntry } from '../../server/src/audit';
import { Session } from '../../server/src/accounts';
import { claimantAgainst, colleagueOf } from '../colleagues/unit-people';
import { Computer } from '../support/computer';
import { contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('what a contact is told of the own data', (app) => {
  it('is everything that was filled in, handed in and sent, and nothing of anybody else', async () => {
    const contact = await contactAt(app(), 'submitted', { answers: { projectName: '演示·只属于我的平台' } });
    const other = await contactAt(app(), 'submitted', { answers: { projectName: '演示·别人家的平台' } });
    const { parts } = (await contact.call('privacy.ownData')).body;
    const text = JSON.stringify(parts);
    const { answers, code, submission, attachments } = contact.application;
    for (const own of [
      '演示·只属于我的平台',
      code,
      String(answers.mobile),
      String(answers.email),
      submission?.number ?? 'no receipt',
      attachments[0]?.fileName ?? 'no attachment',
    ])
      expect(text).toContain(own);
    for (const foreign of ['演示·别人家的平台', other.application.code]) expect(text).not.toContain(foreign);
    const { notices } = (await contact.call('notices.inbox')).body;
    expect(notices.length).toBeGreaterThan(0);
    for (const { title } of notices) expect(text).toContain(title);
  });

  it('has no secret in it: neither tokens nor hashes nor WeChat’s identifier', async () => {
    const contact = await contactAt(app(), 'draft');
    const text = JSON.stringify((await contact.call('privacy.ownData')).body);
    const accountId = contact.me?.accountId ?? '';
    const { tokenSha256 } = await app().database.read.findOneByOrFail(Session, { accountId });
    for (const secret of [contact.token ?? 'no token', tokenSha256, contact.account])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });

  it('tells where the person is signed in, and on which computers', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = new Computer(app());
    const { scanCode, checkNumber } = await computer.begin();
    const signIns = async () => {
      const { parts } = (await contact.call('privacy.ownData')).body;
      return parts.find(({ title }) => title === '登录和连接过的电脑')?.rows ?? [];
    };
    expect((await signIns()).map(({ label }) => label)).toEqual(['手机登录']);
    await contact.own('computerLinks.confirm', { body: { scanCode, checkNumber } });
    const [, connected] = await signIns();
    expect(connected).toMatchObject({
      label: '连接的电脑',
      value: expect.stringMatching(/^Windows · Edge，.* 连接$/),
    });
    await computer.call('computerLinks.leave');
    expect((await signIns())[1]?.value).toMatch(/连接，.* 断开$/);
  });

  it('tells what the colleagues call the person, and what was put before a bureau', async () => {
    const owner = await contactAt(app(), 'draft');
    const colleague = await colleagueOf(owner, 'filler', '财务小李');
    const text = JSON.stringify((await colleague.call('privacy.ownData')).body);
    for (const own of ['财务小李', '填报人']) expect(text).toContain(own);
    const claimant = await claimantAgainst(owner);
    const filed = JSON.stringify((await claimant.call('privacy.ownData')).body);
    for (const own of ['演示某', '13800000001', '登记的人已经离职']) expect(filed).toContain(own);
    expect(JSON.stringify((await owner.call('privacy.ownData')).body)).not.toContain('演示某');
  });

  it('leaves a row in the trail of the own account', async () => {
    const contact = await contactAt(app(), 'draft');
    await contact.call('privacy.ownData');
    const subjectId = contact.me?.accountId ?? '';
    expect(await app().database.read.countBy(AuditEntry, { subjectId, action: 'read.ownData' })).toBe(1);
  });
});
