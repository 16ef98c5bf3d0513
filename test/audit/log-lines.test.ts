import { clerkOf, Contact } from '../support/people';
import { soundAnswers } from '../support/sound-answers';
import { describeApp } from '../support/test-app';

/** Each stands in one field only, so that a hit tells where it came from. */
const seeded = {
  unitName: 'MARKER演示单位',
  projectName: 'MARKER项目',
  contactName: 'MARKER联系人',
  legalRepresentative: 'MARKER法人',
  address: 'MARKER地址',
  mobile: '13912345678',
  email: 'marker@example.cn',
};

describeApp('the log at its most talkative', (app) => {
  it('names no person, number, token, password or openid over a whole path with refusals in it', async () => {
    const contact = await (await new Contact(app()).signIn()).consent();
    await contact.claim({ name: seeded.unitName });
    await contact.create();
    await contact.save(soundAnswers(seeded));
    await contact.confirmAll();
    await contact.attach('detail', 'MARKER文件.pdf');
    await contact.allowMessages(2);
    await contact.issue();
    await contact.photographAll();
    await contact.submit();
    const clerk = await clerkOf(app(), '420100');
    await clerk.call('staff.signIn', { body: { userName: clerk.userName, password: 'MARKER-PASSWORD' } });
    await clerk.call('reviews.queue', { query: { search: seeded.unitName } });
    await clerk.markOpened(contact.id);
    await clerk.call('reviews.revealContact', {
      params: { id: contact.id },
      body: { reason: 'correction' },
    });
    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'mobile' }, text: 'MARKER理由' }]);
    await contact.refresh();
    await contact.own('applications.saveAnswers', { body: { answers: { mobile: ['13912345678'] } } });
    await contact.own('applications.saveAnswers', { body: { answers: seeded }, version: 1 });
    await app().runDelivery();
    await app()
      .database.write((tx) => tx.query('INSERT INTO no_such_table VALUES (?)', ['MARKER']))
      .catch(() => undefined);

    const openIds = await app().database.read.query<{ openId: string }[]>(
      'SELECT openId FROM contact_account',
    );
    const secrets = [
      'MARKER',
      seeded.mobile,
      seeded.email,
      contact.me?.unit?.creditCode,
      contact.token,
      clerk.password,
      clerk.userName,
      clerk.cookie?.split('=')[1],
      ...openIds.map(({ openId }) => openId),
    ];
    const log = app().logLines.join('');
    expect(app().logLines.length).toBeGreaterThan(30);
    for (const line of app().logLines) expect(line.indexOf('\n')).toBe(line.length - 1);
    for (const secret of secrets) {
      expect(secret).toBeTruthy();
      expect(log.includes(String(secret))).toBe(false);
    }
  });
});
