import { ulid } from 'ulid';
import { paperMailLimits } from '#shared/applications/paper-mails';
import { AuditEntry } from '../../server/src/audit';
import { createMailSender, PaperMail, removeOldMails, startMailDelivery } from '../../server/src/paper-mails';
import { createLogger } from '../../server/src/logging';
import { Print } from '../../server/src/papers';
import { paperFileName } from '../../server/src/papers';
import { contactAt, type Contact } from '../support/people';
import { attachmentNameOf, headerOf, pdfOf, startSmtpServer, type SmtpServer } from '../support/smtp-server';
import { describeOnEachDatabase } from '../support/test-database';
import { startTestApp, type TestApp } from '../support/test-app';

const ADDRESS = 'zhang.san@example.cn';

describeOnEachDatabase('a paper by mail', (openTestDatabase, kind) => {
  let app: TestApp;
  let mailbox: SmtpServer;

  beforeAll(async () => {
    app = await startTestApp(openTestDatabase);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    mailbox = await startSmtpServer();
  });
  afterEach(() => mailbox.close());

  const sender = (port = mailbox.port) =>
    createMailSender({
      host: '127.0.0.1',
      port,
      isTls: false,
      user: null,
      password: null,
      from: 'shenbao@example.gov.cn',
    });
  const worker = ({ database = app.database, port = mailbox.port, leaseMs = 60_000 } = {}) =>
    startMailDelivery(
      { database, storage: app.storage, sender: sender(port), logger: createLogger({ level: 'silent' }) },
      { isPolling: false, leaseMs },
    );
  const ask = (contact: Contact, address = ADDRESS) =>
    contact.own('paperMails.send', { params: { revision: '1' }, body: { address } });
  const list = async (contact: Contact) => (await contact.own('paperMails.list')).body;
  const rowsOf = ({ id: applicationId }: Contact) =>
    app.database.read.find(PaperMail, { where: { applicationId }, order: { id: 'ASC' } });
  const makeDue = ({ id: applicationId }: Contact) =>
    app.database.write((tx) =>
      tx.update(PaperMail, { applicationId }, { dueAtUtc: '2020-01-01T00:00:00.000Z' }),
    );

  it('brings exactly the issued file to the address, and forgets the address', async () => {
    const contact = await contactAt(app, 'issued');
    const asked = await ask(contact, '  ｚhang.san@example.cn ');
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      isOffered: true,
      mails: [{ revision: 1, address: 'z***@example.cn', state: 'sending', failure: null }],
    });
    expect(await worker().runOnce()).toBe(1);
    const [mail] = mailbox.mails;
    if (mail === undefined) throw new Error('nothing arrived');
    expect([mail.from, mail.to]).toEqual(['shenbao@example.gov.cn', [ADDRESS]]);
    const issued = await contact.own('papers.pdf', { params: { revision: '1' } });
    expect(pdfOf(mail).equals(issued.bytes)).toBe(true);
    expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(mail, 'To')).toBe(ADDRESS);
    const { code } = contact.application;
    expect(attachmentNameOf(mail)).toBe(paperFileName({ code }, 1));
    expect((await list(contact)).mails).toMatchObject([{ state: 'sent', failure: null }]);
    expect((await rowsOf(contact))[0]).toMatchObject({ address: null, state: 'sent' });
    const entries = await app.database.read.findBy(AuditEntry, { subjectId: contact.id });
    const own = entries.filter(({ action }) => action.startsWith('paperMail.'));
    expect(own.map(({ action }) => action)).toEqual(['paperMail.requested', 'paperMail.sent']);
    expect(JSON.stringify(entries)).not.toContain('example.cn');
    expect(app.logLines.join()).not.toContain('example.cn');
  });

  it('is one mail for two taps, and for two workers', async () => {
    const contact = await contactAt(app, 'issued');
    const request = { params: { revision: '1' }, body: { address: ADDRESS }, key: `tap-${contact.id}` };
    const taps = await Promise.all([
      contact.own('paperMails.send', request),
      contact.own('paperMails.send', request),
    ]);
    expect(taps.map(({ status }) => status)).toEqual([201, 201]);
    const other = kind === 'mysql' ? await app.openAgain() : app.database;
    const taken = await Promise.all([worker().runOnce(), worker({ database: other }).runOnce()]);
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(mailbox.mails).toHaveLength(1);
    if (other !== app.database) await other.close();
  });

  it('waits for a server that does not answer or has no time, and says when a mailbox refuses', async () => {
    const contact = await contactAt(app, 'issued');
    await ask(contact);
    const closed = await startSmtpServer();
    await closed.close();
    await worker({ port: closed.port }).runOnce();
    expect((await list(contact)).mails).toMatchObject([{ state: 'sending' }]);
    expect((await rowsOf(contact))[0]).toMatchObject({ state: 'waiting', attempts: 1, address: ADDRESS });
    for (const replies of [
      { RCPT: 'hang up' },
      { RCPT: '450 later' },
      { END: '451 later' },
      { MAIL: '421 full' },
    ]) {
      mailbox.script.replies.push(replies);
      await makeDue(contact);
      await worker().runOnce();
      expect((await rowsOf(contact))[0]?.state).toBe('waiting');
    }
    mailbox.script.replies.push({ RCPT: '550 no such mailbox' });
    await makeDue(contact);
    await worker().runOnce();
    expect((await list(contact)).mails).toMatchObject([{ state: 'failed', failure: 'refused' }]);
    expect((await rowsOf(contact))[0]?.address).toBeNull();
    expect(mailbox.mails).toEqual([]);
  });

  it('gives up after ten attempts', async () => {
    const contact = await contactAt(app, 'issued');
    await ask(contact);
    mailbox.script.replies.push(...Array.from({ length: 10 }, () => ({ RCPT: '450 later' })));
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await makeDue(contact);
      await worker().runOnce();
    }
    expect((await list(contact)).mails).toMatchObject([{ state: 'failed', failure: 'unreachable' }]);
  });

  it('waits for a paper that cannot be read now, and holds up no other', async () => {
    const [hurt, sound] = [await contactAt(app, 'issued'), await contactAt(app, 'issued')];
    const { pdfKey } = await app.database.read.findOneByOrFail(Print, { applicationId: hurt.id });
    const kept = await app.storage.read(pdfKey);
    await app.storage.remove(pdfKey);
    await ask(hurt);
    await ask(sound);
    await worker().runOnce();
    expect((await rowsOf(hurt))[0]).toMatchObject({ state: 'waiting', attempts: 1 });
    expect((await rowsOf(sound))[0]?.state).toBe('sent');
    await app.storage.put(pdfKey, kept);
    await makeDue(hurt);
    await worker().runOnce();
    expect((await rowsOf(hurt))[0]?.state).toBe('sent');
  });

  it('is never sent twice when it may have arrived', async () => {
    const contact = await contactAt(app, 'issued');
    await ask(contact);
    mailbox.script.hangsUpAfterText = true;
    await worker().runOnce();
    expect(mailbox.mails).toHaveLength(1);
    expect((await list(contact)).mails).toMatchObject([{ state: 'unknown' }]);
    await makeDue(contact);
    expect(await worker().runOnce()).toBe(0);

    // A worker that died after it had begun.
    await ask(contact);
    await app.database.write((tx) =>
      tx.update(
        PaperMail,
        { applicationId: contact.id, state: 'waiting' },
        { state: 'sending', attempts: 1, dueAtUtc: '2020-01-01T00:00:00.000Z' },
      ),
    );
    await worker().runOnce();
    expect((await list(contact)).mails.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect((await rowsOf(contact)).map(({ address }) => address)).toEqual([null, null]);
    const ends = await app.database.read.findBy(AuditEntry, {
      subjectId: contact.id,
      action: 'paperMail.sent',
    });
    expect(ends).toHaveLength(2);
    expect(mailbox.mails).toHaveLength(1);
  });

  it('ends when a newer paper was issued before it left', async () => {
    const contact = await contactAt(app, 'issued');
    await ask(contact);
    await contact.save({ projectName: '演示·新名称' });
    await contact.issue();
    await worker().runOnce();
    expect((await list(contact)).mails).toMatchObject([{ state: 'failed', failure: 'superseded' }]);
    expect((await ask(contact)).problem?.code).toBe('print.superseded');
    expect(mailbox.mails).toEqual([]);
  });

  it.each([
    'a@example.cn\r\nBcc: b@example.cn',
    'a@example.cn,b@example.cn',
    '"a b"@example.cn',
    'a@[127.0.0.1]',
    '<a@example.cn>',
    'zhang san',
  ])('goes to nothing but one plain address: %j', async (address) => {
    const contact = await contactAt(app, 'issued');
    const refused = await ask(contact, address);
    // Line ends stop at the door already.
    expect(['mail.invalidAddress', 'request.invalid']).toContain(refused.problem?.code);
    expect(await rowsOf(contact)).toEqual([]);
  });

  it(`goes out ${paperMailLimits.accountADay} times a day at most`, async () => {
    const contact = await contactAt(app, 'issued');
    const all = await Promise.all(
      Array.from({ length: paperMailLimits.accountADay + 2 }, () => ask(contact)),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(paperMailLimits.accountADay);
    expect((await ask(contact)).problem?.code).toBe('mail.tooMany');
    await app.database.write((tx) =>
      tx.update(PaperMail, { applicationId: contact.id }, { createdAtUtc: '2020-01-01T00:00:00.000Z' }),
    );
    await removeOldMails(app.database);
    expect(await rowsOf(contact)).toEqual([]);
    expect((await ask(contact)).status).toBe(201);
  });

  it(`goes out ${paperMailLimits.applicationADay} times a day at most, whoever of the unit asks`, async () => {
    const contact = await contactAt(app, 'issued');
    await ask(contact);
    const [first] = await rowsOf(contact);
    if (first === undefined) throw new Error('nothing was noted');
    const byColleagues = Array.from({ length: paperMailLimits.applicationADay - 1 }, () => ({
      ...first,
      id: ulid(),
      accountId: ulid(),
    }));
    await app.database.write((tx) => tx.insert(PaperMail, byColleagues));
    expect((await ask(contact)).problem?.code).toBe('mail.tooMany');
    expect(await rowsOf(contact)).toHaveLength(paperMailLimits.applicationADay);
  });

  it('is not offered, and refused, where the server has nobody to hand mail to', async () => {
    const without = await startTestApp(openTestDatabase, { sendsMail: false });
    try {
      const contact = await contactAt(without, 'issued');
      expect(await list(contact)).toEqual({ isOffered: false, mails: [] });
      expect((await ask(contact)).problem?.code).toBe('mail.notOffered');
    } finally {
      await without.close();
    }
  });
});
