import { writeFile } from 'node:fs/promises';
import { AuditEntry, createReadingRecorder } from '../../server/src/audit';
import { createLogger } from '../../server/src/logging';
import { clerkOf, contactAt, provinceClerk, staffOf, type Clerk, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('the readings of an application', (app) => {
  let contact: Contact;
  const entriesOf = async (clerk: Clerk) => {
    const entries = await app().database.read.find(AuditEntry, {
      where: { subjectId: contact.id, actorId: clerk.accountId },
      order: { sequence: 'ASC' },
    });
    return entries.map(({ action }) => action);
  };
  beforeAll(async () => {
    contact = await contactAt(app(), 'submitted');
  });

  it('leave a row for each person, application, kind and hour, however many pictures are looked at', async () => {
    const clerk = await clerkOf(app(), '420100');
    const { photos, attachments } = await clerk.open(contact.id);
    await clerk.open(contact.id);
    const { id } = contact;
    await Promise.all(
      photos.flatMap((photo) =>
        (['reviews.thumbnail', 'reviews.photo', 'reviews.thumbnail'] as const).map((name) =>
          clerk.call(name, { params: { id, photo: photo.id } }),
        ),
      ),
    );
    await clerk.call('reviews.attachment', { params: { id, attachment: attachments[0]?.id ?? '' } });
    await clerk.call('reviews.paper', { params: { id, revision: '1' } });
    const read = ['read.application', 'read.attachments', 'read.pages', 'read.paper'];
    expect((await entriesOf(clerk)).sort()).toEqual(read);
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    await app().database.write((tx) =>
      tx.update(AuditEntry, { actorId: clerk.accountId }, { atUtc: hourAgo }),
    );
    const other = createReadingRecorder(app().database, createLogger({ level: 'silent' }));
    const actor = { kind: 'staff', role: 'bureau', bureauCode: '420100', sessionId: '' } as const;
    const reading = { actor: { ...actor, accountId: clerk.accountId }, subjectId: id } as const;
    await other.record({ ...reading, what: 'pages' });
    await other.record({ ...reading, what: 'pages' });
    expect(await entriesOf(clerk)).toHaveLength(5);
  });

  it('are written once by two processes at the same moment', async () => {
    const clerk = await clerkOf(app(), '420100');
    const logger = createLogger({ level: 'silent' });
    const recorders = [1, 2, 3].map(() => createReadingRecorder(app().database, logger));
    const actor = {
      kind: 'staff',
      role: 'bureau',
      bureauCode: '420100',
      sessionId: '',
      accountId: clerk.accountId,
    } as const;
    const reading = { actor, subjectId: contact.id, what: 'pages' } as const;
    await Promise.all(recorders.map((recorder) => recorder.record(reading)));
    expect(await entriesOf(clerk)).toEqual(['read.pages']);
  });

  it('are not for those who are refused', async () => {
    const stranger = await clerkOf(app(), '420500');
    expect((await stranger.call('reviews.open', { params: { id: contact.id } })).status).toBe(404);
    expect(await entriesOf(stranger)).toEqual([]);
  });

  it('that cannot be recorded show nothing, and say to try again', async () => {
    const clerk = await clerkOf(app(), '420100');
    const write = jest.spyOn(app().database, 'write').mockRejectedValue(new Error('no room'));
    const refused = await clerk.call('reviews.open', { params: { id: contact.id } });
    write.mockRestore();
    expect([refused.status, refused.problem.code]).toEqual([503, 'server.busy']);
    expect((await clerk.call('reviews.open', { params: { id: contact.id } })).status).toBe(200);
    expect(await entriesOf(clerk)).toEqual(['read.application']);
  });

  it('tell where they came from', async () => {
    const clerk = await clerkOf(app(), '420100');
    await clerk.open(contact.id);
    const entry = await app().database.read.findOneByOrFail(AuditEntry, {
      actorId: clerk.accountId,
      action: 'read.application',
    });
    expect(entry.fromAddress).toBe(clerk.address);
  });

  it('need a reason for the whole telephone number, which stands in the trail', async () => {
    const clerk = await clerkOf(app(), '420100');
    const params = { id: contact.id };
    for (const body of [{}, { reason: '想看' }])
      expect((await clerk.call('reviews.revealContact', { params, body })).status).toBe(400);
    await clerk.call('reviews.revealContact', { params, body: { reason: 'verification' } });
    expect(await entriesOf(clerk)).toEqual(['contact.disclosed']);
  });

  it('are left by the page of the bureau’s opinion and by the list of experts, and these are no news for the contact', async () => {
    const clerk = await clerkOf(app(), '420100');
    const params = { id: contact.id };
    const { version } = (await clerk.call('opinions.open', { params })).body;
    const saved = (await clerk.call('opinions.save', { params, version, body: { text: '同意推荐。' } })).body;
    const issued = await clerk.call('opinions.issue', { params, version: saved.version, body: {} });
    const revision = String(issued.body.print?.revision);
    expect((await clerk.call('opinions.pdf', { params: { ...params, revision } })).status).toBe(200);
    expect(await entriesOf(clerk)).toContain('read.opinion');
    const { readings } = (await contact.own('applications.readings')).body;
    expect(readings.map(({ what }) => what)).not.toContain('查看推荐意见页');
    const province = await provinceClerk(app());
    for (let times = 0; times < 2; times += 1) await province.call('experts.list');
    const subjectId = province.accountId;
    expect(await app().database.read.countBy(AuditEntry, { subjectId, action: 'read.experts' })).toBe(1);
  });

  it('are shown to the contact as offices and deeds, without the names of clerks', async () => {
    const clerk = await provinceClerk(app());
    await clerk.open(contact.id);
    const { readings } = (await contact.own('applications.readings')).body;
    expect(readings[0]).toMatchObject({ office: '省经信厅', what: '查看申报内容' });
    const disclosed = readings.find(({ what }) => what === '查看联系人完整电话和邮箱');
    expect(disclosed).toMatchObject({ office: '武汉市经济和信息化局', reason: '核实申报内容' });
    const text = JSON.stringify(readings);
    for (const hidden of [clerk.accountId, clerk.userName, '演示·审核员']) expect(text).not.toContain(hidden);
  });
});

describeApp('the auditor’s desk', (app) => {
  it('finds entries by application, person, action and time, and shows them in words', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    await clerk.markOpened(contact.id);
    const auditor = await staffOf(app(), 'auditor');
    const search = async (query: Record<string, string>) =>
      (await auditor.call('audit.search', { query })).body.entries;
    const { code } = contact.application;
    const ofApplication = await search({ application: code });
    expect(ofApplication[0]).toMatchObject({
      what: '打开审核',
      subject: { kind: 'application', label: code },
      actorName: `演示·审核员（${clerk.userName}）`,
      fromAddress: clerk.address,
    });
    expect(ofApplication[0]?.facts).toEqual([{ label: '版本', value: expect.any(String) as string }]);
    expect(ofApplication[0]?.sealed).toBe(4);
    const byClerk = await search({ person: clerk.userName });
    expect(byClerk.map(({ action }) => action)).toEqual([
      'review.opened',
      'read.application',
      'staff.signedIn',
    ]);
    expect(await search({ application: code, action: 'print.issued' })).toHaveLength(1);
    expect(await search({ application: code, untilUtc: '2020-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await search({ person: 'nobody-at-all' })).toEqual([]);
  });

  it('turns page by page without leaving out or showing twice', async () => {
    const auditor = await staffOf(app(), 'auditor');
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const query: Record<string, string> = after === '' ? {} : { after };
      const { entries, nextAfter } = (await auditor.call('audit.search', { query })).body;
      seen.push(...entries.map(({ id }) => id));
      after = nextAfter;
    }
    const all = await app().database.read.find(AuditEntry, { order: { atUtc: 'DESC', id: 'DESC' } });
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('verifies one chain, and names what was changed', async () => {
    const contact = await contactAt(app(), 'filled');
    const auditor = await staffOf(app(), 'auditor');
    const params = { subject: contact.id };
    expect((await auditor.call('audit.verify', { params })).body.findings).toEqual([]);
    const keys: string[] = [];
    for await (const { key } of app().storage.list(`applications/${contact.id}`)) keys.push(key);
    await writeFile(`${app().storage.temporaryDirectory}/../files/${keys[0] ?? ''}`, 'something else');
    await app().database.write((tx) => tx.query("UPDATE attachment SET kind = 'other'"));
    const { findings } = (await auditor.call('audit.verify', { params })).body;
    expect(findings).toEqual([
      expect.stringMatching(/^附件（.+）与记录时不同，已被改动。$/),
      `文件（${keys[0]}）与记录时不同，已被改动。`,
    ]);
    const nothing = await auditor.call('audit.verify', { params: { subject: '01J00000000000000000000000' } });
    expect(nothing.status).toBe(404);
  });
});
