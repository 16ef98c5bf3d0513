import type { Answers } from '#shared/applications/answers';
import { DeletionRequest, eraseDueAccounts } from '../../server/src/privacy';
import { Application, Submission } from '../../server/src/applications';
import { verifyChain } from '../../server/src/audit';
import { findWrongCounts } from '../../server/src/listing';
import { PagePhoto } from '../../server/src/pages';
import { Unit, UnitMember } from '../../server/src/units';
import {
  asSeenBy,
  claimantAgainst,
  colleagueOf,
  headlinesOf,
  invitationOf,
  newcomer,
} from '../colleagues/unit-people';
import { Computer } from '../support/computer';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';
import { placesOf } from './erased-rows';

describeApp('the request to erase the own data', (app) => {
  const accountOf = (contact: Contact): string => contact.me?.accountId ?? 'nobody';
  const view = async (contact: Contact) => (await contact.call('privacy.deletion')).body;
  const ask = (contact: Contact) => contact.call('privacy.requestDeletion', { body: {} });
  const run = () => eraseDueAccounts(app().database, app().storage);
  const statesOf = async (contact: Contact) =>
    (await app().database.read.findBy(DeletionRequest, { accountId: accountOf(contact) })).map(
      ({ state }) => state,
    );
  const findingsAbout = async (subjectId: string) =>
    (await verifyChain(app().database.read, app().storage, subjectId)).findings;

  /** As if its seven days were over. */
  async function makeDue(contact: Contact): Promise<void> {
    const dueAtUtc = '2020-01-01T00:00:00.000Z';
    await app().database.write((tx) =>
      tx.update(DeletionRequest, { pendingAccountId: accountOf(contact) }, { dueAtUtc }),
    );
  }

  async function filesOf({ id }: Contact): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of app().storage.list(`applications/${id}`)) keys.push(key);
    return keys;
  }

  /** All that a person can leave behind without handing anything in. */
  async function busyContact(answers: Answers = {}): Promise<Contact> {
    const contact = await contactAt(app(), 'photographed', { answers });
    await contact.allowMessages();
    const computer = new Computer(app());
    const { scanCode, checkNumber } = await computer.begin();
    await contact.own('computerLinks.confirm', { body: { scanCode, checkNumber } });
    const revision = String(contact.application.print?.revision);
    await contact.own('printLinks.make', { params: { revision }, body: {} });
    const address = String(contact.application.answers.email);
    await contact.own('paperMails.send', { params: { revision }, body: { address } });
    return contact;
  }

  it('says beforehand what goes and what stays, and is carried out when the seven days are over', async () => {
    const contact = await busyContact();
    const { code } = contact.application;
    expect(await view(contact)).toMatchObject({
      pending: null,
      obstacle: null,
      unit: { becomes: 'erased' },
      erased: [{ code }],
      kept: [],
    });
    const asked = await ask(contact);
    expect(asked.status).toBe(201);
    const { requestedAtUtc = '', dueAtUtc = '' } = asked.body.pending ?? {};
    expect(Date.parse(dueAtUtc) - Date.parse(requestedAtUtc)).toBe(7 * 24 * 3_600_000);
    expect((await contact.call('accounts.me')).body.deletionDueAtUtc).toBe(dueAtUtc);
    expect(await headlinesOf(contact)).toContain('您已申请删除自己的信息');
    expect(await run()).toBe(0);
    expect(await contact.refresh()).toMatchObject({ code });
  });

  it('erases whoever has handed in nothing: no row, no file and no number tells of them', async () => {
    const own = { projectName: '演示·要删除的平台', mobile: '13912345678', email: 'erase.me@example.com' };
    const contact = await busyContact(own);
    const { id: unitId = '', creditCode = '' } = contact.me?.unit ?? {};
    const { code } = contact.application;
    const accountId = accountOf(contact);
    expect((await filesOf(contact)).length).toBeGreaterThan(5);
    await ask(contact);
    await makeDue(contact);
    expect(await run()).toBe(1);

    const { read } = app().database;
    const told = [contact.account, creditCode, code, ...Object.values(own)];
    expect(await placesOf(read, told)).toEqual([]);
    expect(await placesOf(read, [contact.id])).toEqual(['audit_entry.detail', 'audit_entry.subjectId']);
    expect(await placesOf(read, [unitId])).toEqual(['audit_entry.subjectId']);
    expect(await placesOf(read, [accountId])).toEqual([
      'audit_entry.actorId',
      'audit_entry.subjectId',
      'contact_account.id',
      'contact_account.openId',
      'deletion_request.accountId',
    ]);
    expect(await filesOf(contact)).toEqual([]);
    expect(await findWrongCounts(read)).toEqual([]);
    for (const subject of [contact.id, accountId, unitId]) expect(await findingsAbout(subject)).toEqual([]);

    expect((await contact.call('accounts.me')).status).toBe(401);
    await (await contact.signIn()).consent();
    expect(accountOf(contact)).not.toBe(accountId);
    expect(contact.me).toMatchObject({ unit: null, application: null, unreadNotices: 0 });
    await contact.claim({ creditCode });
    expect(contact.me?.unit?.creditCode).toBe(creditCode);
  });

  it('leaves a trail that finds whatever of it is put back', async () => {
    const contact = await contactAt(app(), 'photographed');
    const { read } = app().database;
    const application = await read.findOneByOrFail(Application, { id: contact.id });
    const photo = (await read.findBy(PagePhoto, { applicationId: contact.id }))[0];
    const unit = await read.findOneByOrFail(Unit, { id: application.unitId });
    await ask(contact);
    await makeDue(contact);
    await run();
    await app().database.write(async (tx) => {
      await tx.insert(Unit, unit);
      await tx.insert(Application, application);
      if (photo !== undefined) await tx.insert(PagePhoto, photo);
    });
    expect(await findingsAbout(contact.id)).toEqual([
      expect.objectContaining({ fault: 'unrecorded', table: 'page_photo', id: photo?.id }),
      expect.objectContaining({ fault: 'unrecorded', table: 'application', id: contact.id }),
    ]);
    await app().database.write(async (tx) => {
      await tx.delete(PagePhoto, { applicationId: contact.id });
      await tx.delete(Application, { id: contact.id });
    });
  });

  it('is taken back by one tap, as often as one changes one’s mind', async () => {
    const contact = await contactAt(app(), 'draft');
    await ask(contact);
    const [first, second] = await Promise.all([
      contact.call('privacy.withdrawDeletion'),
      contact.call('privacy.withdrawDeletion'),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await contact.call('accounts.me')).body.deletionDueAtUtc).toBeNull();
    await ask(contact);
    expect(await statesOf(contact)).toEqual(['withdrawn', 'pending']);
    await contact.call('privacy.withdrawDeletion');
    await makeDue(contact);
    expect(await run()).toBe(0);
    expect((await contact.call('accounts.me')).status).toBe(200);
  });

  it('is one request however often the button is tapped', async () => {
    const contact = await contactAt(app(), 'claimed');
    const taps = await Promise.all([ask(contact), ask(contact), ask(contact)]);
    expect(new Set(taps.map(({ body }) => body.pending?.dueAtUtc)).size).toBe(1);
    expect(await statesOf(contact)).toEqual(['pending']);
    await contact.call('privacy.withdrawDeletion');
  });

  it('asks first for what only the person can settle', async () => {
    const owner = await contactAt(app(), 'draft');
    const colleague = await colleagueOf(owner, 'filler');
    const submitted = await contactAt(app(), 'submitted');
    const disputed = await contactAt(app(), 'draft');
    const claimant = await claimantAgainst(disputed);
    for (const [person, obstacle] of [
      [owner, 'transferFirst'],
      [submitted, 'underWay'],
      [disputed, 'unitDisputed'],
      [claimant, 'ownDispute'],
    ] as const) {
      expect((await view(person)).obstacle).toBe(obstacle);
      const refused = await ask(person);
      expect([refused.status, refused.problem?.code]).toEqual([409, 'deletion.notPossible']);
    }
    expect((await view(colleague)).obstacle).toBeNull();
    const { id } = await asSeenBy(owner, colleague);
    await owner.call('colleagues.transfer', { body: { to: id } });
    expect((await view(owner)).obstacle).toBeNull();
  });

  it('lets a colleague go and leaves the unit’s work to the others', async () => {
    const owner = await contactAt(app(), 'filled');
    const colleague = await colleagueOf(owner, 'submitter', '财务小李');
    expect(await view(colleague)).toMatchObject({ unit: { becomes: 'left' }, erased: [], kept: [] });
    await ask(colleague);
    await makeDue(colleague);
    expect(await run()).toBe(1);
    expect(await headlinesOf(owner)).toContain('有同事退出本单位');
    expect((await owner.call('colleagues.list')).body.members).toHaveLength(1);
    expect((await owner.refresh()).answers).toMatchObject({ unitName: expect.any(String) });
    expect(await findingsAbout(owner.id)).toEqual([]);
  });

  it('keeps what was handed in, and erases the person behind it when the offices are done', async () => {
    const contact = await contactAt(app(), 'submitted');
    const withdrawn = contact.see(await contact.own('applications.withdraw', { body: {} }));
    expect(withdrawn.status).toBe('withdrawn');
    const { creditCode = '', id: unitId = '' } = contact.me?.unit ?? {};
    expect(await view(contact)).toMatchObject({
      obstacle: null,
      unit: { becomes: 'givenUp' },
      erased: [],
      kept: [{ code: contact.application.code }],
    });
    await ask(contact);
    await makeDue(contact);
    expect(await run()).toBe(1);
    const { read } = app().database;
    expect(await placesOf(read, [contact.account])).toEqual([]);
    expect(await read.countBy(Submission, { applicationId: contact.id })).toBe(1);
    expect(await read.countBy(UnitMember, { unitId })).toBe(0);
    expect(await findingsAbout(contact.id)).toEqual([]);
    expect((await filesOf(contact)).length).toBeGreaterThan(5);

    // Nobody gets at it but by the bureau's decision.
    const next = await newcomer(app());
    const claim = { creditCode, name: '演示制造有限公司', bureauCode: '420100' };
    const refused = await next.call('units.claim', { body: claim });
    expect(refused.problem?.code).toBe('unit.claimedByOther');
    const statement = '原联系人已删除账号，现由我办理。';
    const body = { creditCode, statement, personName: '演示某', mobile: '13800000002' };
    expect((await next.call('disputes.file', { body })).status).toBe(201);
    const clerk = await clerkOf(app(), '420100');
    const { disputes } = (await clerk.call('disputes.list', { query: { state: 'open' } })).body;
    const [open] = disputes.filter((one) => one.creditCode === creditCode);
    const ruling = { params: { id: open?.id ?? '' }, version: open?.version ?? 0 };
    const decided = await clerk.call('disputes.decide', {
      ...ruling,
      body: { ruling: 'handedOver', reason: '已核实' },
    });
    expect(decided.status).toBe(200);
    expect((await next.call('accounts.me')).body.unit?.creditCode).toBe(creditCode);
  });

  it('goes on with the others when one fails', async () => {
    const [hurt, sound] = [await contactAt(app(), 'draft'), await contactAt(app(), 'draft')];
    for (const contact of [hurt, sound]) {
      await ask(contact);
      await makeDue(contact);
    }
    const { storage } = app();
    const failing = new Proxy(storage, {
      get: (target, name, receiver) =>
        name === 'removeFolder'
          ? (folder: string) =>
              folder.includes(hurt.id) ? Promise.reject(new Error('disk')) : target.removeFolder(folder)
          : (Reflect.get(target, name, receiver) as unknown),
    });
    await expect(eraseDueAccounts(app().database, failing)).rejects.toThrow('disk');
    expect(await statesOf(hurt)).toEqual(['erased']);
    expect(await statesOf(sound)).toEqual(['erased']);
    expect(await filesOf(sound)).toEqual([]);
    expect(await run()).toBe(0);
  });

  it('lapses when something has come in the way, and says what', async () => {
    const contact = await contactAt(app(), 'photographed');
    await ask(contact);
    await contact.submit();
    await makeDue(contact);
    expect(await run()).toBe(0);
    expect(await statesOf(contact)).toEqual(['lapsed']);
    const { notices } = (await contact.call('notices.inbox')).body;
    expect(notices[0]).toMatchObject({
      title: '您的信息没有删除，请看原因',
      text: expect.stringContaining('有申报正在办理'),
      page: expect.stringContaining('deletion'),
    });
    expect((await contact.refresh()).status).toBe('submitted');
    expect(await run()).toBe(0);
  });

  it('never leaves a colleague who joins at that moment alone in the unit', async () => {
    for (let round = 0; round < 8; round += 1) {
      const owner = await contactAt(app(), 'draft');
      const unitId = owner.me?.unit?.id ?? '';
      await ask(owner);
      await makeDue(owner);
      const { code } = await invitationOf(owner);
      const next = await newcomer(app());
      const [erased, joined] = await Promise.all([run(), next.call('colleagues.accept', { body: { code } })]);
      const members = await app().database.read.findBy(UnitMember, { unitId });
      expect([erased, joined.status, members.map(({ role }) => role).sort()]).toEqual(
        joined.status === 201 ? [0, 201, ['filler', 'owner']] : [1, 409, []],
      );
    }
  });

  it('has one end when it is taken back while several processes carry it out', async () => {
    const second = app().kind === 'mysql' ? await app().openAgain() : app().database;
    try {
      for (let round = 0; round < 6; round += 1) {
        const contact = await contactAt(app(), 'draft');
        await ask(contact);
        await makeDue(contact);
        const [one, two] = await Promise.all([
          run(),
          eraseDueAccounts(second, app().storage),
          contact.call('privacy.withdrawDeletion'),
        ]);
        const [state] = await statesOf(contact);
        expect(['withdrawn', 'erased']).toContain(state);
        expect(one + two).toBe(state === 'erased' ? 1 : 0);
        expect((await contact.call('accounts.me')).status).toBe(state === 'erased' ? 401 : 200);
        expect(await findingsAbout(contact.id)).toEqual([]);
      }
    } finally {
      if (second !== app().database) await second.close();
    }
  });
});
