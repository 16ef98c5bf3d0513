import { AuditEntry } from '../../server/src/audit';
import { removeOutdatedInvitations, UnitInvitation } from '../../server/src/colleagues';
import { UnitMember } from '../../server/src/units';
import { Computer } from '../support/computer';
import { contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';
import { asSeenBy, colleagueOf, headlinesOf, invitationOf, listOf, newcomer, ownerAt } from './unit-people';

describeApp('the colleagues of a unit', (app) => {
  const unitOf = (contact: Contact): string => contact.me?.unit?.id ?? '';
  const actionsOf = async (contact: Contact): Promise<string[]> => {
    const where = { subjectId: unitOf(contact) };
    const entries = await app().database.read.find(AuditEntry, { where, order: { sequence: 'ASC' } });
    return entries.map(({ action }) => action);
  };

  it('begin with whoever registered the unit', async () => {
    const owner = await contactAt(app(), 'claimed');
    expect(owner.me?.unit?.role).toBe('owner');
    expect(await listOf(owner)).toMatchObject({
      ownRole: 'owner',
      members: [{ label: '', role: 'owner', isSelf: true }],
      invitations: [],
    });
  });

  it('come in by a code, which is typed as people type and works once', async () => {
    const owner = await ownerAt(app());
    const { code } = await invitationOf(owner, 'submitter', '财务小李');
    const typed = ` ${code.slice(0, 4).toLowerCase()}－${code.slice(4)} `;
    const invited = await newcomer(app());
    const seen = (await invited.call('colleagues.inspectInvitation', { body: { code: typed } })).body;
    expect(seen).toMatchObject({ unitName: '演示制造有限公司', role: 'submitter' });
    const me = (await invited.call('colleagues.accept', { body: { code: typed } })).body;
    expect([me.unit?.role, me.application?.id]).toEqual(['submitter', owner.id]);
    const late = await newcomer(app());
    expect((await late.call('colleagues.accept', { body: { code } })).problem.code).toBe('invitation.gone');
    const list = await listOf(owner);
    expect(list.members.map(({ label, role }) => [label, role])).toEqual([
      ['', 'owner'],
      ['财务小李', 'submitter'],
    ]);
    expect(list.invitations).toEqual([]);
    expect(await headlinesOf(owner)).toContain('有同事加入本单位');
    expect(await actionsOf(owner)).toEqual(['unit.claimed', 'colleague.invited', 'colleague.joined']);
  });

  it('are let in once by a code that two accept at the same moment', async () => {
    const owner = await ownerAt(app());
    const { code } = await invitationOf(owner);
    const both = await Promise.all([newcomer(app()), newcomer(app())]);
    const replies = await Promise.all(both.map((one) => one.call('colleagues.accept', { body: { code } })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await listOf(owner)).members).toHaveLength(2);
  });

  it('learn nothing from a code that is wrong, taken back or outdated', async () => {
    const owner = await ownerAt(app());
    const [outdated, withdrawn] = [await invitationOf(owner), await invitationOf(owner)];
    await owner.call('colleagues.withdrawInvitation', { params: { id: withdrawn.id } });
    const expiresAtUtc = new Date(Date.now() - 60_000).toISOString();
    await app().database.write((tx) => tx.update(UnitInvitation, { id: outdated.id }, { expiresAtUtc }));
    const guesser = await newcomer(app());
    const answers = [];
    for (const code of ['ABCD-2346', '不是邀请码', outdated.code, withdrawn.code])
      answers.push((await guesser.call('colleagues.inspectInvitation', { body: { code } })).problem);
    expect(new Set(answers.map(({ code, title }) => `${code} ${title}`)).size).toBe(1);
    expect((await listOf(owner)).invitations).toEqual([]);
    await removeOutdatedInvitations(app().database);
    expect(await app().database.read.countBy(UnitInvitation, { unitId: unitOf(owner) })).toBe(0);
  });

  it('stop whoever tries many codes', async () => {
    const guesser = await newcomer(app());
    const statuses = [];
    for (let guess = 0; guess < 11; guess += 1)
      statuses.push((await guesser.call('colleagues.accept', { body: { code: 'ABCD2346' } })).status);
    expect(statuses.slice(-2)).toEqual([409, 429]);
  });

  it('keep to one unit, and to ten people', async () => {
    const owner = await ownerAt(app());
    const { code } = await invitationOf(owner);
    const bound = await contactAt(app(), 'claimed');
    expect((await bound.call('colleagues.accept', { body: { code } })).problem.code).toBe(
      'unit.alreadyBound',
    );
    const [own] = await app().database.read.findBy(UnitMember, { unitId: unitOf(owner) });
    for (let more = 0; more < 9; more += 1) {
      const { accountId } = (await newcomer(app())).me ?? { accountId: '' };
      await app().database.write((tx) => tx.insert(UnitMember, { ...own, accountId, role: 'filler' }));
    }
    const late = await newcomer(app());
    expect((await late.call('colleagues.accept', { body: { code } })).problem.code).toBe('colleague.tooMany');
    const body = { label: '演示', role: 'filler' };
    expect((await owner.call('colleagues.invite', { body })).problem.code).toBe('colleague.tooMany');
  });

  it('are invited by five codes at most, each with a name that can be read', async () => {
    const owner = await ownerAt(app());
    for (let open = 0; open < 5; open += 1) await invitationOf(owner);
    const body = { label: '演示', role: 'filler' };
    expect((await owner.call('colleagues.invite', { body })).problem.code).toBe(
      'colleague.tooManyInvitations',
    );
    const other = await ownerAt(app());
    for (const label of ['', ' ', '一二三四五六七八九十一二三', '小\n李', '小李😀']) {
      const refused = await other.call('colleagues.invite', { body: { ...body, label } });
      expect([label, refused.status, refused.problem.faults?.[0]?.field]).toEqual([label, 422, 'label']);
    }
  });

  it('fill in together, and hand in only with the right to it', async () => {
    const owner = await contactAt(app(), 'filled');
    const filler = await colleagueOf(owner, 'filler');
    await filler.save({ projectName: '同事改的名字' });
    expect((await owner.refresh()).answers.projectName).toBe('同事改的名字');
    await filler.issue();
    await filler.photographAll();
    for (const act of ['applications.submit', 'applications.recall', 'applications.withdraw'] as const) {
      const refused = await filler.own(act, { body: {} });
      expect([act, refused.status, refused.problem.code]).toEqual([act, 403, 'unit.submitterOnly']);
    }
    await owner.call('colleagues.change', {
      params: { id: filler.me?.accountId ?? '' },
      version: 1,
      body: { label: '演示同事', role: 'submitter' },
    });
    expect(await headlinesOf(filler)).toContain('您在本单位的权限有变动');
    expect((await filler.submit()).status).toBe('submitted');
    expect(await headlinesOf(owner)).toContain('申报已提交，等待市州经信局审核');
  });

  it('are managed by the owner alone', async () => {
    const owner = await ownerAt(app());
    const colleague = await colleagueOf(owner, 'submitter');
    const other = await asSeenBy(owner, owner);
    const params = { id: other.id };
    const body = { label: '演示', role: 'filler' };
    const refused = [
      await colleague.call('colleagues.invite', { body }),
      await colleague.call('colleagues.change', { params, body, version: 1 }),
      await colleague.call('colleagues.remove', { params, version: 1 }),
      await colleague.call('colleagues.transfer', { body: { to: other.id } }),
      await colleague.call('colleagues.withdrawInvitation', { params: { id: other.id } }),
    ];
    expect(refused.map(({ problem }) => problem.code)).toEqual(Array(5).fill('unit.ownerOnly'));
    await invitationOf(owner);
    expect((await listOf(colleague)).invitations).toEqual([]);
    expect((await owner.call('colleagues.leave')).problem.code).toBe('colleague.ownerStays');
    expect((await owner.call('colleagues.remove', { params, version: 1 })).problem.code).toBe(
      'colleague.isOwner',
    );
  });

  it('lose everything of the unit at once when they are taken off, on their computers too', async () => {
    const owner = await ownerAt(app());
    const colleague = await colleagueOf(owner);
    const computer = await new Computer(app()).connectedBy(colleague);
    const { id, version } = await asSeenBy(owner, colleague);
    const stale = await owner.call('colleagues.remove', { params: { id }, version: version + 1 });
    expect([stale.status, stale.problem.code]).toEqual([409, 'version.stale']);
    const { members } = (await owner.call('colleagues.remove', { params: { id }, version })).body;
    expect(members).toHaveLength(1);
    expect((await colleague.own('applications.get')).status).toBe(404);
    expect((await computer.call('computerLinks.own')).status).toBe(401);
    expect(await computer.state()).toEqual({ state: 'ended', endReason: 'left' });
    expect(await headlinesOf(colleague)).toContain('您已不再办理这家单位的申报');
    expect((await colleague.call('accounts.me')).body.unit).toBeNull();
  });

  it('take no code for a paper with them', async () => {
    const owner = await contactAt(app(), 'issued');
    const colleague = await colleagueOf(owner);
    await colleague.own('printLinks.make', { params: { revision: '1' }, body: {} });
    expect((await owner.own('printLinks.open')).body.link).not.toBeNull();
    const { id, version } = await asSeenBy(owner, colleague);
    await owner.call('colleagues.remove', { params: { id }, version });
    expect((await owner.own('printLinks.open')).body.link).toBeNull();
  });

  it('leave by themselves, and the owner is told', async () => {
    const owner = await ownerAt(app());
    const colleague = await colleagueOf(owner);
    expect((await colleague.call('colleagues.leave')).body.unit).toBeNull();
    expect(await headlinesOf(owner)).toContain('有同事退出本单位');
    expect((await colleague.call('colleagues.leave')).problem.code).toBe('unit.missing');
  });

  it('get a new owner by a transfer, who cannot be taken off by the old one', async () => {
    const owner = await ownerAt(app());
    const next = await colleagueOf(owner);
    const to = next.me?.accountId ?? '';
    const moved = (await owner.call('colleagues.transfer', { body: { to } })).body;
    expect(moved.ownRole).toBe('submitter');
    expect((await listOf(next)).ownRole).toBe('owner');
    expect(await headlinesOf(next)).toContain('您现在是本单位的负责人');
    expect((await owner.call('colleagues.leave')).status).toBe(200);
    expect((await listOf(next)).members).toHaveLength(1);
  });

  it('never lose their owner, whatever races', async () => {
    for (let round = 0; round < 5; round += 1) {
      const owner = await ownerAt(app());
      const [one, two] = [await colleagueOf(owner), await colleagueOf(owner)];
      const to = one.me?.accountId ?? '';
      const { id, version } = await asSeenBy(owner, one);
      const replies = await Promise.all([
        owner.call('colleagues.transfer', { body: { to } }),
        owner.call('colleagues.transfer', { body: { to: two.me?.accountId ?? '' } }),
        owner.call('colleagues.remove', { params: { id }, version }),
        one.call('colleagues.leave'),
      ]);
      expect(replies.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      const left = await app().database.read.findBy(UnitMember, { unitId: unitOf(owner) });
      expect(left.filter(({ role }) => role === 'owner')).toHaveLength(1);
    }
  });
});
