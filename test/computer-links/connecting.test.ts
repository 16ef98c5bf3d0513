import { AuditEntry } from '../../server/src/audit';
import { Session } from '../../server/src/accounts';
import { ComputerLink, endRestedLinks, removeOldLinks } from '../../server/src/computer-links';
import { Computer } from '../support/computer';
import { contactAt, type Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { describeApp } from '../support/test-app';

describeApp('a computer that shows a code', (app) => {
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  const wrong = (number: string): string => String((Number(number) + 1) % 10_000).padStart(4, '0');
  const confirm = (contact: Contact, computer: Computer, checkNumber = computer.link?.checkNumber ?? '') =>
    contact.own('computerLinks.confirm', { body: { scanCode: computer.link?.scanCode ?? '', checkNumber } });
  const actionsOf = async (contact: Contact): Promise<string[]> => {
    const entries = await app().database.read.find(AuditEntry, {
      where: { subjectId: contact.id },
      order: { sequence: 'ASC' },
    });
    return entries.map(({ action }) => action).filter((action) => action.startsWith('computer.'));
  };

  it('opens the application that the phone has chosen, for reading and filling in, live on both', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = new Computer(app());
    const { scanCode, checkNumber } = await computer.begin();
    expect(await computer.state()).toEqual({ state: 'waiting', endReason: null });
    expect((await computer.call('computerLinks.own')).status).toBe(401);
    const seen = (await contact.call('computerLinks.inspect', { body: { scanCode } })).body;
    expect(seen.browser).toBe('Windows · Edge');
    const { computers } = (await contact.own('computerLinks.confirm', { body: { scanCode, checkNumber } }))
      .body;
    expect(computers).toMatchObject([{ id: computer.link?.id, browser: 'Windows · Edge' }]);
    expect((await computer.state()).state).toBe('active');

    const own = (await computer.call('computerLinks.own')).body;
    expect(own).toMatchObject({ applicationId: contact.id, version: contact.application.version });
    const params = { id: own.applicationId };
    const opened = (await computer.call('applications.get', { params })).body;
    const saved = await computer.call('applications.saveAnswers', {
      params,
      version: opened.version,
      body: { answers: { projectName: '电脑上起的名字' } },
    });
    expect(saved.status).toBe(200);
    const told = (await contact.own('computerLinks.list')).body;
    expect(told.version).toBe(opened.version + 1);
    await contact.refresh();
    expect(contact.application.answers.projectName).toBe('电脑上起的名字');
    const entry = await app().database.read.findOneByOrFail(AuditEntry, {
      subjectId: contact.id,
      action: 'answers.saved',
      sequence: (await app().database.read.maximum(AuditEntry, 'sequence', { subjectId: contact.id })) ?? 0,
    });
    expect(JSON.parse(entry.detail)).toMatchObject({ computer: computer.link?.id });
  });

  it('takes files for this application and takes them away, and both sides hear of it', async () => {
    const contact = await contactAt(app(), 'draft');
    const stranger = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    const file = { name: '检测报告.pdf', bytes: smallPdf };
    const add = (id: string) =>
      computer.call('attachments.add', { params: { id }, file, fields: { kind: 'detail' } });
    const [attachment] = (await add(contact.id)).body.attachments;
    const told = { version: contact.application.version, attachmentIds: [attachment?.id] };
    expect((await contact.own('computerLinks.list')).body).toMatchObject(told);
    expect((await computer.call('computerLinks.own')).body).toMatchObject(told);
    const entry = await app().database.read.findOneByOrFail(AuditEntry, {
      subjectId: contact.id,
      action: 'attachment.added',
    });
    expect(JSON.parse(entry.detail)).toMatchObject({ computer: computer.link?.id });
    const params = { id: contact.id, attachment: attachment?.id ?? '' };
    expect((await computer.call('attachments.file', { params })).bytes.equals(smallPdf)).toBe(true);
    expect((await add(stranger.id)).status).toBe(404);
    expect((await computer.call('attachments.remove', { params })).status).toBe(200);
    expect((await computer.call('computerLinks.own')).body.attachmentIds).toEqual([]);
    await contact.own('computerLinks.end', { params: { link: computer.link?.id ?? '' } });
    expect((await add(contact.id)).status).toBe(401);
  });

  it('keeps neither of its secrets on the server', async () => {
    const computer = new Computer(app());
    const begun = await computer.begin();
    const row = JSON.stringify(await app().database.read.findOneByOrFail(ComputerLink, { id: begun.id }));
    expect(row).not.toContain(begun.token);
    expect(row).not.toContain(begun.scanCode);
  });

  it('is let in by its own number only, and has three tries', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = new Computer(app());
    const { checkNumber } = await computer.begin();
    const codes = [];
    for (const number of [wrong(checkNumber), wrong(checkNumber), wrong(checkNumber), checkNumber])
      codes.push((await confirm(contact, computer, number)).problem.code);
    expect(codes).toEqual([
      'computerLink.wrongNumber',
      'computerLink.wrongNumber',
      'computerLink.gone',
      'computerLink.gone',
    ]);
    expect(await computer.state()).toEqual({ state: 'ended', endReason: 'wrongNumber' });
    expect(await actionsOf(contact)).toEqual(['computer.refused', 'computer.refused', 'computer.refused']);
  });

  it('is used once: neither another contact nor the same code again gets in', async () => {
    const contact = await contactAt(app(), 'draft');
    const stranger = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    expect((await confirm(stranger, computer)).problem.code).toBe('computerLink.gone');
    // The second tap of the same thumb is no second connection.
    expect((await confirm(contact, computer)).status).toBe(201);
    expect(await actionsOf(contact)).toEqual(['computer.connected']);
  });

  it('goes to one of two phones that scan it at the same moment', async () => {
    const contacts = [await contactAt(app(), 'draft'), await contactAt(app(), 'draft')];
    const computer = new Computer(app());
    await computer.begin();
    const replies = await Promise.all(contacts.map((contact) => confirm(contact, computer)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = contacts[replies.findIndex(({ status }) => status === 201)];
    expect((await computer.call('computerLinks.own')).body.applicationId).toBe(winner?.id);
  });

  it('cannot be given the application of another unit', async () => {
    const contact = await contactAt(app(), 'draft');
    const stranger = await contactAt(app(), 'draft');
    const computer = new Computer(app());
    const { scanCode, checkNumber } = await computer.begin();
    const params = { id: contact.id };
    const body = { scanCode, checkNumber };
    expect((await stranger.call('computerLinks.confirm', { params, body })).status).toBe(404);
    expect((await computer.state()).state).toBe('waiting');
  });

  it('waits for three minutes', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = new Computer(app());
    const { id } = await computer.begin();
    await app().database.write((tx) => tx.update(ComputerLink, { id }, { expiresAtUtc: ago(0.01) }));
    expect(await computer.state()).toEqual({ state: 'ended', endReason: null });
    expect((await confirm(contact, computer)).problem.code).toBe('computerLink.gone');
    const scanCode = computer.link?.scanCode ?? '';
    expect((await contact.call('computerLinks.inspect', { body: { scanCode } })).problem.code).toBe(
      'computerLink.gone',
    );
  });

  it('is not connected to what is handed in', async () => {
    const contact = await contactAt(app(), 'submitted');
    const computer = new Computer(app());
    await computer.begin();
    expect((await confirm(contact, computer)).problem.code).toBe('application.notEditable');
  });

  it('meets nothing but the one form', async () => {
    const contact = await contactAt(app(), 'draft');
    const other = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    const params = { id: contact.id };
    expect((await computer.call('applications.get', { params: { id: other.id } })).status).toBe(404);
    expect((await computer.call('applications.submit', { params, body: {} })).status).toBe(403);
    expect((await computer.call('accounts.me')).status).toBe(403);
    expect((await computer.call('papers.issue', { params, body: {} })).status).toBe(403);
  });
});

describeApp('a connection', (app) => {
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  const isIn = async (computer: Computer): Promise<boolean> =>
    (await computer.call('computerLinks.own')).status === 200;

  it('is ended by the phone, and the next thing typed on the computer is refused', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    const link = computer.link?.id ?? '';
    const { computers } = (await contact.own('computerLinks.end', { params: { link } })).body;
    expect(computers).toEqual([]);
    const refused = await computer.call('applications.saveAnswers', {
      params: { id: contact.id },
      body: { answers: { projectName: '迟到的字' } },
    });
    expect(refused.problem.code).toBe('session.missing');
    expect(await computer.state()).toEqual({ state: 'ended', endReason: 'phone' });
  });

  it('is not ended by another unit’s phone', async () => {
    const contact = await contactAt(app(), 'draft');
    const stranger = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    await stranger.own('computerLinks.end', { params: { link: computer.link?.id ?? '' } });
    expect(await isIn(computer)).toBe(true);
  });

  it('is ended by the computer itself', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    expect((await computer.call('computerLinks.leave')).status).toBe(204);
    expect(await isIn(computer)).toBe(false);
    expect((await contact.own('computerLinks.list')).body.computers).toEqual([]);
  });

  it('gives way to the next computer', async () => {
    const contact = await contactAt(app(), 'draft');
    const first = await new Computer(app()).connectedBy(contact);
    const second = await new Computer(app()).connectedBy(contact);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
    expect((await first.state()).endReason).toBe('replaced');
  });

  it('ends when the contact withdraws the application or hands it in, and when the contact signs out', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    await contact.own('applications.withdraw', { body: {} });
    expect(await isIn(computer)).toBe(false);
    expect((await computer.state()).endReason).toBe('handedIn');

    const submitting = await contactAt(app(), 'photographed');
    const open = await new Computer(app()).connectedBy(submitting);
    await submitting.submit();
    expect(await isIn(open)).toBe(false);
    expect((await open.state()).endReason).toBe('handedIn');

    const other = await contactAt(app(), 'draft');
    const desk = await new Computer(app()).connectedBy(other);
    await other.call('sessions.end');
    expect(await isIn(desk)).toBe(false);
    expect(await desk.state()).toEqual({ state: 'ended', endReason: 'signedOut' });
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: other.id });
    expect(trail.map(({ action }) => action)).toContain('computer.disconnected');
  });

  it('rests after half an hour without typing, however often the page asks, and ends after a working day', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    const id = computer.link?.id ?? '';
    const set = (columns: Partial<Session>) =>
      app().database.write((tx) => tx.update(Session, { id }, columns));
    await set({ lastSeenAtUtc: ago(29) });
    expect(await isIn(computer)).toBe(true);
    // Asking did not count; typing does.
    expect((await app().database.read.findOneByOrFail(Session, { id })).lastSeenAtUtc < ago(28)).toBe(true);
    await computer.call('applications.saveAnswers', {
      params: { id: contact.id },
      body: { answers: { projectName: '还在写' } },
    });
    expect((await app().database.read.findOneByOrFail(Session, { id })).lastSeenAtUtc > ago(1)).toBe(true);
    await set({ lastSeenAtUtc: ago(31) });
    expect(await isIn(computer)).toBe(false);
    expect(await computer.state()).toEqual({ state: 'ended', endReason: 'rested' });
    expect((await contact.own('computerLinks.list')).body.computers).toEqual([]);
    await set({ lastSeenAtUtc: ago(0), expiresAtUtc: ago(0.01) });
    expect(await isIn(computer)).toBe(false);
  });

  it('leaves a row when it has rested, once; one at which somebody types goes on', async () => {
    const contact = await contactAt(app(), 'draft');
    const computer = await new Computer(app()).connectedBy(contact);
    const id = computer.link?.id ?? '';
    await endRestedLinks(app().database);
    expect(await isIn(computer)).toBe(true);
    await app().database.write((tx) => tx.update(Session, { id }, { lastSeenAtUtc: ago(31) }));
    await endRestedLinks(app().database);
    await endRestedLinks(app().database);
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: contact.id });
    expect(trail.filter(({ action }) => action === 'computer.disconnected')).toHaveLength(1);
    expect(await computer.state()).toEqual({ state: 'ended', endReason: 'rested' });
  });

  it('is forgotten after a day', async () => {
    const computer = new Computer(app());
    const { id } = await computer.begin();
    await removeOldLinks(app().database);
    expect(await app().database.read.existsBy(ComputerLink, { id })).toBe(true);
    await app().database.write((tx) => tx.update(ComputerLink, { id }, { createdAtUtc: ago(25 * 60) }));
    await removeOldLinks(app().database);
    expect(await app().database.read.existsBy(ComputerLink, { id })).toBe(false);
  });
});
